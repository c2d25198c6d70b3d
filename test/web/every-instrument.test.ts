import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { agreementResponses } from '../../functions/core/agreement-responses.ts';
import { instrumentKey } from '../../functions/core/instrument/instrument.ts';
import type { Invitation } from '../../functions/core/invitation.ts';
import type { Role } from '../../functions/core/role.ts';
import { respondApp } from '../../functions/web/respond/respond-app.ts';
import { TONGUES } from '../../functions/web/messages/translate.ts';
import { openLink } from '../../functions/workflows/open-link.ts';
import { aVisitor, linkNamed, type Page } from './visitor.ts';
import { answerEverything, scriptFor, type Script } from './walk/answer-everything.ts';
import {
  addressOf,
  aSurveyedWorld,
  everyVersion,
  OTHER_SIDE,
  type Asked,
  type SurveyedWorld,
} from './walk/a-surveyed-world.ts';
import { expectInLanguage, foreignTexts } from './walk/in-language.ts';

const LOCALES = ['en', 'fr', 'es'] as const;
type Locale = (typeof LOCALES)[number];
const RUNS = 1;

const catalogue = instrumentFiles(join(import.meta.dirname, '../../survey-definitions'));
const WALKS = everyVersion(catalogue).flatMap(({ instrument }) =>
  // Where one side proposes and the others agree, the second to come finds no questions: test/web/respond/agreement.test.ts.
  (instrument.betweenSides === 'agreement' ? instrument.audience.slice(0, 1) : instrument.audience).map(
    (role) => ({ key: instrumentKey(instrument), role }),
  ),
);

let surveyed: SurveyedWorld;
beforeAll(async () => {
  surveyed = await aSurveyedWorld(LOCALES, RUNS);
});

const missing = (what: string): never => {
  throw new Error(`There is no ${what}`);
};
const askedIn = (key: string): Asked => surveyed.asked.get(key) ?? missing(key);

const mailTo = ({ mails, key }: Asked, address: string) =>
  mails.find(({ to }) => to.address === address) ?? missing(`mail of ${key} to ${address}`);

const openOf = async (path: string) => {
  const opened = await openLink(surveyed.world.ports, path.slice('/r/'.length));
  return opened.kind === 'unknown' ? missing(path) : opened;
};

/** How long it takes, in whole minutes or in words. */
const TIME: Record<Locale, RegExp> = {
  en: /^(Less than a minute|About 1 minute|About \d+ minutes)$/,
  fr: /^(Moins d’une minute|Environ 1 minute|Environ \d+ minutes)$/,
  es: /^(Menos de un minuto|Alrededor de 1 minuto|Alrededor de \d+ minutos)$/,
};

const expectStart = (page: Page, locale: Locale): void => {
  expect(page.status).toBe(200);
  expect(page.document.querySelector('.facts dd')?.textContent.trim()).toMatch(TIME[locale]);
};

const foreignTo = ({ instrument }: Asked, role: Role, locale: Locale): Set<string> => {
  const own = catalogue.localized(instrument.id, instrument.version, locale)?.instrument ?? missing(locale);
  const { name: program, organization } = surveyed.program;
  const other = instrument.unit === 'match' ? OTHER_SIDE[role] : '';
  return foreignTexts(own, instrument, locale, { program, organization, other });
};

/** What somebody proposed, as the response that it counts as. */
const proposedBy = async ({ instrument }: Asked, { id, waveId, matchId }: Invitation) => {
  const { ports } = surveyed.world;
  const agreement = await ports.agreements.get(waveId, matchId ?? missing('match'));
  const responses = agreementResponses(agreement, instrument, '9999-01-01T00:00:00.000Z');
  return responses.find(({ invitationId }) => invitationId === id);
};

const walkOnce = async (asked: Asked, role: Role, locale: Locale, run: number, script: Script) => {
  const { ports } = surveyed.world;
  const [path = ''] = /\/r\/[a-z0-9]+/.exec(mailTo(asked, addressOf(role, locale, run)).text) ?? [];
  const { wave, invitation } = (await openOf(path)).occasion;
  const visitor = aVisitor(respondApp(ports));
  const foreign = foreignTo(asked, role, locale);
  const agrees = asked.instrument.betweenSides === 'agreement';
  const stored = () =>
    agrees ? proposedBy(asked, invitation) : ports.responses.existing(wave.id, invitation.id);
  const walker = {
    instrument: asked.instrument,
    role,
    visitor,
    look: (page: Page) => expectInLanguage(page, locale, foreign),
    kept: new Map(),
  };
  const start = await visitor.get(path);
  expectStart(start, locale);
  walker.look(start);
  const { sent, expected } = await answerEverything(
    walker,
    () => visitor.get(linkNamed(start, TONGUES[locale]?.start ?? '')),
    script,
    // Every sort of fault is made on every page, in one language or another.
    { turn: LOCALES.indexOf(locale), of: LOCALES.length },
    {
      nothingStored: async () => expect(await stored()).toBeUndefined(),
      draft: () => ports.drafts.get(invitation.id, ports.clock.now()),
    },
  );
  expect(sent.status).toBe(200);
  const response = await stored();
  expect(response).toMatchObject({ instrument: asked.pin, role });
  expect(response?.answers).toEqual(expected);
  expect(sent.document.querySelector('.receipt')?.textContent).toBe(response?.receipt);
  // What was proposed is there to be read.
  expect((await visitor.get(path)).status).toBe(agrees ? 200 : 409);
};

describe.each(LOCALES)('in the language %s', (locale) => {
  it.each(WALKS)('$key leads a $role from the mail to the receipt', async ({ key, role }) => {
    const asked = askedIn(key);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(scriptFor(asked.instrument, role), async (script) => {
        // An invitation takes one response, so each run is somebody else's.
        const number = run;
        run += 1;
        await walkOnce(asked, role, locale, number, script);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});

it('invites by one mail a wave, in the language of the person, that leaves nothing unsaid', () => {
  for (const { mails, key } of surveyed.asked.values()) {
    expect(new Set(mails.map(({ to }) => to.address)).size).toBe(mails.length);
    for (const { subject, text, html, to } of mails) {
      const [, locale] = to.address.split('.');
      expect(html).toContain(`<html lang="${locale}"`);
      expect({ key, unsaid: /\{\{|\}\}|\b0[.,]\d/.exec(subject + text) }).toEqual({ key, unsaid: null });
    }
  }
});
