import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice } from './browser.ts';
import { faultsOf } from './inspect.ts';
import { mailTo, runService, type RunningService } from './service.ts';
import { AT_MIDLINE, BEFORE_MIDLINE, COHORT, MATCHES, roster, signIn } from './set-up-cohort.ts';

let browser: Browser;
let service: RunningService;
let page: Page;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), runService({ emptyAt: BEFORE_MIDLINE })]);
  page = await openDevice(browser);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const AFTER_CLOSING = '2027-05-05T12:00:00.000Z';
const ADMIN = 'admin@example.org';

const visit = (path: string): Promise<unknown> => page.goto(new URL(path, service.origin).href);
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const heading = (of = page): Promise<string> => of.getByRole('heading', { level: 1 }).innerText();
const upload = async (csv: string): Promise<void> => {
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await press('Load');
};

/** Moves the clock. That ends the session, as half a day has passed on it, so the admin signs in again. */
const moveClock = async (to: string): Promise<void> => {
  await service.moveClock(to);
  await signIn(service, page.request, 'admin');
};

test('an admin brings a cohort from nothing to its report', { timeout: 180_000 }, async () => {
  await expectSignInByMail();
  await expectEmptyPages();
  await createProgramAndCohort();
  const cohort = new URL(page.url()).pathname.replace('/roster', '');
  await expectRosterTakenOnlyWhole();

  await moveClock(AT_MIDLINE);
  const links = (await service.mails())
    .filter(({ subject }) => subject.includes('Accountability'))
    .flatMap((mail) => mail.links)
    // Beside it the mail offers the first answers, and the meeting log.
    .filter((link) => /\/r\/[a-z0-9]+$/.test(link));
  expect(links).toHaveLength(2 * MATCHES);
  await visit(cohort);
  expect(await page.getByRole('row', { name: /Accountability/ }).innerText()).toContain('0 of 12');
  await answerAll(links);
  await page.reload();
  expect(await page.getByRole('row', { name: /Accountability/ }).innerText()).toMatch(/12 of 12\s+100 %/);

  await moveClock(AFTER_CLOSING);
  await visit(cohort);
  await expectDownloads();
  await page.getByRole('link', { name: 'Read the report' }).click();
  expect(await heading()).toBe(`Growing Together: ${COHORT.name}`);
  const card = (question: string): Promise<string> =>
    page.getByLabel('Key figures').getByRole('listitem').filter({ hasText: question }).innerText();
  expect(await card('Did people answer?')).toContain('100%');
  // One of the checklist's eleven items is about confidentiality, and six people a side are too few for that.
  expect(await card('Do both sides do their part?')).toContain('Fewer than 10 people');
  expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(1);
});

const expectSignInByMail = async (): Promise<void> => {
  await visit('/console');
  await page.getByLabel('Your e-mail address').fill(ADMIN);
  await press('Send me a link');
  expect(await heading()).toBe('Look into your mail');
  const [link = ''] = (await mailTo(service, ADMIN, /sign in/)).links;
  const elsewhere = await openDevice(browser);
  await elsewhere.goto(link);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  expect(await heading(elsewhere)).toBe('Open it where you asked');
  await visit(link);
  await press('Sign in');
  expect(await heading()).toBe('Programs');
};

const expectEmptyPages = async (): Promise<void> => {
  expect(await page.locator('main').innerText()).toContain('There is no program yet');
  expect(await faultsOf(page)).toEqual([]);
  await visit('/local/links');
  expect(await faultsOf(page)).toEqual([]);
};

const createProgramAndCohort = async (): Promise<void> => {
  await visit('/console');
  await page.getByRole('link', { name: 'New program' }).click();
  await page.getByLabel('Name of the program').fill('Growing Together');
  await page.getByLabel('Organization').fill('Northwind Health');
  await page.getByLabel('Time zone').selectOption('Europe/Madrid');
  await press('Create the program');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Whom participants can ask').fill('Marta Ruiz, mentoring@example.org');
  await press('Create the program');
  expect(await heading()).toBe('New cohort of Growing Together');
  await page.getByLabel('Name').fill(COHORT.name);
  await page.getByLabel('First day').fill(COHORT.startsOn);
  await page.getByLabel('Last day').fill(COHORT.endsOn);
  await press('Create the cohort');
};

const expectRosterTakenOnlyWhole = async (): Promise<void> => {
  expect(await faultsOf(page)).toEqual([]);
  await upload(roster().replace('mentee1@example.org', 'mentee1').replace(',mentor,M2,', ',boss,M2,'));
  expect(await page.getByRole('alert').innerText()).toContain(
    'Nothing was imported: 2 things need another look',
  );
  const problems = await page.getByRole('row').allInnerTexts();
  expect(problems.slice(1).map((row) => row.split(/\s+/).slice(0, 2))).toEqual([
    ['3', 'email'],
    ['4', 'role'],
  ]);
  expect(await page.locator('main').innerText()).toContain('The roster is empty');
  await upload(roster());
  expect(await page.getByRole('status').innerText()).toContain('Imported: 12 people in 6 matches, 12 new');
  expect(await page.getByRole('row', { name: 'Hana Vega' }).innerText()).toContain('mentee4@example.org');
};

/** Everybody says «Mostly» to everything. */
const answerAll = async (links: string[]): Promise<void> => {
  const participant = await openDevice(browser);
  for (const link of links) {
    await participant.goto(`${link}/1`);
    await participant.evaluate(
      "document.querySelectorAll('[value=mostly]').forEach((option) => option.click())",
    );
    await participant.getByRole('button', { name: 'Send my answers' }).click();
    expect(await heading(participant)).toBe('Thank you');
  }
};

const expectDownloads = async (): Promise<void> => {
  await page.getByText('Downloads').click();
  const download = async (name: RegExp): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).first().click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^spring-2027-2027-05-\d\d-/);
    return readFile(await file.path(), 'utf8');
  };
  expect(await download(/^Report$/)).toMatch(/^<!doctype html>/);
  expect(await download(/^Figures \(CSV\)/)).toContain('accountability');
  expect(await download(/SVG/)).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
};
