import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEMO } from '../../functions/compose/simulation/simulate-program.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { mailTo, runService } from './service.ts';
import { AT_MIDLINE, BEFORE_MIDLINE, mentorAddress, setUpCohort, signIn } from './set-up-cohort.ts';

const FOLDER = join(import.meta.dirname, 'pictures');

/** The README's pictures: `PICTURES=1 npx vitest run test/browser/pictures`. Otherwise the work tree stays as it is. */
test.runIf(process.env['PICTURES'] === '1')(
  'the README has its two pictures',
  { timeout: 120_000 },
  async () => {
    mkdirSync(FOLDER, { recursive: true });
    expect(await questionPage()).toBeLessThan(250_000);
    expect(await reportPage()).toBeLessThan(250_000);
  },
);

const questionPage = async (): Promise<number> => {
  const [browser, service] = await Promise.all([openBrowser(), runService({ emptyAt: BEFORE_MIDLINE })]);
  const page = await openDevice(browser, { viewport: PHONE });
  await setUpCohort(service, page.request);
  await service.moveClock(AT_MIDLINE);
  const [link] = (await mailTo(service, mentorAddress(1), /Accountability/)).links;
  await page.goto(`${link}/1`);
  for (const [row, option] of ['Always', 'Mostly', 'Sometimes'].entries()) {
    await page.locator('fieldset fieldset').nth(row).getByRole('radio', { name: option }).check();
  }
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  const picture = await page.screenshot({ path: join(FOLDER, 'question-page.png') });
  await browser.close();
  await service.stop();
  return picture.byteLength;
};

const reportPage = async (): Promise<number> => {
  const [browser, service] = await Promise.all([openBrowser(), runService({ after: DEMO })]);
  const page = await openDevice(browser, { viewport: { width: 1280, height: 1600 } });
  await signIn(service, page.request, 'leader');
  await page.goto(`${service.origin}/console`);
  await page.locator('a.card').first().click();
  await page.getByRole('link', { name: 'Read the report' }).click();
  const picture = await page.screenshot({ path: join(FOLDER, 'report.png') });
  await browser.close();
  await service.stop();
  return picture.byteLength;
};
