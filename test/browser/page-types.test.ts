import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PSEUDO } from '../builders/a-pseudo-language.ts';
import { brokenSwitch } from '../web/page-types/languages.ts';
import { PAGE_TYPES, showPage, type Shown } from '../web/page-types/page-types.ts';
import { brokenRules } from '../web/page-types/rules.ts';
import { openBrowser, openDevice } from './browser.ts';
import { faultsIn, put } from './variants.ts';

const LOCALES = ['en', 'fr', 'es', PSEUDO];

let browser: Browser;
/** Two tabs look at the same time: a machine has two cores. */
let tabs: [Page, Page];
beforeAll(async () => {
  browser = await openBrowser();
  tabs = [await openDevice(browser), await openDevice(browser)];
});
afterAll(() => browser.close());

/** Titles by who draws the page, in English. */
const titles = new Map<string, Set<string>>();

describe.each(PAGE_TYPES)('$name', (type) => {
  let shown: readonly Shown[];
  const markup = (locale: string): string =>
    shown.find(({ site }) => site.locale === locale)?.page.text ?? '';
  beforeAll(async () => {
    shown = await showPage(type, LOCALES);
    const title = shown[0]?.page.document.title ?? '';
    // Whose fault it is that nothing works changes nothing about the page.
    if (type.status !== 500) titles.set(title, (titles.get(title) ?? new Set()).add(type.drawnBy));
  });

  it('keeps the rules of all pages, in every language', () => {
    expect(shown.flatMap(brokenRules)).toEqual([]);
  });

  it('can be had in every language, and stays in it', async () => {
    const [english] = shown;
    expect(english === undefined ? undefined : await brokenSwitch(english, LOCALES)).toEqual([]);
  });

  it('can be read and used by everybody, in every variant', async () => {
    const [one, other] = tabs;
    const faults = await Promise.all([
      put(one, markup('en')).then(() => faultsIn(one, ['phone', 'tablet', 'desk', 'magnified'])),
      put(other, markup('en'))
        .then(() => faultsIn(other, ['forced colours', 'reduced motion', 'dark']))
        .then(async (found) => {
          await put(other, markup(PSEUDO));
          return [...found, ...(await faultsIn(other, ['phone'])).map((text) => `right to left, ${text}`)];
        }),
    ]);
    expect(faults.flat()).toEqual([]);
  });
});

it('a page has a title of its own', () => {
  const shared = [...titles]
    .filter(([, drawnBy]) => drawnBy.size > 1)
    .map(([title, drawnBy]) => [title, ...drawnBy]);
  expect(shared).toEqual([]);
});
