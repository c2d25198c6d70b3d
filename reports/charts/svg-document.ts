import { JSDOM } from 'jsdom';
import { darkStyle, inkOnPaper, surfaceOnPaper } from './palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

let shared: Document | undefined;

/**
 * The one document that every chart of the process is drawn with. A chart is never attached to it: it would stay for good,
 * and a document a chart costs ten times the time and holds gigabytes.
 */
export const chartDocument = (): Document => (shared ??= new JSDOM('').window.document);

type SvgDescription = { id: string; title: string; sentence: string; fontSize: number };

/**
 * The finished text of one chart: readable by a screen reader, at home on paper and on a dark screen, safe to put beside
 * others on one page, and the same bytes however many charts the process drew before.
 */
export const svgText = (element: Element, description: SvgDescription): string => {
  for (const style of element.querySelectorAll('style')) style.remove();
  for (const styled of [element, ...element.querySelectorAll('[style]')]) styled.removeAttribute('style');
  for (const named of element.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  renameIds(element, description.id);
  describe(element, description);
  return wellFormed(element.outerHTML);
};

/**
 * The document is HTML, whose text knows a name for the no-break space and allows control characters; XML has neither.
 * `outerHTML` stays, because the XML serializer takes twice the time.
 */
const wellFormed = (markup: string): string =>
  markup.replaceAll('&nbsp;', '\u00a0').replace(FORBIDDEN_IN_XML, '');
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Plot numbers what it generates over the life of the process; here the count starts anew with each chart. */
const renameIds = (element: Element, id: string): void => {
  const renamed = new Map<string, string>();
  for (const [index, node] of [...element.querySelectorAll('[id]')].entries()) {
    const name = `${id}-${index + 1}`;
    renamed.set(node.id, name);
    node.id = name;
  }
  if (renamed.size === 0) return;
  const follow = (reference: string): string =>
    reference.replace(/^#(.+)$|url\(#([^)]+)\)/g, (whole, link?: string, url?: string) => {
      const name = renamed.get(link ?? url ?? '');
      return name === undefined ? whole : whole.replace(link ?? url ?? '', name);
    });
  for (const node of element.querySelectorAll('*'))
    for (const { name, value } of node.attributes) node.setAttribute(name, follow(value));
};

const describe = (element: Element, { id, title, sentence, fontSize }: SvgDescription): void => {
  const attributes = {
    xmlns: SVG,
    id,
    class: 'chart-picture',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    color: inkOnPaper,
    'font-family': 'system-ui, sans-serif',
    'font-size': String(fontSize),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const classes = new Set([...element.querySelectorAll('[class]')].flatMap((node) => [...node.classList]));
  element.prepend(
    child(element, 'title', { id: `${id}-title` }, title),
    child(element, 'desc', { id: `${id}-desc` }, sentence),
    child(element, 'style', {}, darkStyle(id, classes.add('fill-surface'))),
    child(element, 'rect', {
      class: 'fill-surface',
      width: '100%',
      height: '100%',
      fill: surfaceOnPaper,
    }),
  );
};

const child = (parent: Element, name: string, attributes: Record<string, string>, text = ''): Element => {
  const node = parent.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.textContent = text;
  return node;
};
