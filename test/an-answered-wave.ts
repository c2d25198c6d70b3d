import { instrumentKey, type Instrument } from '../functions/core/instrument/instrument.ts';
import { localize } from '../functions/core/instrument/translation.ts';
import type { DraftFields, SurveyResponse } from '../functions/core/survey-response.ts';
import type { Ports } from '../functions/ports.ts';
import { aggregateDirty } from '../functions/workflows/aggregate-dirty.ts';
import { beginChange } from '../functions/workflows/change-answers.ts';
import { openLink, type Occasion } from '../functions/workflows/open-link.ts';
import { submitResponse, type Submission } from '../functions/workflows/submit-response.ts';
import { withdrawResponse, type Withdrawing } from '../functions/workflows/withdraw-response.ts';
import { anAskingInstrument } from './builders/an-asking-instrument.ts';
import { pinOf } from './builders/an-instrument.ts';
import { openAt, tokenOf, withCohort, type Populated } from './with-cohort.ts';
import { aWorld, type World } from './world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
export const CLOSING = '2026-05-22T07:00:00.000Z';
export const SEALING = '2026-05-22T08:00:00.000Z';
export const MENTEE = 'mentee.1@example.org';

export const form = (number: number): string => `form${String(number).padStart(16, '0')}`;

/** Asks what the program team is told of, and keeps the steps that somebody enters. */
const aKeepingInstrument = (changed: Partial<Instrument>): Instrument => {
  const asking = anAskingInstrument();
  const sections = asking.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.kind === 'repeating-group' ? { ...item, keptAs: 'steps' } : item,
    ),
  }));
  return { ...asking, sections, ...changed };
};

const catalogueOf = (instrument: Instrument): Ports['catalogue'] => {
  const published = { instrument, pin: pinOf(instrument) };
  return {
    get: (id, version) =>
      instrumentKey({ id, version }) === instrumentKey(instrument) ? published : undefined,
    latest: () => [published],
    locales: () => ['en', 'es', 'fr'],
    localized: (_id, _version, locale) => localize(instrument, undefined, locale),
  };
};

/** What somebody types who has steps to keep. */
export const typed = (reason: string, ...steps: string[]): DraftFields => ({
  reason: [reason],
  'steps.entries': [String(steps.length)],
  ...Object.fromEntries(steps.map((step, index) => [`steps.${index + 1}.step`, [step]])),
});

export type AnsweredWave = Populated & {
  world: World;
  /** What the first mentee's link leads to now. */
  occasion: () => Promise<Occasion>;
  kind: () => Promise<string>;
  /** The first mentee sends a form. */
  send: (fields: DraftFields, number: number, ports?: Ports) => Promise<Submission>;
  /** Begins to change what was sent and sends the change. */
  change: (fields: DraftFields, number: number, ports?: Ports) => Promise<Submission>;
  withdraw: (code: string, ports?: Ports) => Promise<Withdrawing>;
  /** The mentee's responses that count. */
  counted: () => Promise<SurveyResponse[]>;
  /** The steps that are kept for the mentee. */
  steps: () => Promise<string[]>;
  /** What runs every night. */
  night: () => Promise<void>;
};

/** An open wave of two pairs who have their mail. */
export const anAnsweredWave = async (changed: Partial<Instrument> = {}): Promise<AnsweredWave> => {
  const world = await aWorld({ catalogue: catalogueOf(aKeepingInstrument(changed)) });
  const populated = await withCohort(world);
  await openAt(world, OPENING);
  const token = tokenOf(world, MENTEE);
  const { ports } = world;
  const opened = async () => {
    const link = await openLink(ports, token);
    if (link.kind === 'unknown') throw new Error('the link is unknown');
    return link;
  };
  const occasion = async () => (await opened()).occasion;
  const change = async (fields: DraftFields, number: number, using = ports) => {
    const known = await occasion();
    await beginChange(using, known);
    const sent = await ports.drafts.sent(known.invitation.id, ports.clock.now());
    return submitResponse(using, { ...known, change: sent?.copy }, fields, form(number));
  };
  return {
    ...populated,
    world,
    occasion,
    kind: async () => (await opened()).kind,
    send: async (fields, number, using = ports) =>
      submitResponse(using, await occasion(), fields, form(number)),
    change,
    withdraw: async (code, using = ports) => withdrawResponse(using, await occasion(), code),
    counted: async () => {
      const { invitation, wave } = await occasion();
      return (await ports.responses.list(wave.id)).filter((one) => one.invitationId === invitation.id);
    },
    steps: async () => {
      const { participantId, matchId } = (await occasion()).invitation;
      const kept = await ports.keptEntries.get(participantId, matchId, ['steps']);
      return (kept.get('steps') ?? []).map(({ step }) => String(step));
    },
    night: async () => {
      await aggregateDirty(ports, { everything: true });
      await world.drain();
    },
  };
};

/** The receipt of a submission that has to be taken. */
export const receiptOf = (submission: Submission): string => {
  if (submission.kind !== 'accepted') throw new Error(submission.kind);
  return submission.receipt;
};
