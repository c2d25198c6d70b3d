import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { filledIn, press, typedIn } from '../forms.ts';
import { typedInForm } from '../respond/people-who-answer.ts';
import type { Page } from '../visitor.ts';
import type { Site } from './a-site.ts';

/** A form comes again with more in it, page after page; so often at most. */
const MOST_STEPS = 20;

/** A page below somebody’s link. */
export const below = (site: Site, path: string, address = site.mentee): Promise<Page> =>
  site.visitor.get(`${site.linkOf(address)}${path}`);

const asksQuestions = ({ document }: Page): boolean =>
  document.querySelector('main form input[name=shown]') !== null;
const onward = ({ document }: Page): string =>
  document.querySelector('main form > .actions button')?.getAttribute('value') ?? '';

/** Everything on a page, as the definitions take it: what is named comes first. */
const answered = (page: Page, answers: DraftFields): DraftFields => {
  const offered = new Set((typedIn(page)['shown']?.[0] ?? '').split(' '));
  const own = Object.entries(answers).filter(([name]) => offered.has(name));
  return { ...filledIn(page), ...Object.fromEntries(own) };
};

/** Fills in page after page, up to the review; to the thanks where there is one page only. */
const fillIn = async (
  site: Site,
  first: Page,
  answers: DraftFields = {},
  fill: (page: Page, answers: DraftFields) => DraftFields = answered,
): Promise<Page> => {
  let page = first;
  for (let step = 0; step < MOST_STEPS && asksQuestions(page); step += 1)
    page = await press(site.visitor, page, fill(page, answers), onward(page));
  if (asksQuestions(page))
    throw new Error(`${page.path}: ${page.document.querySelector('.summary')?.textContent}`);
  return page;
};

/** Answers everything, and ends with the review or with the thanks. */
export const answer = async (site: Site, address = site.mentee, answers: DraftFields = {}): Promise<Page> =>
  fillIn(site, await below(site, '/1', address), answers);

/** Presses the review’s button. */
export const send = (site: Site, review: Page): Promise<Page> => press(site.visitor, review);

/** Answers everything and sends it; ends with the thanks, whether there is a review or not. */
export const finish = async (site: Site, address = site.mentee, answers: DraftFields = {}): Promise<Page> => {
  const page = await answer(site, address, answers);
  return page.document.querySelector('.receipt') === null ? send(site, page) : page;
};

/** Presses the button of the form that is sent to an address ending so, with more in it. */
export const pressAt = (site: Site, page: Page, end: string, more: DraftFields = {}): Promise<Page> => {
  const forms = [...page.document.querySelectorAll('main form')];
  const action = forms
    .map((form) => form.getAttribute('action') ?? '')
    .find((one) => one.replace(/[?#].*/, '').endsWith(end));
  if (action === undefined) throw new Error(`${page.path} has no form to ${end}`);
  return site.visitor.post(action.replace(/#.*/, ''), { ...typedInForm(page, action), ...more });
};

export const receiptOn = ({ document }: Page): string =>
  document.querySelector('.receipt')?.textContent.trim() ?? '';
