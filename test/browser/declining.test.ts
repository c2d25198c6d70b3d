import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { openAt, tokenOf, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { faultsOf } from './inspect.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

let browser: Browser;
let pages: ServedPages;
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(1) });
  await openAt(world, '2026-05-01T07:00:00.000Z');
  [browser, pages] = await Promise.all([openBrowser(), servePages(world.ports)]);
});
afterAll(async () => {
  await browser.close();
  await pages.stop();
});

const linkOf = (address: string): string => `${pages.origin}/r/${tokenOf(world, address)}`;
/** Declines on the page in front of us, after an empty try, and looks at every page on the way. */
const walkOut = async (page: Page, way: string, choice: string): Promise<string[]> => {
  const faults: string[] = [];
  const look = async (where: string) => {
    faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`));
  };
  const start = page.url();
  await look('start');
  await page.getByRole('link', { name: way }).click();
  await look('form');
  await page.locator('main button').click();
  await look('errors');
  await page.getByLabel(choice).check();
  await page.locator('main button').click();
  await look('done');
  await page.goto(start);
  await look('start again');
  return faults;
};

it.each([
  ['mentee.1', 'I would rather not take part', 'It is not relevant to me'],
  ['mentor.1', 'This is not me, or I have left', 'This is not me'],
])(
  'the way out of a survey, as %s, is open to everybody, from phone to magnified desk',
  async (name, way, choice) => {
    const page = await openDevice(browser, { viewport: PHONE });
    await page.goto(linkOf(`${name}@example.org`));
    expect(await walkOut(page, way, choice)).toEqual([]);
    await page.context().close();
  },
);
