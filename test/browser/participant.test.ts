import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { mailTo, runService, type RunningService } from './service.ts';
import { AT_MIDLINE, BEFORE_MIDLINE, menteeAddress, setUpCohort, signIn } from './set-up-cohort.ts';

let browser: Browser;
let service: RunningService;
let cohort: string;
let admin: Page;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), runService({ emptyAt: BEFORE_MIDLINE })]);
  admin = await openDevice(browser);
  cohort = await setUpCohort(service, admin.request);
  await service.moveClock(AT_MIDLINE);
  await signIn(service, admin.request, 'admin');
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const phone = (): Promise<Page> => openDevice(browser, { viewport: PHONE, script: false });

const linkIn = async (address: string, subject: RegExp): Promise<string> => {
  const [link] = (await mailTo(service, address, subject)).links;
  if (link === undefined) throw new Error('the mail has no link');
  return link;
};

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** Chooses the same option for every row on the page. */
const chooseAll = async (page: Page, option: string): Promise<void> => {
  for (const label of await page.getByText(option, { exact: true }).all()) await label.click();
};

const answeredCount = async (wave: RegExp): Promise<string> => {
  await admin.goto(`${service.origin}${cohort}`);
  return admin.getByRole('row', { name: wave }).innerText();
};

test('a mentee answers on two phones without JavaScript, from the mail to the receipt', async () => {
  const link = await linkIn(menteeAddress(1), /mentee/);
  const first = await phone();
  await first.goto(link);
  await expect(first.getByText('About your mentoring with').innerText()).resolves.toContain('Inés Rossi');
  await first.getByRole('link', { name: 'Start' }).click();

  await first.getByRole('radio', { name: 'Quite a lot' }).first().check();
  await first
    .getByLabel('What is an example of how far you have come with a goal?')
    .fill('I lead the Monday round.');
  await first.getByRole('button', { name: 'Next' }).click();
  await expect(first.title()).resolves.toMatch(/^Error: /);
  const problems = first.getByRole('alert').getByRole('link');
  expect(await problems.count()).toBe(5);
  const firstProblem = await problems.first().getAttribute('href');
  await problems.first().click();
  expect(new URL(first.url()).hash).toBe(firstProblem);
  await expect(first.getByLabel('What is an example').inputValue()).resolves.toBe('I lead the Monday round.');

  await chooseAll(first, 'Quite a lot');
  await first.getByRole('button', { name: 'Next' }).click();
  await chooseAll(first, 'Somewhat');
  await first.getByRole('button', { name: 'Save and go on later' }).click();
  expect(await heading(first)).toBe('Saved for later');

  const second = await phone();
  await second.goto(link);
  await second.getByRole('link', { name: 'Continue where you stopped' }).click();
  expect(await second.locator('#progress').innerText()).toBe('Part 3 of 3');
  await second.getByRole('radio', { name: 'Very much' }).check();
  await second.getByRole('button', { name: 'Review and send' }).click();
  expect(await second.getByText('I lead the Monday round.').count()).toBe(1);
  const review = second.url();
  await second.getByRole('button', { name: 'Send my answers' }).click();
  expect(await heading(second)).toBe('Thank you');
  const receipt = await second.locator('.receipt').innerText();
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  await second.reload();
  expect(await second.locator('.receipt').innerText()).toBe(receipt);

  await second.goto(review);
  expect(await heading(second)).toBe('You have already answered');
  await first.goto(link);
  expect(await heading(first)).toBe('You have already answered');
  expect(await answeredCount(/mentee/)).toContain('1 of 6');
});

test('going back, or sending the same page from another tab, stays one response', async () => {
  const link = await linkIn(menteeAddress(2), /Accountability/);
  const [page, otherTab] = [await phone(), await phone()];
  for (const tab of [page, otherTab]) {
    await tab.goto(`${link}/1`);
    await chooseAll(tab, 'Mostly');
  }
  await page.getByRole('button', { name: 'Send my answers' }).click();
  expect(await heading(page)).toBe('Thank you');
  await otherTab.getByRole('button', { name: 'Send my answers' }).click();
  expect(await heading(otherTab)).toBe('You have already answered');
  await page.goBack();
  expect(await heading(page)).toBe('You have already answered');
  expect(await answeredCount(/Accountability/)).toContain('1 of 12');
});
