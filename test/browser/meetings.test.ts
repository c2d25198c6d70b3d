import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { mailTo, runService, type RunningService } from './service.ts';
import { AT_MIDLINE, BEFORE_MIDLINE, menteeAddress, mentorAddress, setUpCohort } from './set-up-cohort.ts';

const LATER = '2027-04-16T12:00:00.000Z';

let browser: Browser;
let service: RunningService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), runService({ emptyAt: BEFORE_MIDLINE })]);
  await setUpCohort(service, (await openDevice(browser)).request);
  await service.moveClock(AT_MIDLINE);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const linkOf = async (address: string): Promise<string> => {
  const { links } = await mailTo(service, address, /Growing Together/);
  const link = links.find((one) => one.includes('/m/'));
  if (link === undefined) throw new Error(`${address} was mailed no link to log meetings by`);
  return link;
};

/** A phone without JavaScript that counts how often it is touched. */
const aPhone = async () => {
  const page = await openDevice(browser, { viewport: PHONE, script: false });
  let taps = 0;
  const tap = async (
    name: string | RegExp,
    role: 'button' | 'radio' | 'textbox' = 'button',
  ): Promise<void> => {
    taps += 1;
    await page.getByRole(role, { name }).last().click();
  };
  return { page, tap, taps: () => taps };
};
const main = (page: Page): Promise<string> => page.locator('main').innerText();

test('the first meeting is logged with three taps and two digits, the next one with one tap, without JavaScript', async () => {
  const { page, tap, taps } = await aPhone();
  await page.goto(await linkOf(menteeAddress(1)));
  await tap('How many minutes', 'textbox');
  await page.keyboard.type('45');
  await tap('By video', 'radio');
  await tap('Log it');
  expect(taps()).toBe(3);
  expect(await main(page)).toMatch(
    /Logged\s+With Inés Rossi\s+13 April 2027.· We met.· 45 minutes.· By video/,
  );

  await service.moveClock(LATER);
  const next = await aPhone();
  await next.page.goto(await linkOf(menteeAddress(1)));
  await next.tap('Log it');
  expect(next.taps()).toBe(1);
  expect(await main(next.page)).toMatch(/16 April 2027.· We met.· 45 minutes.· By video/);
});

test('the other side confirms it with one tap, and whoever logged it sees that', async () => {
  const { page, tap, taps } = await aPhone();
  await page.goto(await linkOf(mentorAddress(1)));
  await tap('Yes, we met');
  expect(taps()).toBe(1);
  expect(await page.getByRole('status').innerText()).toBe('Thank you: you have confirmed it.');
  const other = await aPhone();
  await other.page.goto(await linkOf(menteeAddress(1)));
  await other.page.getByText('Recent meetings').click();
  expect(await main(other.page)).toContain('confirmed by both sides');
});

test('what is asked follows what happened, without JavaScript', async () => {
  const { page, tap } = await aPhone();
  await page.goto(await linkOf(menteeAddress(2)));
  const minutes = page.getByLabel('How many minutes did you meet?');
  const asker = page.getByText('Who asked for that?');
  expect([await minutes.isVisible(), await asker.isVisible()]).toEqual([true, false]);
  await tap('It was called off', 'radio');
  expect([await minutes.isVisible(), await asker.isVisible()]).toEqual([false, true]);
  await tap('The mentee', 'radio');
  await tap('Log it');
  expect(await main(page)).toMatch(/It was called off.· The mentee/);
  await tap('Undo');
  expect(await main(page)).toContain('Taken back');
  expect(await page.getByRole('radio', { name: 'It was called off' }).isChecked()).toBe(true);
});

test('a task is added where one stands, and Enter logs the meeting instead of adding another', async () => {
  const { page, tap } = await aPhone();
  await page.goto(await linkOf(menteeAddress(3)));
  await page.getByText('More about this meeting').click();
  await tap('Add: Task');
  expect(new URL(page.url()).hash).toBe('#more');
  await page.getByLabel('How many minutes').fill('30');
  await page.getByLabel('What is to be done?').fill('Read the report');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Logged' }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
});

const seen = async (address: string): Promise<Page> => {
  const page = await openDevice(browser);
  await page.goto(await linkOf(address));
  return page;
};
test('a browser finds the page fit for a home screen', async () => {
  const page = await seen(menteeAddress(5));
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toMatch(/\/m\/[a-z0-9]{32}\/app\.webmanifest$/);
  expect(data).toContain('"display":"standalone"');
});
