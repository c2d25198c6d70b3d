import {
  addDays,
  addToDate,
  daysBetween,
  momentOn,
  type PlainDate,
  type Timestamp,
} from '../../core/calendar.ts';
import type { User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import { UserId } from '../../core/ids.ts';
import type { Program } from '../../core/program.ts';
import { withLine } from '../../core/timeline-change.ts';
import type { MailMessage, Ports } from '../../ports.ts';
import { aggregateDirty } from '../../workflows/aggregate-dirty.ts';
import { importCosts } from '../../workflows/import-costs.ts';
import { importRoster } from '../../workflows/import-roster.ts';
import { addTeamMember, createCohort, createProgram } from '../../workflows/manage-program.ts';
import { openWaves } from '../../workflows/open-waves.ts';
import { inventedCosts } from './costs-file.ts';
import { inventCohort } from './invent-people.ts';
import { meetingGoers } from './meeting-goers.ts';
import { respondents } from './respondents.ts';
import { newsDays, rosterFile } from './roster-file.ts';
import { seededChance } from './seeded.ts';

export type Simulation = { matches: number; months: number; seed: number; from: PlainDate };

/** What the demo is: `npm run simulate` with these. */
export const DEMO: Simulation = { matches: 32, months: 9, seed: 7, from: '2026-01-12' };

export const ADMIN = 'admin@example.org';
export const LEADER = 'leader@example.org';

/** So long after the end that the closure's answers are in and the last questions are still open. */
const DAYS_AFTER_END = 22;

/** Later than any moment of a simulation. */
const NEVER = '9999-12-31T00:00:00.000Z';

export type SimulationWorld = {
  ports: Ports;
  /** Handles the queued jobs. */
  drain: () => Promise<number>;
  /** The mail since the last call. */
  takeMail: () => MailMessage[];
  /** Sets the time at which everything happens from now on. */
  stopAt: (moment: string) => void;
  progress: (done: number, total: number) => void;
};

/** Lives through a cohort by the real workflows, day by day, with invented people who answer their mail. */
export const simulateProgram = async (world: SimulationWorld, plan: Simulation): Promise<void> => {
  const { ports, drain, stopAt } = world;
  const endsOn = addToDate(plan.from, `P${plan.months}M`);
  const days = daysBetween(plan.from, addDays(endsOn, DAYS_AFTER_END));
  stopAt(momentOn(addDays(plan.from, -7), 12, 'UTC'));
  const cohort = await prepare(ports, plan.from, endsOn);
  const invented = inventCohort(seededChance(plan.seed), {
    matches: plan.matches,
    startsOn: plan.from,
    days: daysBetween(plan.from, endsOn),
  });
  const news = newsDays(invented);
  const people = respondents(ports, invented, seededChance(plan.seed + 1), seededChance(plan.seed + 11));
  const goers = meetingGoers(ports, invented, seededChance(plan.seed + 2), endsOn);
  let idleUntil: Timestamp = NEVER;
  for (let day = 0; day <= days; day += 1) {
    const today = addDays(plan.from, day);
    stopAt(momentOn(today, 12, 'UTC'));
    const isNews = day === 0 || news.has(today);
    if (isNews) await load(ports, cohort, rosterFile(invented, today));
    if (isNews || ports.clock.now() >= idleUntil) {
      idleUntil = (await openWaves(ports)).idleUntil ?? NEVER;
      await drain();
    }
    const mails = world.takeMail();
    people.receive(mails, today);
    goers.receive(mails);
    await people.answer(today);
    await goers.meet(today);
    world.progress(day + 1, days + 1);
  }
  await loadCosts(ports, cohort, inventedCosts({ ...plan, to: endsOn }));
  await aggregateDirty(ports, { everything: true });
  await drain();
};

const prepare = async (ports: Ports, startsOn: PlainDate, endsOn: PlainDate): Promise<Cohort> => {
  const admin: User = {
    id: UserId.parse(ports.ids.next('usr')),
    email: ADMIN,
    roles: {},
    mayCreatePrograms: true,
    createdAt: ports.clock.now(),
  };
  const program = await createProgram(
    ports,
    {
      name: 'Growing Together',
      organization: 'Northwind Health',
      timeZone: 'Europe/Madrid',
      helpContact: 'Marta Ruiz, mentoring@example.org, +34 555 010 020',
      minimumGroup: 5,
    },
    admin,
  );
  await addTeamMember(ports, program, LEADER, 'leader');
  await askToo(ports, program);
  return createCohort(ports, program, { name: `Cohort ${startsOn.slice(0, 4)}`, startsOn, endsOn });
};

/**
 * What the invented program asks beyond what a new one begins with: goals with their levels, and skills before and after, the second
 * time early enough to be in by the end.
 */
const ASKED_TOO = ['competency-assessment', 'goal-plan', 'smart-goal-check'] as const;
const SECOND_TIME = '-P14D';

const askToo = async (ports: Ports, program: Program): Promise<void> => {
  const wishes = ASKED_TOO.flatMap((instrumentId) => {
    const known = ports.catalogue.latest().find(({ pin }) => pin.id === instrumentId)?.instrument;
    return (known?.moments ?? []).map(({ timepoint, ...moment }) => {
      const offset = timepoint === 'endline' ? SECOND_TIME : moment.offset;
      return { instrument: known, wish: { ...moment, offset, instrumentId } };
    });
  });
  const after = wishes.reduce((before, { instrument, wish }) => {
    const change = withLine(before, instrument, wish);
    return change.kind === 'changed' ? change.program : before;
  }, program);
  await ports.programs.changeTimeline(program, after);
};

const load = async (ports: Ports, cohort: Cohort, csv: string): Promise<void> => {
  const imported = await importRoster(ports, cohort, csv);
  if (imported.kind === 'refused') {
    throw new Error(`The simulated roster was refused: ${JSON.stringify(imported.problems.slice(0, 3))}`);
  }
};

const loadCosts = async (ports: Ports, cohort: Cohort, csv: string): Promise<void> => {
  const imported = await importCosts(ports, cohort, csv);
  if (imported.kind === 'refused') {
    throw new Error(`The simulated costs were refused: ${JSON.stringify(imported.problems.slice(0, 3))}`);
  }
};
