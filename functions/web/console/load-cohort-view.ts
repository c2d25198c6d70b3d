import { authorize, type User } from '../../core/access.ts';
import { declineReasons } from '../../core/aggregate/decline-reasons.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { Invitation } from '../../core/invitation.ts';
import { planWaves } from '../../core/plan-waves.ts';
import type { Program } from '../../core/program.ts';
import type { RosterRole } from '../../core/role.ts';
import { isSealed, type Wave } from '../../core/wave.ts';
import { wordsToSettle } from '../../core/words-to-settle.ts';
import type { Roster } from '../../ports.ts';
import { isForTeamToRead } from '../../workflows/export-responses.ts';
import { latestReport } from '../../workflows/latest-report.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { CohortView } from './cohort-page.ts';
import type { OpenFollowUp } from './follow-ups-card.ts';
import { loadMeetings } from './meetings-card.ts';
import type { ReadableAnswers } from './readable-answers.ts';
import type { RosterLine } from './roster-page.ts';
import { countWave } from './wave-count.ts';

type AskedWave = { wave: Wave; invitations: Invitation[] };

const askedWave = async (deps: ConsolePorts, wave: Wave): Promise<AskedWave> => ({
  wave,
  invitations: await deps.invitations.list(wave.id),
});

/** Links that went astray, and why people declined: for those who may read the roster. */
const declinedIn = async (
  deps: ConsolePorts,
  user: User,
  program: Program,
  { participants }: Roster,
  asked: readonly AskedWave[],
): Promise<Pick<CohortView, 'astray' | 'declineReasons'>> => {
  const mayKnow = authorize(user, 'read-roster', program.id) === 'allowed';
  const known = mayKnow ? asked : [];
  const now = deps.clock.now();
  const frozen = known.filter(({ wave }) => isSealed(wave, now));
  const words = wordsToSettle(
    known.flatMap(({ invitations }) => invitations),
    participants,
  );
  const persons = await deps.rosters.persons(words.map(({ participantId }) => participantId));
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return {
    astray: words.map((word) => ({
      ...word,
      name: names.get(word.participantId) ?? 'Somebody who has left the roster since',
    })),
    declineReasons: declineReasons(
      frozen.flatMap(({ invitations }) => invitations),
      program.minimumGroup,
    ),
  };
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

const titlesOf = (catalogue: ConsolePorts['catalogue']): Map<string, string> =>
  new Map(catalogue.latest().map(({ instrument }) => [instrument.id, instrument.title]));

const upcomingWaves = (deps: ConsolePorts, program: Program, cohort: Cohort): CohortView['upcoming'] => {
  const titles = titlesOf(deps.catalogue);
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

const answersToRead = (
  { catalogue }: ConsolePorts,
  user: User,
  cohort: Cohort,
  counts: CohortView['counts'],
): ReadableAnswers[] => {
  if (authorize(user, 'read-answers', cohort.programId) !== 'allowed') return [];
  const readable = counts.filter(({ wave }) => isForTeamToRead({ catalogue }, wave));
  return [...Map.groupBy(readable, ({ wave }) => wave.instrument.id)].map(([instrumentId, waves]) => ({
    instrumentId,
    title: titlesOf(catalogue).get(instrumentId) ?? instrumentId,
    answered: waves.reduce((sum, { answered }) => sum + answered, 0),
  }));
};

const costsFor = async ({ costs }: ConsolePorts, user: User, cohort: Cohort): Promise<CohortView['costs']> =>
  authorize(user, 'manage-cohort', cohort.programId) === 'allowed' ? costs.get(cohort.id) : undefined;

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
  const asked = await Promise.all(waves.toReversed().map((wave) => askedWave(deps, wave)));
  const counts = asked.map(({ wave, invitations }) => countWave(wave, invitations));
  return {
    user,
    program,
    cohort,
    now: deps.clock.now(),
    counts,
    readable: answersToRead(deps, user, cohort, counts),
    ...(await declinedIn(deps, user, program, roster, asked)),
    meetings: await loadMeetings(deps, user, program, cohort, roster),
    costs: await costsFor(deps, user, cohort),
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
