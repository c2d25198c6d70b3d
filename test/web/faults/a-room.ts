import { expect } from 'vitest';
import type { Hono } from 'hono';
import * as z from 'zod';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { localize } from '../../../functions/core/instrument/translation.ts';
import { isWithdrawal, type SurveyResponse } from '../../../functions/core/survey-response.ts';
import type { Wave } from '../../../functions/core/wave.ts';
import type { Ports } from '../../../functions/ports.ts';
import { participantsApp } from '../../../functions/web/participants-app.ts';
import { openLink } from '../../../functions/workflows/open-link.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import { anInstrument, pinOf } from '../../builders/an-instrument.ts';
import { tokensOf, withCohort } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, heading, type Page, type Visitor } from '../visitor.ts';

export const OPENING = '2026-05-01T07:00:00.000Z';
export const CLOSING = '2026-05-22T07:00:00.000Z';
export const IN_GRACE = '2026-05-22T07:59:00.000Z';
export const SEALED = '2026-05-22T08:00:00.000Z';

/** One page: a question that one tap answers, another one, and a text. Nothing is required. */
export const onePage = (): Instrument =>
  anInstrument({
    scales: [],
    sections: [
      {
        id: 'page',
        title: 'Your view',
        items: [
          { kind: 'single-choice', id: 'how-often', text: 'How often?', options: 'frequency' },
          { kind: 'yes-no-unsure', id: 'met', text: 'Have you met?' },
          { kind: 'long-text', id: 'why', text: 'Why?', maxLength: 500 },
        ],
      },
    ],
  });

/** The same and a second page; the first question has to be answered. */
export const twoPages = (): Instrument => {
  const { sections, ...rest } = onePage();
  const [page] = sections;
  const items = (page?.items ?? []).map((item) =>
    item.kind === 'single-choice' ? { ...item, required: true } : item,
  );
  const last = {
    id: 'last',
    title: 'One more',
    items: [{ kind: 'long-text' as const, id: 'more', text: 'More?', required: false, maxLength: 500 }],
  };
  return { ...rest, sections: [{ id: 'page', title: 'Your view', items }, last] };
};

const catalogue = (instrument: Instrument): Ports['catalogue'] => {
  const published = { instrument, pin: pinOf(instrument) };
  return {
    get: (id, version) =>
      id === published.pin.id && version === published.pin.version ? published : undefined,
    latest: () => [published],
    locales: () => ['en', 'fr'],
    localized: (_id, _version, locale) => localize(instrument, undefined, locale),
  };
};

const At = z.object({ address: z.string() });

export type Room = {
  world: World;
  wave: Wave;
  app: Hono;
  appWith: (changed: Partial<Ports>) => Hono;
  /** A browser of its own. */
  device: () => Visitor;
  linkOf: (person: number) => string;
  /** Every address below `/r/` in all mails to somebody. */
  mailedTo: (person: number) => string[];
  storedOf: (person: number) => Promise<SurveyResponse[]>;
};

export const addressOf = (person: number): string => `mentee.${person}@example.org`;

