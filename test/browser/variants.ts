import type { Page } from 'playwright-core';
import { violations } from './accessibility.ts';
import { DESK, MAGNIFIED, PHONE } from './browser.ts';
import { lostWhenSpaced, misfits } from './fit.ts';

const TABLET = { width: 820, height: 1180 };
const PLAIN = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** The ways in which people look at a page. */
const VARIANTS = [
  { name: 'phone', viewport: PHONE, media: PLAIN },
  { name: 'tablet', viewport: TABLET, media: PLAIN },
  { name: 'desk', viewport: DESK, media: PLAIN },
  { name: 'magnified', viewport: MAGNIFIED, media: PLAIN },
  { name: 'forced colours', viewport: DESK, media: { ...PLAIN, forcedColors: 'active' } },
  { name: 'reduced motion', viewport: DESK, media: { ...PLAIN, reducedMotion: 'reduce' } },
  { name: 'dark', viewport: PHONE, media: { ...PLAIN, colorScheme: 'dark' } },
] as const;
type VariantName = (typeof VARIANTS)[number]['name'];

/** Puts a finished page in front of us, all of it unfolded. What the tab was taught before it still knows. */
export const put = async (page: Page, markup: string): Promise<void> => {
  await page.setContent(markup);
  await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
};

/** What is wrong with the page in front of us in some variants: one line each. */
export const faultsIn = async (page: Page, names: readonly VariantName[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const { name, viewport, media } of VARIANTS) {
    if (!names.includes(name)) continue;
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    faults.push(...(await violations(page, 'whole')).map((text) => `${name}: ${text}`));
    faults.push(...(await misfits(page)).map((text) => `${name}: ${text}`));
    if (name === 'magnified' || name === 'phone')
      faults.push(...(await lostWhenSpaced(page)).map((text) => `${name}, with wide letters: ${text}`));
  }
  return faults;
};
