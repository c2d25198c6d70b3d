import type { DraftFields } from '../../functions/core/survey-response.ts';
import type { Page, Visitor } from './visitor.ts';

/** The form that was sent, or the page's first; the one in the masthead is for signing out. */
const formOf = ({ document, path, status }: Page): HTMLFormElement => {
  const sent = document.querySelector(`main form[action="${path}"]`);
  const form = sent ?? document.querySelector('main form');
  if (form?.tagName !== 'FORM') throw new Error(`${path} (${status}) has no form`);
  return document.forms[[...document.forms].findIndex((one) => one === form)] ?? missing();
};
const missing = (): never => {
  throw new Error('the form is gone');
};

/** What a browser would send: hidden fields, and what is typed and ticked. */
export const typedIn = (page: Page): DraftFields => {
  const fields: DraftFields = {};
  const add = (name: string, text: string) => (fields[name] ??= []).push(text);
  for (const input of formOf(page).querySelectorAll('input')) {
    const isChoice = input.type === 'radio' || input.type === 'checkbox';
    if (!isChoice || input.checked) add(input.name, input.value);
  }
  for (const area of formOf(page).querySelectorAll('textarea')) add(area.name, area.value);
  for (const select of formOf(page).querySelectorAll('select')) add(select.name, select.value);
  return fields;
};

const SOME_TEXT = 'Few words\n& lines';

/** Answers for every field of a form, different for another `variant`. */
export const filledIn = (page: Page, variant = 0): DraftFields => {
  const fields = typedIn(page);
  // Nobody fills in what nobody can see.
  const inputs = [...formOf(page).querySelectorAll('input')].filter(
    (input) => input.closest('[aria-hidden="true"]') === null,
  );
  for (const name of new Set(inputs.filter(({ type }) => type === 'radio').map((input) => input.name))) {
    const codes = inputs.filter((input) => input.name === name).map(({ value }) => value);
    fields[name] = [codes[variant % codes.length] ?? ''];
  }
  for (const name of new Set(inputs.filter(({ type }) => type === 'checkbox').map((input) => input.name)))
    fields[name] = inputs
      .filter((input) => input.name === name)
      .map(({ value }) => value)
      .slice(0, 2);
  for (const { name, type, inputMode } of inputs) {
    if (type === 'date') fields[name] = [`2026-03-0${1 + (variant % 9)}`];
    if (type === 'text') fields[name] = [inputMode === 'decimal' ? String(2 + variant) : `Word ${variant}`];
  }
  for (const area of formOf(page).querySelectorAll('textarea'))
    fields[area.name] = [`${SOME_TEXT} ${variant}`];
  return fields;
};

/** Sends a page's form by pressing a button: `next`, `back`, `later`, `send`, or the only one that there is. */
export const press = (
  visitor: Visitor,
  page: Page,
  fields: DraftFields = typedIn(page),
  direction?: string,
): Promise<Page> =>
  visitor.post(formOf(page).getAttribute('action') ?? page.path, {
    ...fields,
    ...(direction === undefined ? {} : { direction: [direction] }),
  });

/** The value of the button that the Enter key presses. */
export const firstButton = (page: Page): string =>
  formOf(page).querySelector('button')?.getAttribute('value') ?? '';