/** An open wave and so many people who have their mail about it. */
export const aRoom = async (instrument: Instrument, people: number): Promise<Room> => {
  const world = await aWorld({ catalogue: catalogue(instrument) });
  const { cohort } = await withCohort(world, {
    roster: rosterOfPairs(people),
    only: ['accountability-checklist-1'],
  });
  world.stopAt(OPENING);
  await openWaves(world.ports);
  await world.drain();
  const [wave] = await world.ports.waves.list(cohort.id);
  if (wave === undefined) throw new Error('no wave is open');
  const appWith = (changed: Partial<Ports>) =>
    participantsApp({ ...world.ports, ...changed }, undefined, (env) => At.safeParse(env).data?.address);
  const app = appWith({});
  const linkOf = (person: number) => `/r/${tokensOf(world, addressOf(person)).at(-1) ?? ''}`;
  return {
    world,
    wave,
    app,
    appWith,
    device: () => aVisitor(app),
    linkOf,
    mailedTo: (person) =>
      world.mails
        .filter(({ to }) => to.address === addressOf(person))
        .flatMap(({ text, html }) => [...`${text}\n${html}`.matchAll(/https?:\/\/[^\s"<]+/g)])
        .map(([address]) => new URL(address))
        .map(({ pathname, search }) => pathname + search)
        .filter((path) => path.startsWith('/r/')),
    storedOf: async (person) => {
      const opened = await openLink(world.ports, linkOf(person).slice('/r/'.length));
      if (opened.kind === 'unknown') throw new Error('the link is gone');
      const records = await world.ports.responses.records(wave.id);
      return records.filter(
        (one): one is SurveyResponse =>
          !isWithdrawal(one) && one.invitationId === opened.occasion.invitation.id,
      );
    },
  };
};

export const receiptOn = ({ document }: Page): string | undefined =>
  document.querySelector('.receipt')?.textContent ?? undefined;

/** What somebody answers, different for another `variant`. */
export const someAnswers = (variant = 0) => ({
  'how-often': [['never', 'sometimes', 'mostly', 'always'][variant % 4] ?? ''],
  met: [['yes', 'no', 'not-sure'][variant % 3] ?? ''],
  why: [`Because of ${variant}`],
});

/** Fills in the first page and presses its button. */
export const answerPage = async (who: Visitor, page: Page, variant = 0): Promise<Page> =>
  press(
    who,
    page,
    { ...typedIn(page), ...someAnswers(variant) },
    page.document.querySelector('main form button[name=direction]')?.getAttribute('value') ?? '',
  );

/** Presses the first button of page after page, with the forms as they are, up to the receipt or to a page without a form. */
export const pressOn = async (who: Visitor, from: Page): Promise<Page> => {
  let page = from;
  for (let step = 0; step < 3 && page.status === 200 && receiptOn(page) === undefined; step += 1) {
    const button = page.document.querySelector('main form:last-of-type button');
    page = await press(who, page, typedIn(page), button?.getAttribute('value') ?? undefined);
  }
  return page;
};

/** Goes from the first page to the receipt, from whatever is there. */
export const finish = async (room: Room, person: number, variant = 0): Promise<Page> => {
  const who = room.device();
  const first = await who.get(`${room.linkOf(person)}/1`);
  return pressOn(who, await answerPage(who, first, variant));
};

/** No operator was told a token, an address or an answer. */
export const expectQuietLog = ({ world }: Room): void => {
  const tokens = world.mails.flatMap(({ text }) =>
    [...text.matchAll(/\/[rm]\/([a-z0-9]{20,})/g)].map(([, token = '']) => token),
  );
  const told = world.logged
    .map(({ what, error }) => `${what} ${error instanceof Error ? `${error.message} ${error.stack}` : ''}`)
    .join('\n')
    .toLowerCase();
  for (const secret of [...tokens, '@example.org', 'because of']) expect(told).not.toContain(secret);
};

/** There is one response, it has the receipt that was shown, the link says so, and nothing was told to a log. */
export const expectOneResponse = async (
  room: Room,
  person: number,
  receipts: (string | undefined)[],
  variant?: number,
): Promise<void> => {
  const stored = await room.storedOf(person);
  expect(stored).toHaveLength(1);
  expect(new Set(receipts)).toEqual(new Set([stored[0]?.receipt]));
  if (variant !== undefined) {
    const sent = Object.entries(someAnswers(variant)).map(([id, [text]]) => [id, text]);
    expect(stored[0]?.answers).toMatchObject(Object.fromEntries(sent));
  }
  const page = await room.device().get(room.linkOf(person));
  expect([page.status, heading(page)]).toEqual([409, 'You have already answered']);
  expectQuietLog(room);
};

/** Nothing was stored, and the link is as good as new: somebody answers by it and has one receipt. */
export const expectGoodLink = async (room: Room, person: number, variant = 1): Promise<void> => {
  expect(await room.storedOf(person)).toEqual([]);
  const page = await finish(room, person, variant);
  expect(heading(page)).toBe('Thank you');
  await expectOneResponse(room, person, [receiptOn(page)], variant);
};
