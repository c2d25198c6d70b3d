import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { instrumentKey } from '../../functions/core/instrument/instrument.ts';
import type { Role } from '../../functions/core/role.ts';
import { respondApp } from '../../functions/web/respond/respond-app.ts';
import { openLink } from '../../functions/workflows/open-link.ts';
import { aVisitor } from '../web/visitor.ts';
import { answerEverything, scriptFor, type Script } from '../web/walk/answer-everything.ts';
import {
  addressOf,
  aSurveyedWorld,
  everyVersion,
  type Asked,
  type SurveyedWorld,
} from '../web/walk/a-surveyed-world.ts';
import type { Walker } from '../web/walk/walk.ts';
import { openBrowser, openDevice, PHONE } from './browser.ts';
import { answerWithScript, watchDrafts } from './scripted-walk.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

/** Who answers with the pages' script, and who without. */
const WITH = 0;
const WITHOUT = 1;
const LOCALE = 'en';

const catalogue = instrumentFiles(join(import.meta.dirname, '../../survey-definitions'));
/** What an agreement asks becomes a proposal and no response. */
const WALKS = everyVersion(catalogue)
  .filter(({ instrument }) => instrument.betweenSides !== 'agreement')
  .flatMap(({ instrument }) => instrument.audience.map((role) => ({ key: instrumentKey(instrument), role })));

let browser: Browser;
let page: Page;
let drafts: ReturnType<typeof watchDrafts>;
let surveyed: SurveyedWorld;
let pages: ServedPages;
beforeAll(async () => {
  [browser, surveyed] = await Promise.all([openBrowser(), aSurveyedWorld([LOCALE], 2)]);
  pages = await servePages(surveyed.world.ports);
  page = await openDevice(browser, { viewport: PHONE });
  drafts = watchDrafts(page);
});
afterAll(async () => {
  await browser.close();
  await pages.stop();
});

const missing = (what: string): never => {
  throw new Error(`There is no ${what}`);
};

/** The link of one of the two, and what is stored of them. */
const linkOf = async ({ mails, key }: Asked, role: Role, run: number) => {
  const mail =
    mails.find(({ to }) => to.address === addressOf(role, LOCALE, run)) ?? missing(`mail of ${key}`);
  const [path = ''] = /\/r\/[a-z0-9]+/.exec(mail.text) ?? [];
  const { ports } = surveyed.world;
  const opened = await openLink(ports, path.slice('/r/'.length));
  if (opened.kind === 'unknown') return missing(path);
  const { wave, invitation } = opened.occasion;
  return { path, stored: async () => (await ports.responses.existing(wave.id, invitation.id))?.answers };
};

const walkBothWays = async (asked: Asked, role: Role, script: Script): Promise<void> => {
  const { ports } = surveyed.world;
  const walker = (): Walker => ({
    instrument: asked.instrument,
    role,
    visitor: aVisitor(respondApp(ports)),
    look: () => undefined,
    kept: new Map(),
  });
  const without = await linkOf(asked, role, WITHOUT);
  const byForms = walker();
  const { expected } = await answerEverything(
    byForms,
    () => byForms.visitor.get(`${without.path}/1`),
    script,
    { turn: -1, of: 1 },
    { nothingStored: () => Promise.resolve(), draft: () => Promise.resolve() },
  );
  expect(await without.stored()).toEqual(expected);

  const scripted = await linkOf(asked, role, WITH);
  await page.goto(`${pages.origin}${scripted.path}/1`);
  await answerWithScript(walker(), page, drafts.quiet, script);
  expect(await page.locator('.receipt').count()).toBe(1);
  expect(await scripted.stored()).toEqual(expected);
};

it.each(WALKS)(
  '$key stores the same of a $role with the script of the pages and without',
  async ({ key, role }) => {
    const asked = surveyed.asked.get(key) ?? missing(key);
    await fc.assert(
      fc.asyncProperty(scriptFor(asked.instrument, role), (script) => walkBothWays(asked, role, script)),
      // An invitation takes one response.
      { numRuns: 1, endOnFailure: true },
    );
  },
);
