import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { waveIdOf } from '../builders/ids.ts';
import { openDevice, PHONE } from './browser.ts';
import { faultsOf } from './inspect.ts';
import { choose, isSaved, next, scriptedPages, status, ways, why } from './scripted-pages.ts';

const scripted = scriptedPages();

describe('questions that hang on an answer', () => {
  test('appear in place, without losing what is typed, and go and come back', async () => {
    const { link } = scripted.freshLink('long');
    const page = await openDevice(scripted.browser(), { viewport: PHONE });
    await page.goto(`${link}/1`);
    expect(await page.locator('#part').innerText()).toContain('Part 1 of 2');
    await choose(page, 'No');
    await why(page).waitFor();
    expect(await page.locator('[role=status]').innerText()).toContain('What stands in the way?');
    await why(page).fill('We live far apart.');
    await choose(page, 'Yes');
    await ways(page).waitFor();
    expect(await why(page).count()).toBe(0);
    expect(await page.locator('#part').innerText()).toContain('Part 1 of 3');
    await choose(page, 'No');
    await why(page).waitFor();
    expect(await why(page).inputValue()).toBe('We live far apart.');
    await isSaved(page);
    expect(await faultsOf(page)).toEqual([]);
    await next(page).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Goals');
  });

  test('leave the focus, the caret and the place on the screen alone', async () => {
    const { link } = scripted.freshLink('long');
    const page = await openDevice(scripted.browser(), { viewport: { width: 390, height: 400 } });
    await page.goto(`${link}/3`);
    // Not every browser keeps the place by itself.
    await page.evaluate(() => (document.documentElement.style.overflowAnchor = 'none'));
    const kind = page.getByRole('radio', { name: 'A career' });
    // The answer that brings up a date is slow, and somebody types on below.
    await page.route('**/draft', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await kind.check();
    const place = page.getByRole('combobox', { name: 'For advice' });
    await place.focus();
    const before = await place.boundingBox();
    await page.getByLabel('Until when?').waitFor();
    const after = await place.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? Infinity))).toBeLessThan(2);
    expect(await place.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

describe('a form', () => {
  test('that is sent by a double click is sent once, with what was typed last', async () => {
    const { link, number } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    const posts: Request[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && !request.url().endsWith('/draft')) posts.push(request);
    });
    await choose(page, 'No');
    await why(page).waitFor();
    await why(page).fill('The very last word');
    await page.getByRole('button', { name: 'Send my answers' }).dblclick();
    await page.locator('.receipt').waitFor();
    expect(posts).toHaveLength(1);
    const stored = await scripted.responses().list(waveIdOf(number));
    expect(stored.map(({ answers }) => answers)).toEqual([{ stay: 'no', 'why-not': 'The very last word' }]);
  });

  test('that a draft is on its way for waits for it, and is sent as it was', async () => {
    const { link } = scripted.freshLink('long');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    const order: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.method() === 'POST') order.push(request.url().endsWith('/draft') ? 'draft' : 'form');
    });
    await page.route('**/draft', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await Promise.all([page.waitForRequest('**/draft'), choose(page, 'Yes')]);
    await next(page).click();
    await page.getByText('Please also answer these').waitFor();
    expect(order).toEqual(['draft', 'form']);
  });

  test('can be sent again when «back» has brought its page to life', async () => {
    const { link } = scripted.freshLink('long');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    await choose(page, 'Not sure');
    await isSaved(page);
    // The page is left and comes back as it was: a browser keeps it frozen.
    await page.evaluate(() =>
      document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
    );
    await next(page).click();
    await expect.poll(() => next(page).getAttribute('aria-disabled')).toBe('true');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await next(page).getAttribute('aria-disabled')).toBe('false');
  });

  test('of a link that was used in the meantime says so, and keeps what is on the page', async () => {
    const { link } = scripted.freshLink('short');
    const [page, other] = [
      await openDevice(scripted.browser()),
      await openDevice(scripted.browser(), { script: false }),
    ];
    for (const each of [page, other]) await each.goto(`${link}/1`);
    await choose(other, 'Yes');
    await other.getByRole('button', { name: 'Send my answers' }).click();
    await other.getByRole('button', { name: 'Send my answers' }).click();
    await choose(page, 'No');
    await status(page).getByText('You have already answered').waitFor();
    expect(await page.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true);
  });
});

test('a text says how much room is left once it comes near its limit, and how much is too much', async () => {
  const { link } = scripted.freshLink('short');
  const page = await openDevice(scripted.browser(), { viewport: PHONE });
  await page.goto(`${link}/1`);
  await choose(page, 'No');
  await why(page).fill('x'.repeat(150));
  expect(await page.getByText(/^Characters/).count()).toBe(0);
  await why(page).fill('é'.repeat(190));
  expect(
    await page
      .getByText(/^Characters/)
      .first()
      .innerText(),
  ).toBe('Characters left: 10');
  await why(page).fill('x'.repeat(203));
  expect(await page.locator('.item .problem').innerText()).toBe('Characters too many: 3');
  await page.locator('[role=status]').getByText('Characters too many: 3').waitFor({ state: 'attached' });
  expect(await faultsOf(page)).toEqual([]);
});
