import { UserId, CohortId, ProgramId } from '../core/ids.ts';
import type { AccessRole, User } from '../core/access.ts';
import { Cohort } from '../core/cohort.ts';
import { defaultTimeline } from '../core/default-timeline.ts';
import { Program } from '../core/program.ts';
import { isClosed, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'catalogue' | 'programs' | 'access'>;

export type ProgramWish = Pick<
  Program,
  'name' | 'organization' | 'timeZone' | 'helpContact' | 'minimumGroup'
>;

/** A new program begins with the default timeline; its maker is its first admin. */
export const createProgram = async (deps: Deps, wish: ProgramWish, maker: User): Promise<Program> => {
  const program = Program.parse({
    ...wish,
    id: ProgramId.parse(deps.ids.next('prg')),
    timeline: defaultTimeline(deps.catalogue.latest().map(({ instrument }) => instrument)),
    createdAt: deps.clock.now(),
  });
  await deps.programs.put(program);
  await deps.access.putUser({ ...maker, roles: { ...maker.roles, [program.id]: 'admin' } });
  return program;
};

export const createCohort = async (
  deps: Pick<Deps, 'clock' | 'ids' | 'programs'>,
  program: Program,
  wish: Pick<Cohort, 'name' | 'startsOn' | 'endsOn'>,
): Promise<Cohort> => {
  const cohort = Cohort.parse({
    ...wish,
    id: CohortId.parse(deps.ids.next('coh')),
    programId: program.id,
    createdAt: deps.clock.now(),
  });
  await deps.programs.putCohort(cohort);
  return cohort;
};

/** Gives somebody a role in a program, and an account if they have none. */
export const addTeamMember = async (
  deps: Pick<Deps, 'clock' | 'ids' | 'access'>,
  program: Program,
  rawEmail: string,
  role: AccessRole,
): Promise<User> => {
  const email = rawEmail.trim().toLowerCase();
  const existing = await deps.access.user(email);
  const user: User = existing ?? {
    id: UserId.parse(deps.ids.next('usr')),
    email,
    roles: {},
    mayCreatePrograms: false,
    createdAt: deps.clock.now(),
  };
  const member = { ...user, roles: { ...user.roles, [program.id]: role } };
  await deps.access.putUser(member);
  return member;
};

/** Ends a wave before its time. What was answered counts, and what comes from an open page within the hour; links say that the questions are closed. */
export const closeWave = async (
  deps: Pick<Ports, 'clock' | 'waves' | 'dirty'>,
  wave: Wave,
): Promise<void> => {
  const now = deps.clock.now();
  // From a page that stood open for long: the wave keeps the day on which it closed.
  if (isClosed(wave, now)) return;
  await deps.waves.closeEarly(wave, now);
  await deps.dirty.mark(wave.cohortId, wave.programId, `closed ${wave.id} ${now}`);
};
