import { authorize, type User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import { planWaves } from '../../core/plan-waves.ts';
import type { Program } from '../../core/program.ts';
import type { RosterRole } from '../../core/role.ts';
import type { Wave } from '../../core/wave.ts';
import type { Roster } from '../../ports.ts';
import { latestReport } from '../../workflows/latest-report.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { CohortView } from './cohort-page.ts';
import type { OpenFollowUp } from './follow-ups-card.ts';
import type { RosterLine } from './roster-page.ts';

const countAnswers = async (deps: ConsolePorts, wave: Wave): Promise<CohortView['counts'][number]> => {
  const invitations = await deps.invitations.list(wave.id);
  const answered = invitations.filter(({ answeredAt }) => answeredAt !== undefined).length;
  return { wave, invited: invitations.length, answered };
};

const sizeOf = ({ participants, matches }: Roster): CohortView['size'] => {
  const inRole = (role: RosterRole) => participants.filter((participant) => participant.role === role).length;
  return {
    mentors: inRole('mentor'),
    mentees: inRole('mentee'),
    comparison: inRole('comparison'),
    matches: matches.length,
  };
};

const upcomingWaves = (deps: ConsolePorts, program: Program, cohort: Cohort): CohortView['upcoming'] => {
  const titles = new Map(deps.catalogue.latest().map(({ instrument }) => [instrument.id, instrument.title]));
  return planWaves(program, cohort)
    .filter(({ opensAt }) => opensAt > deps.clock.now())
    .map((planned) => ({
      planned,
      title: titles.get(planned.entry.instrumentId) ?? planned.entry.instrumentId,
    }));
};

/** Names are for those who may read the roster. */
const openFollowUps = async (deps: ConsolePorts, user: User, cohort: Cohort): Promise<OpenFollowUp[]> => {
  if (authorize(user, 'read-roster', cohort.programId) !== 'allowed') return [];
  const open = (await deps.followUps.list(cohort.id)).filter(({ seenAt }) => seenAt === undefined);
  const persons = await deps.rosters.persons(open.map(({ participantId }) => participantId));
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return open.map((followUp) => ({
    followUp,
    name: names.get(followUp.participantId) ?? 'Somebody who has left the roster since',
  }));
};

/** Everything that the page of a cohort shows; waves with the newest first. */
export const loadCohortView = async (
  deps: ConsolePorts,
  user: User,
  program: Program,
  cohort: Cohort,
): Promise<CohortView> => {
  const [roster, waves, report, followUps] = await Promise.all([
    deps.rosters.get(cohort.id),
    deps.waves.list(cohort.id),
    latestReport(deps, cohort.id),
    openFollowUps(deps, user, cohort),
  ]);
  return {
    user,
    program,
    cohort,
    now: deps.clock.now(),
    counts: await Promise.all(waves.toReversed().map((wave) => countAnswers(deps, wave))),
    report,
    followUps,
    size: sizeOf(roster),
    upcoming: upcomingWaves(deps, program, cohort),
  };
};

/** The people of a cohort by name, with how many of their invitations are answered. */
export const loadRosterLines = async (deps: ConsolePorts, cohort: Cohort): Promise<RosterLine[]> => {
  const [roster, waves] = await Promise.all([deps.rosters.get(cohort.id), deps.waves.list(cohort.id)]);
  const persons = await deps.rosters.persons(roster.participants.map(({ id }) => id));
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const invitations = (await Promise.all(waves.map(({ id }) => deps.invitations.list(id)))).flat();
  const lines = roster.participants.map((participant) => {
    const own = invitations.filter(({ participantId }) => participantId === participant.id);
    const matches = roster.matches.filter(({ mentors, mentees }) =>
      [...mentors, ...mentees].includes(participant.id),
    );
    const person = personOf.get(participant.id);
    return {
      name: person?.name ?? '',
      email: person?.email ?? '',
      role: participant.role,
      matches: matches.map(({ externalId }) => externalId).join(', '),
      answered: own.filter(({ answeredAt }) => answeredAt !== undefined).length,
      invited: own.length,
    };
  });
  return lines.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
};
