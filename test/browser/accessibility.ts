import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const axeSource = (): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = {
  // axe leaves this one out unless it is asked for.
  whole: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
  colours: { resultTypes: ['violations'], runOnly: ['color-contrast'] },
} satisfies Record<Look, object>;
const Findings = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** Colours are all that a dark screen changes. */
type Look = 'whole' | 'colours';

/** What axe-core finds wrong with a page by WCAG 2.2 AA and its own best practices: each rule with the markup that breaks it. */
export const violations = async (page: Page, look: Look): Promise<string[]> => {
  // Added by the browser's own hand, which the pages' content security policy does not bind.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(await axeSource());
  const findings = Findings.parse(await page.evaluate(`axe.run(${JSON.stringify(OPTIONS[look])})`));
  return findings.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

/** What is wider than the window: by its tag and class. Nobody should have to scroll sideways. */
export const overflowing = async (page: Page): Promise<string[]> =>
  z.array(z.string()).parse(
    await page.evaluate(`(() => {
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return [];
      return [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > wide + 1)
        .map((element) => element.tagName.toLowerCase() + '.' + element.className);
    })()`),
  );

/** Buttons, options and lone links that are smaller than a fingertip (44 CSS pixels high). */
export const smallTargets = async (page: Page): Promise<string[]> =>
  z.array(z.string()).parse(
    await page.evaluate(`[...document.querySelectorAll('button,.button,.option,summary,main input:not(.option input),select,textarea')]
      .filter((element) => element.type !== 'hidden' && !element.matches('.enter') && element.checkVisibility())
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { height }]) => height < 44)
      .map(([element, { height }]) => element.outerHTML.slice(0, 100) + ' ' + Math.round(height) + ' px')`),
  );
