import type { Page } from 'playwright-core';
import * as z from 'zod';
import { overflowing } from './accessibility.ts';

const Texts = z.array(z.string());

/**
 * Everything that is pressed and is smaller than a fingertip, 44 CSS pixels either way. A link within a sentence is as high as
 * its words (WCAG 2.2, 2.5.8).
 */
const tooSmall = async (page: Page): Promise<string[]> =>
  Texts.parse(
    await page.evaluate(`(() => {
      const hasWordsBeside = (link) => [...link.parentElement.childNodes]
        .some((node) => node !== link && node.nodeType === 3 && node.textContent.trim() !== '');
      const isInSentence = (one) => one.tagName === 'A' && getComputedStyle(one).display === 'inline' && hasWordsBeside(one);
      return [...document.querySelectorAll('a[href],button,summary,.option,select,textarea,input:not([type=hidden])')]
        .filter((one) => one.checkVisibility() && !one.matches('.enter,.option input,.unseen *') && !isInSentence(one))
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => Math.round(width) < 44 || Math.round(height) < 44)
        .map(([one, { width, height }]) =>
          one.outerHTML.slice(0, 100) + ' ' + Math.round(width) + ' × ' + Math.round(height) + ' px');
    })()`),
  );

/** What is too wide for the window or too small for a finger. */
export const misfits = async (page: Page): Promise<string[]> => [
  ...(await overflowing(page)).map((text) => `wider than the window: ${text}`),
  ...(await tooSmall(page)).map((text) => `too small to touch: ${text}`),
];

/** The distances that somebody may set who reads better so (WCAG 2.2, 1.4.12). */
const WIDE = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}`;

/** What is lost when letters, words and lines stand further apart. */
export const lostWhenSpaced = async (page: Page): Promise<string[]> => {
  const style = await page.addStyleTag({ content: WIDE });
  const cut = Texts.parse(
    await page.evaluate(`[...document.body.querySelectorAll('*:not(.unseen, .unseen *, select, select *)')]
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' || getComputedStyle(one).overflowY !== 'visible')
      .filter((one) => one.tagName !== 'TEXTAREA' && one.tagName !== 'INPUT')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      .map((one) => 'cut: ' + one.outerHTML.slice(0, 100))`),
  );
  const wide = (await overflowing(page)).map((text) => `wider than the window: ${text}`);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return [...cut, ...wide];
};
