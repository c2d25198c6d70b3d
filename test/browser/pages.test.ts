import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice } from './browser.ts';
import { faultsOf } from './inspect.ts';
import { runService, type RunningService } from './service.ts';
import { signIn } from './set-up-cohort.ts';

let browser: Browser;
let service: RunningService;
let page: Page;
let leader: Page;
let cohort: string;

beforeAll(async () => {
  [browser, service] = await Promise.all([
    openBrowser(),
    runService({ after: { matches: 10, months: 4, seed: 7, from: '2026-01-12' } }),
  ]);
  [page, leader] = [await openDevice(browser), await openDevice(browser)];
  await signIn(service, leader.request, 'leader');
  await signIn(service, page.request, 'admin');
  await page.goto(`${service.origin}/console`);
  cohort = new URL((await page.locator('a.card').first().getAttribute('href')) ?? '', page.url()).href;
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const visit = (path: string): Promise<unknown> => page.goto(new URL(path, service.origin).href);
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** A report comes in a sandbox, in which no script runs, ours that inspects it neither: it is looked at outside of it. */
const letInspect = (address: string): Promise<unknown> =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': '' } });
  });

const PAGES: [string, () => Promise<unknown>][] = [
  ['sign-in', () => visit('/console/sign-in')],
  [
    'sign-in with an error',
    async () => {
      await visit('/console/sign-in');
      await press('Send me a link');
    },
  ],
  [
    'look into your mail',
    async () => {
      await visit('/console/sign-in');
      await page.getByLabel('Your e-mail address').fill('nobody@example.org');
      await press('Send me a link');
    },
  ],
  ['the last step of sign-in', () => visit('/console/sign-in/spent')],
  [
    'a spent sign-in link',
    async () => {
      await visit('/console/sign-in/spent');
      await press('Sign in');
    },
  ],
  ['home', () => visit('/console')],
  ['a new program', () => visit('/console/programs/new')],
  [
    'a new program with errors',
    async () => {
      await visit('/console/programs/new');
      await press('Create the program');
    },
  ],
  [
    'a program',
    async () => {
      await visit('/console');
      await page.getByRole('link', { name: 'Timeline and team' }).click();
    },
  ],
  [
    'a new cohort with errors',
    async () => {
      await visit('/console');
      await page.getByRole('link', { name: 'New cohort' }).click();
      await press('Create the cohort');
    },
  ],
  ['a cohort', () => visit(cohort)],
  ['a roster', () => visit(`${cohort}/roster`)],
  [
    'a roster with problems',
    async () => {
      await visit(`${cohort}/roster`);
      await page.getByText('Load a newer roster').click();
      await page.getByLabel('or paste the lines').fill('participant_id,name\nE1,Ana Ruiz');
      await press('Load');
    },
  ],
  [
    'the report',
    async () => {
      await letInspect(`${cohort}/report`);
      await visit(`${cohort}/report`);
    },
  ],
  ['a page that does not exist', () => visit('/console/nothing')],
  ['the ways in', () => visit('/local/links')],
  ['the mail', () => visit('/local/mail')],
  [
    'one mail',
    async () => {
      await visit('/local/mail');
      await page.locator('tbody a').first().click();
    },
  ],
];

test.each(PAGES)('%s can be read and used by everybody, on every screen', async (_name, go) => {
  await go();
  expect(await faultsOf(page)).toEqual([]);
});

test('a leader sees the report, its downloads and no roster', async () => {
  await leader.goto(cohort);
  expect(await leader.getByRole('link', { name: 'Roster' }).count()).toBe(0);
  expect(await leader.getByRole('button', { name: /Close/ }).count()).toBe(0);
  expect(await faultsOf(leader)).toEqual([]);
  expect(await leader.getByRole('link', { name: /CSV/ }).isVisible()).toBe(true);
  const response = await leader.goto(`${cohort}/roster`);
  expect(response?.status()).toBe(403);
  expect(await leader.locator('main').innerText()).not.toContain('@');
  expect(await leader.getByRole('heading', { level: 1 }).innerText()).toBe('This page is for admins');
  await leader.goto(`${cohort}/report`);
  expect(await leader.getByRole('heading', { level: 1 }).innerText()).toBe('Growing Together: Cohort 2026');
});
