import { morph } from './morph.ts';
import type { Status } from './status.ts';

/** What the answers decide on: how far the form is along, and the form. */
const PART = '#part';
const SHAPE = 'data-shape';
/** More than this at once is not read out. */
const MOST_READ = 3;

const labelOf = (element: Element): string =>
  ((element.querySelector('legend,label') ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();

/** Keeps whatever the person looks at where it is on the screen. */
const inPlace = (form: HTMLFormElement, change: () => void): void => {
  const focused = form.ownerDocument.activeElement;
  const anchor = focused?.closest('form') === form ? focused : null;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  const shift = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (shift !== 0) scrollBy({ top: shift, behavior: 'instant' });
};

/** Brings a page to what the server draws of it now; questions that are new are read out. */
export const pageUpdater = (form: HTMLFormElement, status: Status): ((html: string) => void) => {
  const gone = new Map<string, Element>();
  let waiting: string | undefined;
  const update = (html: string): void => {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    const next = fresh.querySelector('form');
    if (next === null) return;
    // By its attribute: without it, or while something is held back, the server sends the page once more.
    const shape = next.getAttribute(SHAPE) ?? '';
    inPlace(form, () => {
      const [part, nextPart] = [form.ownerDocument.querySelector(PART), fresh.querySelector(PART)];
      if (part !== null && nextPart !== null) part.replaceWith(nextPart);
      const { added, held } = morph(form, next, gone);
      waiting = held ? html : undefined;
      if (!held) form.setAttribute(SHAPE, shape);
      const labels = added.slice(0, MOST_READ).map(labelOf);
      if (labels.length > 0) status.announce(status.words('more', labels.join(' ')));
    });
  };
  form.addEventListener('focusout', () => {
    // Once the focus has arrived where it goes.
    setTimeout(() => {
      if (waiting !== undefined) update(waiting);
    });
  });
  return update;
};
