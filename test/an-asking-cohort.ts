import { localize } from '../functions/core/instrument/translation.ts';
import type { DraftFields } from '../functions/core/survey-response.ts';
import type { Ports } from '../functions/ports.ts';
import type { FollowUpStore } from '../functions/ports/answering.ts';
import { addTeamMember } from '../functions/workflows/manage-program.ts';
import { notifyFollowUps } from '../functions/workflows/notify-follow-ups.ts';
import { openLink } from '../functions/workflows/open-link.ts';
import { submitResponse, type Submission } from '../functions/workflows/submit-response.ts';
import { anAskingInstrument } from './builders/an-asking-instrument.ts';
import { pinOf } from './builders/an-instrument.ts';
import { crashing } from './crashing.ts';
import { openAt, tokenOf, withCohort, type Populated } from './with-cohort.ts';
import { aWorld, type World } from './world.ts';

const catalogue = (): Ports['catalogue'] => {
  const instrument = anAskingInstrument();
  const published = { instrument, pin: pinOf(instrument) };
  return {
    get: (id, version) => (id === instrument.id && version === instrument.version ? published : undefined),
    latest: () => [published],
    locales: () => ['en', 'es', 'fr'],
    localized: (_id, _version, locale) => localize(instrument, undefined, locale),
  };
};

export const OPENING = '2026-05-01T07:00:00.000Z';
export const ADMINS = ['ada.admin@example.org', 'ben.admin@example.org'];
export const LEADER = 'lea.leader@example.org';

/** What somebody answers who needs help. */
export const NEEDS_HELP = {
  reason: ['feels-unsafe'],
  help: ['a-talk', 'a-book'],
  'own-words': ['Secret words'],
};
/** Nothing of this may reach the program team by a follow-up. */
export const UNSAID = /feels-unsafe|feel unsafe|a-talk|A talk|a-book|A book|Secret words/;
export const FLAGGED = ['What made it hard with your mentor?', 'What would help?'];

export const FORM = 'form00000000000000001';

export type AskingCohort = Populated & {
  world: World;
  /** The first mentee sends a form. */
  send: (ports?: Ports, fields?: DraftFields, form?: string) => Promise<Submission>;
  /** What the schedule does every few minutes, and the queue after it. */
  tick: (ports?: Ports) => Promise<void>;
  /** Whose mail about follow-ups was sent, in its order. */
  told: () => string[];
  /** The ports, with a process that dies at the first call of a method of the follow-ups' store. */
  dying: (method: keyof FollowUpStore, when: 'before' | 'after') => Ports;
};

/** A cohort of two pairs that has its mail, with two admins and a leader. */
export const anAskingCohort = async (): Promise<AskingCohort> => {
  const world = await aWorld({ catalogue: catalogue() });
  const populated = await withCohort(world);
  await addTeamMember(world.ports, populated.program, ADMINS[1] ?? '', 'admin');
  await addTeamMember(world.ports, populated.program, LEADER, 'leader');
  await openAt(world, OPENING);
  const token = tokenOf(world, 'mentee.1@example.org');
  const invited = world.mails.length;
  return {
    ...populated,
    world,
    send: async (ports = world.ports, fields = NEEDS_HELP, form = FORM) => {
      const opened = await openLink(world.ports, token);
      if (opened.kind === 'unknown') throw new Error('the link is unknown');
      return submitResponse(ports, opened.occasion, fields, form);
    },
    tick: async (ports = world.ports) => {
      await notifyFollowUps(ports);
      await world.drain(ports);
    },
    told: () => world.mails.slice(invited).map(({ to }) => to.address),
    dying: (method, when) => ({
      ...world.ports,
      followUps: crashing(world.ports.followUps, method, { call: 1, when }),
    }),
  };
};
