import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addressOf,
  aRoom,
  expectGoodLink,
  expectOneResponse,
  onePage,
  OPENING,
  twoPages,
  type Room,
} from '../web/faults/a-room.ts';
import { overflowing, violations } from './accessibility.ts';
import { openBrowser, PHONE } from './browser.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const receiptOn = (page: Page): Promise<string> => page.locator('.receipt').innerText();

describe.each([
  ['one page', onePage, true],
  ['one page, without scripts', onePage, false],
  ['two pages', twoPages, true],
  ['two pages, without scripts', twoPages, false],
])('in a browser, with questions on %s', (_pages, instrument, script) => {
  let room: Room;
  let pages: ServedPages;
  let context: BrowserContext;
  let person = 0;
  /** Addresses elsewhere that a page wanted something from, and addresses that were told to anybody. */
  let elsewhere: string[];
  let told: string[];
  beforeAll(async () => {
    room = await aRoom(instrument(), 8);
    pages = await servePages(room.world.ports);
    return () => pages.stop();
  });
  beforeEach(async () => {
    room.world.stopAt(OPENING);
    person += 1;
    [elsewhere, told] = [[], []];
    context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: script });
    context.setDefaultTimeout(8000);
    context.on('request', (request) => {
      if (!request.url().startsWith(`${pages.origin}/r/`)) elsewhere.push(request.url());
      const { referer } = request.headers();
      if (referer !== undefined && referer !== '') told.push(referer);
    });
    return async () => {
      expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(told).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    };
  });
  const at = (end: string): string => `${pages.origin}${room.linkOf(person)}${end}`;

  /** A tab with everything answered, before the button that sends it. */
  const readyToSend = async (why: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(at('/1'));
    await page.getByRole('radio', { name: 'Mostly' }).check();
    await page.getByLabel('Why?').fill(why);
    if (instrument().sections.length > 1) {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review and send' }).click();
    }
    return page;
  };
  const send = (page: Page) => page.getByRole('button', { name: 'Send my answers' });
  const why = async (): Promise<unknown> => (await room.storedOf(person))[0]?.answers['why'];

  test('a scanner that renders every link of the mail and presses every button answers and declines nothing', async () => {
    const page = await context.newPage();
    for (const path of new Set(room.mailedTo(person))) {
      await page.goto(pages.origin + path);
      const buttons = await page.locator('main button:visible').count();
      for (let n = 0; n < buttons; n += 1) {
        await page.goto(pages.origin + path);
        await page.locator('main button:visible').nth(n).click();
        await page.waitForLoadState();
        const more = page.locator('main button:visible, main a.button:visible').first();
        if ((await more.count()) > 0) await more.click();
      }
    }
    await expectGoodLink(room, person, 2);
  });

  test('a double click is one response', async () => {
    const page = await readyToSend('Twice');
    await send(page).dblclick({ noWaitAfter: true });
    await page.locator('.receipt').waitFor();
    await expectOneResponse(room, person, [await receiptOn(page)]);
    expect(await why()).toBe('Twice');
  });

  test('back after sending, and a reload there, say that the answers are in', async () => {
    const page = await readyToSend('Back');
    await send(page).click();
    const receipt = await receiptOn(page);
    await page.goBack();
    expect(await heading(page)).toBe('You have already answered');
    await page.reload();
    expect(await heading(page)).toBe('You have already answered');
    await expectOneResponse(room, person, [receipt]);
  });

  test('a reload of the receipt gives the same receipt', async () => {
    const page = await readyToSend('Again');
    await send(page).click();
    const receipt = await receiptOn(page);
    await page.reload();
    expect(await receiptOn(page)).toBe(receipt);
    await expectOneResponse(room, person, [receipt]);
  });

  test('a second tab that sends later is told, and sees what it typed', async () => {
    const [first, second] = [await readyToSend('The first'), await readyToSend('The second')];
    await send(first).click();
    const receipt = await receiptOn(first);
    await send(second).click();
    expect(await heading(second)).toBe('You have already answered');
    await expectOneResponse(room, person, [receipt]);
    if (instrument().sections.length === 1) {
      expect(await why()).toBe('The first');
      expect(await second.getByText('The second').count()).toBe(1);
    }
  });

  test('a reply that is lost on its way is fetched by a reload', async () => {
    const page = await readyToSend('Lost');
    let lost = 0;
    await page.route(
      (url) => url.pathname.startsWith('/r/'),
      async (route) => {
        if (route.request().method() !== 'POST' || route.request().url().endsWith('/draft') || lost > 0)
          return route.fallback();
        lost += 1;
        await route.fetch();
        return route.abort('connectionreset');
      },
    );
    const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await send(page).click({ noWaitAfter: true });
    await failed;
    // The browser shows its own page now, whose reload sends the form again.
    await page.waitForURL(/^chrome-error:/);
    await page.reload();
    await expectOneResponse(room, person, [await receiptOn(page)]);
    expect(await why()).toBe('Lost');
  });

  test('a tap in the mail opens the page with the answer filled in, to be gone on with', async () => {
    const mail = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: script })).newPage();
    const sent = room.world.mails.find(({ to }) => to.address === addressOf(person));
    await mail.setContent((sent?.html ?? '').replaceAll('https://mentoring.example.test', pages.origin));
    expect(await overflowing(mail)).toEqual([]);
    for (const tap of await mail.getByRole('table').getByRole('link').all())
      expect((await tap.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const address = await mail.getByRole('link', { name: 'Mostly' }).getAttribute('href');
    await mail.context().close();
    const page = await context.newPage();
    await page.goto(address ?? '');
    expect(await page.getByRole('radio', { name: 'Mostly' }).isChecked()).toBe(true);
    await page.getByText('Who sees your answers, and how long this takes').click();
    expect(await page.getByText('Taking part is voluntary.').isVisible()).toBe(true);
    if (script) expect(await violations(page, 'whole')).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await expectGoodLink(room, person, 2);
  });
});
