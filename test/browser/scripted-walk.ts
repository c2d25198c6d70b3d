import { JSDOM } from 'jsdom';
import type { Page as BrowserPage, Request } from 'playwright-core';
import type { DraftFields } from '../../functions/core/survey-response.ts';
import { hasConditions } from '../../functions/web/respond/client-hooks.ts';
import type { Plan } from '../web/walk/a-plan.ts';
import type { Script } from '../web/walk/answer-everything.ts';
import { entryButton, filled, sectionOf, type Walker } from '../web/walk/walk.ts';
import { typedIn } from '../web/forms.ts';
import type { Page } from '../web/visitor.ts';

const MOST_STEPS = 60;

const parser = new new JSDOM('').window.DOMParser();

/** The page as it is now, with all that its script has done to it. */
const held = async (page: BrowserPage): Promise<Page> => {
  const text = await page.content();
  const { pathname } = new URL(page.url());
  return {
    status: 200,
    path: pathname,
    headers: new Headers(),
    text,
    document: parser.parseFromString(text, 'text/html'),
  };
};

/** Types and chooses as a person would: through the fields, and their events. */
const type = (page: BrowserPage, fields: DraftFields): Promise<void> =>
  page.evaluate((typed) => {
    const tell = (field: Element, ...events: string[]): void =>
      events.forEach((event) => field.dispatchEvent(new Event(event, { bubbles: true })));
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'main form :is(input:not([type=hidden]),select,textarea)',
    )) {
      const texts = typed[field.name];
      if (texts === undefined) continue;
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
        if (field.checked !== texts.includes(field.value) && (field.type === 'checkbox' || !field.checked))
          field.click();
        continue;
      }
      const offered = [...field.querySelectorAll('option')].map((option) => option.value);
      const text = (offered.length > 0 ? texts.find((one) => offered.includes(one)) : texts[0]) ?? '';
      if (field.value === text) continue;
      field.value = text;
      tell(field, 'input', 'change');
    }
  }, fields);

/** Counts the drafts that are on their way. */
export const watchDrafts = (page: BrowserPage): { quiet: () => Promise<void> } => {
  let onTheirWay = 0;
  const isDraft = (url: string): boolean => url.includes('/draft');
  page.on('request', (request) => void (onTheirWay += isDraft(request.url()) ? 1 : 0));
  const ended = (request: Request): void => void (onTheirWay -= isDraft(request.url()) ? 1 : 0);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const quiet = async (): Promise<void> => {
    // A choice is sent from a timer of its own, and what comes back is taken in by another.
    const turn = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10)));
    let calm = 0;
    while (calm < 2) {
      await turn();
      calm = onTheirWay === 0 ? calm + 1 : 0;
    }
  };
  return { quiet };
};

/** Answers what the page shows, and what that brings onto it, until it shows nothing more. */
const answerInPlace = async (
  walker: Walker,
  page: BrowserPage,
  quiet: () => Promise<void>,
  plan: Plan,
): Promise<void> => {
  let before: string | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = await held(page);
    const section = sectionOf(walker, now);
    const shown = typedIn(now)['shown']?.[0];
    const change = entryButton(walker, now, section, plan);
    if (change === undefined && shown === before) return;
    before = shown;
    await type(page, filled(section, now, plan));
    if (hasConditions(walker.instrument)) await quiet();
    else if (change === undefined) return;
    const button = page.locator(`main button[value="${change}"]`);
    // What was typed may have taken the group away.
    if (change === undefined || (await button.count()) === 0) continue;
    await Promise.all([page.waitForNavigation(), button.click()]);
    before = undefined;
  }
  throw new Error(`${page.url()} is never done`);
};

/** Whether it is the page of a section: it says what it shows. */
const asks = async (page: BrowserPage): Promise<boolean> =>
  (await page.locator('main form input[name=shown]').count()) > 0;

/** The whole way in a browser with its script, from the first section until everything is sent. */
export const answerWithScript = async (
  walker: Walker,
  page: BrowserPage,
  quiet: () => Promise<void>,
  { plan, firstThoughts }: Script,
): Promise<void> => {
  const press = (name: string): Promise<unknown> =>
    Promise.all([page.waitForNavigation(), page.locator(name).first().click()]);
  for (let section = 0; await asks(page); section += 1) {
    if (section > MOST_STEPS) throw new Error(`${page.url()} leads nowhere`);
    if (firstThoughts !== undefined) await answerInPlace(walker, page, quiet, firstThoughts);
    await answerInPlace(walker, page, quiet, plan);
    await press('main form > .actions button');
    // Everything was in place, so nothing comes as news.
    if ((await page.locator('.summary, .card[role=status]').count()) > 0)
      throw new Error(`${page.url()}: ${await page.locator('main').innerText()}`);
  }
  if (page.url().includes('/review')) await press('main form button');
};
