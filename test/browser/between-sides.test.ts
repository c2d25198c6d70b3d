import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { aSharedWave, MENTEE, MENTOR, type SharedWave } from '../web/respond/a-shared-wave.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { faultsOf } from './inspect.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Two = { site: SharedWave; pages: ServedPages; mentor: Page; mentee: Page };

/** Two people of one match, each on a phone without scripts. */
const twoPeople = async (instrument: string): Promise<Two> => {
  const site = await aSharedWave(instrument);
  const pages = await servePages(site.world.ports);
  const phone = () => openDevice(browser, { viewport: PHONE, script: false });
  return { site, pages, mentor: await phone(), mentee: await phone() };
};
const addressOf = ({ site, pages }: Two, address: string, path = ''): string =>
  `${pages.origin}${site.linkOf(address)}${path}`;
const end = async ({ pages, mentor, mentee }: Two): Promise<void> => {
  await mentor.context().close();
  await mentee.context().close();
  await pages.stop();
};
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** What is wrong with the page at an address, from phone to magnified desk: looked at by somebody with scripts. */
const faultsAt = async (address: string): Promise<string[]> => {
  const page = await openDevice(browser);
  await page.goto(address);
  const faults = await faultsOf(page);
  await page.context().close();
  return faults;
};

const answerAll = async (page: Page, answer: string): Promise<void> => {
  await page.getByRole('link', { name: 'Start' }).click();
  for (const option of await page.getByLabel(answer, { exact: true }).all()) await option.check();
  await press(page, 'Send my answers');
};

it('two people compare their answers without scripts', async () => {
  const two = await twoPeople('confidentiality-checklist');
  const { site, mentor, mentee } = two;
  await mentor.goto(addressOf(two, MENTOR));
  await mentee.goto(addressOf(two, MENTEE));
  await answerAll(mentor, 'Yes');
  await answerAll(mentee, 'No');
  await press(mentor, 'Yes, compare');
  expect(await mentor.locator('main').innerText()).toContain('You said yes to comparing.');
  expect(await faultsAt(addressOf(two, MENTOR, '/compare'))).toEqual([]);
  await press(mentee, 'Yes, compare');
  await site.tick();
  await mentor.reload();
  const shown = await mentor.locator('main').innerText();
  expect(shown).toContain('You differ on 8 points');
  expect(shown).toContain('Emil Mentee 1');
  expect(await faultsAt(addressOf(two, MENTOR, '/compare'))).toEqual([]);
  expect(await faultsAt(addressOf(two, MENTEE, '/compare?lang=fr'))).toEqual([]);
  await end(two);
});

const writeTerms = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByLabel('On which day does your mentoring start?').fill('2026-05-10');
  await page.getByLabel('On which day is it planned to end?').fill('2026-11-10');
  await page.getByLabel('How many meetings a month').fill('2');
  await page.getByLabel('How many minutes').fill('45');
  await page.getByLabel('By video').check();
  await press(page, 'Next');
  await page.getByLabel('Which topics do you want').fill('How to lead a first team');
  await press(page, 'Next');
  await press(page, 'Review and send');
};

it('two people come to an agreement without scripts, by way of a change', async () => {
  const two = await twoPeople('mentoring-agreement');
  const { mentor, mentee } = two;
  await mentor.goto(addressOf(two, MENTOR));
  await mentee.goto(addressOf(two, MENTEE));
  await writeTerms(mentor);
  await press(mentor, 'Send my answers');
  expect(await mentor.locator('h1').innerText()).toBe('Your proposal is on its way');

  await mentee.reload();
  expect(await faultsAt(addressOf(two, MENTEE))).toEqual([]);
  await press(mentee, 'Propose a change');
  await mentee.getByLabel('How many minutes').fill('60');
  await press(mentee, 'Next');
  await press(mentee, 'Next');
  await press(mentee, 'Review and send');
  await press(mentee, 'Send my answers');

  await mentor.getByRole('link', { name: 'See the proposal' }).click();
  const change = await mentor.locator('main').innerText();
  expect(change).toContain('60 minutes');
  expect(change).toContain('Before: 45 minutes');
  expect(await faultsAt(addressOf(two, MENTOR))).toEqual([]);
  await press(mentor, 'I agree');
  expect(await mentor.locator('main').innerText()).toContain('Agreed by everybody on 2 May 2026');
  expect(await faultsAt(addressOf(two, MENTOR, '?lang=es'))).toEqual([]);
  await end(two);
});

it('whoever sends too late finds both proposals on a page that everybody can use', async () => {
  const two = await twoPeople('mentoring-agreement');
  const { mentor } = two;
  const late = await openDevice(browser);
  await late.goto(addressOf(two, MENTEE));
  await writeTerms(late);
  await mentor.goto(addressOf(two, MENTOR));
  await writeTerms(mentor);
  await press(mentor, 'Send my answers');
  await press(late, 'Send my answers');
  expect(await late.locator('main').innerText()).toContain('Rosa Mentor 1 was faster');
  expect(await faultsOf(late)).toEqual([]);
  await press(late, 'Propose mine as a change');
  await press(late, 'Send my answers');
  expect(await faultsOf(late)).toEqual([]);
  await late.context().close();
  await end(two);
});
