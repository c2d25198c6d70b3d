import type { Page } from 'playwright-core';
import { overflowing, smallTargets, violations } from './accessibility.ts';
import { DESK, MAGNIFIED, PHONE } from './browser.ts';

const LOOKS = [
  { name: 'phone, light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone, dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
] as const;

/**
 * Everything that is wrong with the page in front of us, on a phone and a desk, light and dark, and magnified four times:
 * one line each. It ends at the desk. The page is not loaded again, so it may be the answer to a form.
 */
export const faultsOf = async (page: Page): Promise<string[]> => {
  // What is folded away belongs to the page too.
  await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
  const faults: string[] = [];
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    faults.push(
      ...(await violations(page, colorScheme === 'light' ? 'whole' : 'colours')).map(
        (text) => `${name}: ${text}`,
      ),
    );
    if (colorScheme === 'light') faults.push(...(await misfits(page, name)));
  }
  await page.setViewportSize(MAGNIFIED);
  faults.push(...(await misfits(page, 'magnified')));
  await page.setViewportSize(DESK);
  return faults;
};

const misfits = async (page: Page, name: string): Promise<string[]> => [
  ...(await overflowing(page)).map((text) => `${name}: wider than the window: ${text}`),
  ...(await smallTargets(page)).map((text) => `${name}: too small to touch: ${text}`),
];
