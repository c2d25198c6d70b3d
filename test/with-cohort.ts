import { UserId } from '../functions/core/ids.ts';
import type { User } from '../functions/core/access.ts';
import type { Cohort } from '../functions/core/cohort.ts';
import type { Program } from '../functions/core/program.ts';
import type { DraftFields } from '../functions/core/survey-response.ts';
import { importRoster } from '../functions/workflows/import-roster.ts';
import { submitResponse } from '../functions/workflows/submit-response.ts';
import { createCohort, createProgram, type ProgramWish } from '../functions/workflows/manage-program.ts';
import { openLink } from '../functions/workflows/open-link.ts';
import { openWaves } from '../functions/workflows/open-waves.ts';
import { rosterOfPairs } from './builders/a-roster-file.ts';
import { ORIGIN, type World } from './world.ts';

type Wish = Partial<ProgramWish> & {
  startsOn?: string;
  endsOn?: string;
  /** The text of a roster file; '' for a cohort without one. */
  roster?: string;
  /** Leaves only some lines of the timeline, by key. */
  only?: string[];
};

export type Populated = { admin: User; program: Program; cohort: Cohort };

const DEFAULTS = {
  name: 'Leadership mentoring',
  organization: 'Example Works',
  timeZone: 'Europe/Madrid',
  helpContact: 'The mentoring team, mentoring@example.org',
  minimumGroup: 5,
};

/** An admin, a program, and a cohort from February to November 2026 with two pairs, made by the real workflows. */
export const withCohort = async ({ ports }: World, wish: Wish = {}): Promise<Populated> => {
  const { startsOn = '2026-02-01', endsOn = '2026-11-30', roster = rosterOfPairs(2), only, ...named } = wish;
  const maker: User = {
    id: UserId.parse(ports.ids.next('usr')),
    email: 'ada.admin@example.org',
    roles: {},
    mayCreatePrograms: true,
    createdAt: ports.clock.now(),
  };
  let program = await createProgram(ports, { ...DEFAULTS, ...named }, maker);
  if (only !== undefined) {
    program = { ...program, timeline: program.timeline.filter(({ key }) => only.includes(key)) };
    await ports.programs.put(program);
  }
  const cohort = await createCohort(ports, program, { name: 'Spring 2026', startsOn, endsOn });
  if (roster !== '') await load(ports, cohort, roster);
  return { admin: { ...maker, roles: { [program.id]: 'admin' } }, program, cohort };
};

/** Imports a roster that has to be good. */
export const load = async (ports: World['ports'], cohort: Cohort, roster: string): Promise<void> => {
  const imported = await importRoster(ports, cohort, roster);
  if (imported.kind === 'refused') throw new Error(`refused: ${JSON.stringify(imported.problems)}`);
};

/** Moves to a moment and lets the schedule and the queue do their work. */
export const openAt = async (world: World, moment: string): Promise<void> => {
  world.stopAt(moment);
  await openWaves(world.ports);
  await world.drain();
};

/** The tokens of the personal links in mails to an address, in the order in which they were sent. A mail may name one several times. */
export const tokensOf = ({ mails }: World, address: string): string[] => [
  ...new Set(
    mails
      .filter(({ to }) => to.address === address)
      .flatMap(({ text }) => [...text.matchAll(/\/r\/([a-z0-9]+)/g)].map(([, token = '']) => token)),
  ),
];

/** The newest token of an address. */
export const tokenOf = (world: World, address: string): string => {
  const token = tokensOf(world, address).at(-1);
  if (token === undefined) throw new Error(`${ORIGIN} wrote no link to ${address}`);
  return token;
};

/** Answers the newest mail to an address, all at once. */
export const answerAs = async (world: World, address: string, fields: DraftFields): Promise<void> => {
  const opened = await openLink(world.ports, tokenOf(world, address));
  if (opened.kind !== 'open') throw new Error(`the link of ${address} is ${opened.kind}`);
  const submission = await submitResponse(world.ports, opened.occasion, fields, world.ports.ids.token());
  if (submission.kind !== 'accepted') throw new Error(JSON.stringify(submission));
};
