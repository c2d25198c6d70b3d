import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { aBranchingInstrument } from '../builders/a-branching-instrument.ts';
import { anAnsweringService } from '../web/respond/an-answering-service.ts';
import { openBrowser } from './browser.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

/** More links than a test file needs: every second leads to three pages, the others to the first of them alone. */
const LINKS = 24;

const aShortInstrument = (): Instrument => {
  const { sections, ...rest } = aBranchingInstrument();
  return { ...rest, sections: sections.slice(0, 1) };
};

const instruments = (): Instrument[] =>
  Array.from({ length: LINKS }, (_, number) => ({
    ...(number % 2 === 0 ? aBranchingInstrument() : aShortInstrument()),
    id: `branching-${number}`,
  }));

/** Questions that hang on answers, in a browser, for a test file. */
export const scriptedPages = () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof anAnsweringService>>;
  let pages: ServedPages;
  let used = 0;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), anAnsweringService(...instruments())]);
    pages = await servePages(service.ports);
  });
  afterAll(async () => {
    await browser.close();
    await pages.stop();
  });
  /** A link that nobody has opened, and the number of its wave. */
  const freshLink = (length: 'long' | 'short'): { link: string; number: number } => {
    while ((used % 2 === 0) !== (length === 'long')) used += 1;
    used += 1;
    const path = service.paths[used - 1];
    if (path === undefined) throw new Error('there are too few links');
    return { link: `${pages.origin}${path}`, number: used };
  };
  return { freshLink, browser: () => browser, responses: () => service.ports.responses };
};

export const status = (page: Page) => page.locator('.status');
export const isSaved = (page: Page): Promise<void> =>
  status(page)
    .getByText(/^Saved \d\d:\d\d$/)
    .waitFor();
export const why = (page: Page) => page.getByLabel('What stands in the way?');
export const next = (page: Page) => page.getByRole('button', { name: 'Next' });
export const ways = (page: Page) => page.getByRole('group', { name: 'How do you stay in contact?' });
export const choose = (page: Page, answer: string): Promise<void> =>
  page.getByRole('radio', { name: answer, exact: true }).check();

/** What is chosen and written on the first page, as the server draws it. */
export const draftOf = async (link: string): Promise<string> => {
  const page = await (await fetch(`${link}/1`)).text();
  return (page.match(/<[^>]*checked[^>]*>|<textarea.*?<\/textarea>/gs) ?? []).join('');
};
