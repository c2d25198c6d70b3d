import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBranchingInstrument } from '../builders/a-branching-instrument.ts';
import { TERMS } from '../web/respond/agree.ts';
import { sitesOf, type Asking, type Site } from '../web/page-types/a-site.ts';
import { answer, finish, send } from '../web/page-types/steps.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { aKeyboard, tabThrough, type Keyboard } from './keyboard.ts';
import { servePages } from './serve-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Desk = { site: Site; page: Page; keys: Keyboard; open: (path: string) => Promise<unknown> };

/** Somebody with a keyboard and no mouse, before a small window, in which much is out of sight. */
const atDesk = async (
  asking: Asking,
  script: boolean,
  walk: (desk: Desk) => Promise<void>,
): Promise<void> => {
  const [site] = await sitesOf(asking, ['en']);
  if (site === undefined) throw new Error('nobody is there');
  const pages = await servePages(site.world.ports);
  const page = await openDevice(browser, { viewport: PHONE, script });
  try {
    await walk({ site, page, keys: aKeyboard(page), open: (path) => page.goto(`${pages.origin}${path}`) });
  } finally {
    await page.context().close();
    await pages.stop();
  }
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const receipt = (page: Page): Promise<number> => page.locator('.receipt').count();

/** Chooses the first answer of every row from here on. */
const chooseEveryRow = async (page: Page, keys: Keyboard): Promise<void> => {
  for (const row of await page.locator('fieldset:has(> .options input[type=radio])').all()) {
    if ((await row.locator(':checked').count()) > 0) continue;
    await keys.to(row.getByRole('radio').first());
    await keys.press('Space');
  }
};

describe.each([
  ['with the script of the pages', true],
  ['without scripts', false],
])('somebody who has a keyboard only, %s,', (_how, script) => {
  it('answers a whole checklist', () =>
    atDesk({}, script, async ({ site, page, keys, open }) => {
      await open(site.linkOf(site.mentee));
      await keys.enter(link(page, 'Start'));
      await chooseEveryRow(page, keys);
      await keys.to(page.getByLabel('What works well between you?'));
      await keys.type('We start on time.');
      await keys.enter(button(page, 'Send my answers'));
      expect(await receipt(page)).toBe(1);
    }));

  it('is led to what is wrong, and puts it right', () =>
    atDesk({}, script, async ({ site, page, keys, open }) => {
      await open(`${site.linkOf(site.mentee)}/1`);
      await keys.enter(button(page, 'Send my answers'));
      expect(await page.title()).toMatch(/^Error: /);
      const summary = page.locator('.summary');
      expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
      await keys.to(summary.getByRole('link').first());
      await keys.press('Enter');
      expect(
        await choice(page, 'Never')
          .first()
          .evaluate((it) => it === document.activeElement),
      ).toBe(true);
      await keys.press('Space');
      await chooseEveryRow(page, keys);
      await keys.enter(button(page, 'Send my answers'));
      expect(await receipt(page)).toBe(1);
    }));

  it('meets a question that an answer brings up', () =>
    atDesk({ instrument: aBranchingInstrument() }, script, async ({ site, page, keys, open }) => {
      await open(`${site.linkOf(site.mentee)}/1`);
      await keys.to(choice(page, 'Yes'));
      await keys.press('ArrowDown');
      const why = page.getByLabel('What stands in the way?');
      if (script) await why.waitFor();
      else {
        await keys.enter(button(page, 'Next'));
        await keys.to(link(page, 'What stands in the way?'));
        await keys.press('Enter');
      }
      await keys.to(why);
      await keys.type('We live far apart.');
      await keys.enter(button(page, 'Next'));
      expect(await heading(page)).toBe('Goals');
    }));

  it('adds, moves and removes goals, and ranks', () =>
    atDesk({ instrument: aBranchingInstrument() }, script, async ({ site, page, keys, open }) => {
      const goals = (): Promise<string[]> =>
        page
          .getByLabel('What is the goal?')
          .all()
          .then((all) => Promise.all(all.map((one) => one.inputValue())));
      await open(`${site.linkOf(site.mentee)}/3`);
      await keys.to(page.getByLabel('What is the goal?'));
      await keys.type('First');
      await keys.enter(button(page, 'Add: Goal'));
      await keys.press('Tab');
      await keys.type('Second');
      expect(await goals()).toEqual(['First', 'Second']);
      await keys.enter(button(page, 'Move up: Goal 2'));
      expect(await goals()).toEqual(['Second', 'First']);
      await keys.enter(button(page, 'Remove: Goal 1'));
      expect(await goals()).toEqual(['First']);
      for (const [index, name] of ['For advice', 'As friends', 'Another way'].entries()) {
        await keys.to(page.getByLabel(name));
        await keys.type(String(3 - index));
      }
      await keys.enter(button(page, 'Review and send'));
      expect(await page.locator('main').innerText()).toMatch(
        /1\. Another way\s+2\. As friends\s+3\. For advice/,
      );
    }));

  it('declines', () =>
    atDesk({}, script, async ({ site, page, keys, open }) => {
      await open(site.linkOf(site.mentee));
      await keys.enter(link(page, 'I would rather not take part'));
      await keys.to(choice(page, 'I have no time for it'));
      await keys.press('Space');
      await keys.enter(button(page, 'I would rather not take part'));
      expect(await heading(page)).toBe('Thank you for telling us');
    }));

  it('changes what was sent', () =>
    atDesk({}, script, async ({ site, page, keys, open }) => {
      await finish(site);
      await open(site.linkOf(site.mentee));
      await keys.enter(button(page, 'Change my answers'));
      await keys.to(choice(page, 'Never').first());
      await keys.press('ArrowDown');
      await keys.enter(button(page, 'Send my answers'));
      expect(await page.locator('main').innerText()).toContain('Your changed answers have arrived');
    }));

  it('agrees to what the other side proposes', () =>
    atDesk({ instrument: 'mentoring-agreement' }, script, async ({ site, page, keys, open }) => {
      await send(site, await answer(site, site.mentor, TERMS));
      await open(site.linkOf(site.mentee));
      await keys.enter(button(page, 'I agree'));
      expect(await page.locator('main').innerText()).toContain('Agreed by everybody');
    }));

  it('logs a meeting', () =>
    atDesk({}, script, async ({ site, page, keys, open }) => {
      await open(site.meetingLinkOf(site.mentee));
      await keys.to(page.getByLabel('How many minutes did you meet?'));
      await keys.type('45');
      await keys.to(choice(page, 'In person'));
      await keys.press('ArrowDown');
      await keys.enter(button(page, 'Log it'));
      expect(await heading(page)).toBe('Logged');
    }));

  it.each(['start', 'section', 'meetings'])('passes through the page «%s» and out of it again', (name) =>
    atDesk({ instrument: 'pulse' }, script, async ({ site, page, open }) => {
      const start = site.linkOf(site.mentee);
      await open({ start, section: `${start}/1`, meetings: site.meetingLinkOf(site.mentee) }[name] ?? '');
      const reached = await tabThrough(page);
      expect(new Set(reached).size).toBeGreaterThan(3);
      const main = await page.locator('main :is(a[href], button:not(.enter), summary)').count();
      expect(reached.filter((one) => /^(A|BUTTON|SUMMARY) /.test(one)).length).toBeGreaterThanOrEqual(main);
    }),
  );
});
