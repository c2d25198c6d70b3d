import { describe, expect, test } from 'vitest';
import { openDevice, PHONE } from './browser.ts';
import { choose, draftOf, isSaved, scriptedPages, status, ways, why } from './scripted-pages.ts';

const scripted = scriptedPages();

describe('what is typed', () => {
  test('is kept while it is typed, for another device, after the tab was closed', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    await choose(page, 'No');
    await why(page).pressSequentially('Nobody asked');
    await isSaved(page);
    await expect.poll(() => draftOf(link)).toContain('Nobody asked');
    await page.close();
    const other = await openDevice(scripted.browser(), { viewport: PHONE, script: false });
    await other.goto(`${link}/1`);
    expect(await why(other).inputValue()).toBe('Nobody asked');
  });

  test('is kept when the tab is closed on the last key', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    await choose(page, 'No');
    await isSaved(page);
    await why(page).pressSequentially('Gone');
    await page.close();
    await expect.poll(() => draftOf(link)).toContain('Gone');
  });

  test('is all that is ever sent: a page that is opened and looked at sends nothing', async () => {
    const { link } = scripted.freshLink('long');
    const page = await openDevice(scripted.browser());
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${link}/1`);
    await page.mouse.wheel(0, 400);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(600);
    await page.reload();
    expect(sent.filter((line) => !line.startsWith('GET'))).toEqual([]);
    expect(sent.filter((line) => line.includes('/assets/'))).toHaveLength(sent.length / 2);
  });

  test('is not lost unasked while it has not arrived, and only then', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    const warnings: string[] = [];
    page.on('dialog', async (dialog) => {
      warnings.push(dialog.type());
      await dialog.dismiss();
    });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/draft', async (route) => {
      await held;
      await route.continue();
    });
    const leave = (): Promise<void> => page.evaluate(() => location.assign('about:blank'));
    await choose(page, 'No');
    await leave();
    await expect.poll(() => warnings).toEqual(['beforeunload']);
    release();
    await isSaved(page);
    await leave();
    await page.waitForURL('about:blank');
    expect(warnings).toHaveLength(1);
  });

  test('waits for a connection, and says so', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    await page.context().setOffline(true);
    await choose(page, 'Not sure');
    await status(page).getByText('Not saved yet, we go on trying').waitFor();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    expect(page.url()).toBe(`${link}/1`);
    await page.context().setOffline(false);
    await isSaved(page);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.locator('.receipt').waitFor();
  });

  test('is tried again when the service has failed', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    let failures = 0;
    await page.route('**/draft', async (route) => {
      failures += 1;
      await (failures <= 2 ? route.fulfill({ status: 503, body: 'Busy' }) : route.continue());
    });
    await choose(page, 'No');
    await status(page).getByText('Not saved yet').waitFor();
    await isSaved(page);
    expect(failures).toBe(3);
  });

  test('arrives in its order: one request at a time, and a reply that was overtaken changes nothing', async () => {
    const { link } = scripted.freshLink('short');
    const page = await openDevice(scripted.browser());
    await page.goto(`${link}/1`);
    const sent: string[] = [];
    const releases: (() => void)[] = [];
    await page.route('**/draft', async (route) => {
      sent.push(new URLSearchParams(route.request().postData() ?? '').get('stay') ?? '');
      const response = await route.fetch();
      await new Promise<void>((resolve) => releases.push(resolve));
      await route.fulfill({ response });
    });
    await choose(page, 'No');
    await expect.poll(() => sent).toEqual(['no']);
    await choose(page, 'Yes');
    // Somebody turns to another app: the newest goes out at once, whatever is on its way.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => releases.length).toBe(2);
    expect(sent).toEqual(['no', 'yes']);
    releases[1]?.();
    await ways(page).waitFor();
    releases[0]?.();
    await page.waitForTimeout(100);
    expect(await why(page).count()).toBe(0);
    await expect.poll(() => draftOf(link)).toContain('value="yes"');
  });
});
