import { html, raw } from 'hono/html';
import { askedItems, sectionsFor } from '../../core/instrument/asked-items.ts';
import { conditionInWords } from '../../core/instrument/condition-in-words.ts';
import { instrumentKey, type Instrument, type Section } from '../../core/instrument/instrument.ts';
import type { Item } from '../../core/instrument/item.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Role } from '../../core/role.ts';
import type { Html } from '../components/page.ts';
import { instrumentLink, previewRoot } from './instrument-page.ts';

/** Where a preview is; `number` is a section's, from 1. */
export type PreviewPlace = {
  instrument: Instrument;
  role: Role;
  page: 'start' | 'review' | { number: number };
  askedLocale: string | undefined;
};

type Conditional = { text: string; when: string };

const conditionsOf = (
  instrument: Instrument,
  item: Item,
  scope: ReturnType<typeof askedItems>,
): Conditional[] => {
  const asked =
    item.visibleWhen === undefined
      ? []
      : [`asked if ${conditionInWords(item.visibleWhen, instrument, scope)}`];
  const required =
    item.kind === 'statement' || item.requiredWhen === undefined
      ? []
      : [`required if ${conditionInWords(item.requiredWhen, instrument, scope)}`];
  const own = [...asked, ...required].map((when) => ({ text: withFallbacks(item.text), when }));
  if (item.kind !== 'repeating-group') return own;
  return [...own, ...item.items.flatMap((inner) => conditionsOf(instrument, inner, item.items))];
};

const conditions = (instrument: Instrument, section: Section | undefined): Html | string => {
  const scope = askedItems(instrument.sections);
  const found = section?.items.flatMap((item) => conditionsOf(instrument, item, scope)) ?? [];
  return found.length === 0
    ? ''
    : html`<details>
        <summary>What depends on other answers (${found.length})</summary>
        <ul>
          ${found.map(({ text, when }) => html`<li>«${text}» is ${when}</li>`)}
        </ul>
      </details>`;
};

/** Says above a page that it is a preview, and leads to the others. In English: it speaks to the team. */
export const previewNotice = ({ instrument, role, page, askedLocale }: PreviewPlace): Html => {
  const query = askedLocale === undefined ? '' : `?lang=${askedLocale}`;
  const root = previewRoot(instrument, role);
  const sections = sectionsFor(instrument, role);
  const pages = [
    { name: 'First page', path: '', here: page === 'start' },
    ...sections.map((_, index) => ({
      name: String(index + 1),
      path: `/${index + 1}`,
      here: typeof page === 'object' && page.number === index + 1,
    })),
    { name: 'Review', path: '/review', here: page === 'review' },
  ];
  const others = instrument.audience.filter((other) => other !== role);
  return html`<aside class="card" lang="en" dir="ltr" aria-label="Preview">
    <p>
      <strong>Preview.</strong>
      <a href="${instrumentLink(instrumentKey(instrument))}">${withFallbacks(instrument.title)}</a>, version
      ${instrument.version}, as a ${role} sees it. Nothing is kept, and what depends on other answers is shown
      too.
    </p>
    <nav class="languages" aria-label="Pages of the preview">
      ${pages.map(({ name, path, here }) => html`<a href="${root}${path}${query}" ${here ? raw('aria-current="page"') : ''}>${here ? html`<strong>${name}</strong>` : name}</a>`)}
      ${others.map((other) => html`<a href="${previewRoot(instrument, other)}${query}">as a ${other}</a>`)}
    </nav>
    ${conditions(instrument, typeof page === 'object' ? sections[page.number - 1] : undefined)}
  </aside>`;
};
