import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPreview, type PreviewService } from '../../functions/compose/survey/preview-service.ts';
import { runSurvey } from '../../functions/compose/survey/run-survey.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { faultsOf } from './inspect.ts';

let directory: string;
let service: PreviewService;
let browser: Browser;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  writeFileSync(join(directory, 'published.json'), '{}');
  runSurvey(['new', 'team-spirit'], directory);
  [service, browser] = await Promise.all([startPreview(directory, 0), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  rmSync(directory, { recursive: true });
});

const open = async (viewport: { width: number; height: number }): Promise<Page> => {
  const page = await openDevice(browser, { viewport });
  await page.goto(`${service.origin}/console/instruments/team-spirit/preview/mentor/side-by-side`);
  return page;
};

it.each([1000, 1280, 1600])(
  'shows both screens next to each other in a window of %d pixels',
  async (width) => {
    const page = await open({ width, height: 900 });
    const [phone, desktop] = [page.locator('.phone .screen').nth(1), page.locator('.desktop .screen').nth(1)];
    for (const screen of [phone, desktop]) {
      await screen.scrollIntoViewIfNeeded();
      const question = screen
        .locator('iframe')
        .contentFrame()
        .getByText('In the last month, how often did you meet as agreed?', { exact: true });
      await question.waitFor();
    }
    const widths = await Promise.all(
      [phone, desktop].map((screen) =>
        screen
          .locator('iframe')
          .contentFrame()
          .locator('html')
          .evaluate((html) => html.clientWidth),
      ),
    );
    // The bar by which a long page is scrolled takes some of it.
    expect(widths[0]).toBeGreaterThan(370);
    expect(widths[0]).toBeLessThanOrEqual(390);
    expect(widths[1]).toBeGreaterThan(1180);
    expect(widths[1]).toBeLessThanOrEqual(1200);
    const [left, right] = [await phone.boundingBox(), await desktop.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    await page.context().close();
  },
);

it('is a list of links on a phone, and loads no frame', async () => {
  const page = await open(PHONE);
  expect(await page.locator('iframe:visible').count()).toBe(0);
  expect(page.frames()).toHaveLength(1 + (await page.locator('iframe').count()));
  for (const frame of page.frames().slice(1)) expect(frame.url()).toMatch(/^(about:blank)?$/);
  await page.getByRole('link', { name: '1. The title of a page' }).click();
  expect(page.url()).toContain('/preview/mentor/1');
  await page.context().close();
});

it('has no fault on any screen', async () => {
  const page = await open(PHONE);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});
