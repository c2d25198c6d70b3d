import type { Cohort } from '../core/cohort.ts';
import { MatchId, ParticipantId } from '../core/ids.ts';
import { assembleRoster, type AssembledRoster } from '../core/roster/assemble-roster.ts';
import { readRosterRow, type ParsedRow } from '../core/roster/read-roster-row.ts';
import type { RosterProblem } from '../core/roster/roster-columns.ts';
import type { Person } from '../core/participant.ts';
import { isClosed } from '../core/wave.ts';
import type { Ports, Roster } from '../ports.ts';
import { readRosterFile } from './read-roster-file.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'rosters' | 'waves' | 'dirty'>;

export type RosterImport =
  | { kind: 'imported'; people: number; matches: number; added: number; updated: number; kept: number }
  /** Nothing was imported. Every problem of the file, by line. */
  | { kind: 'refused'; problems: RosterProblem[] };

/** Loads a roster file into a cohort: everything, or nothing and every reason. People who are not in the file stay. */
export const importRoster = async (deps: Deps, cohort: Cohort, csv: string): Promise<RosterImport> => {
  const read = readRosterFile(csv);
  if (read.kind === 'refused') return read;
  const before = await deps.rosters.get(cohort.id);
  const persons = await deps.rosters.persons(before.participants.map(({ id }) => id));
  const participantIds = new Map(persons.map((person) => [person.externalId, person.id]));
  const matchIds = new Map(before.matches.map((match) => [match.externalId, match.id]));
  const known = new Set(participantIds.values());
  const parsed = read.rows.map(readRosterRow);
  const rows = parsed.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const assembled = assembleRoster(rows, cohort.id, {
    participant: remembering(participantIds, () => ParticipantId.parse(deps.ids.next('par'))),
    match: remembering(matchIds, () => MatchId.parse(deps.ids.next('mat'))),
  });
  const problems = [
    ...parsed.flatMap((row) => row.problems),
    // A row that can't be read would make its match look one-sided: say what rows contradict only when all can be read.
    ...(assembled.kind === 'contradictions' && rows.length === parsed.length ? assembled.problems : []),
    ...addressesOfOthers(rows, persons),
  ];
  if (problems.length > 0 || assembled.kind === 'contradictions') {
    return { kind: 'refused', problems: problems.toSorted((a, b) => a.line - b.line) };
  }
  const { roster } = assembled;
  await deps.rosters.put(cohort.id, merged(before, roster), roster.persons);
  await reopenInviting(deps, cohort);
  const added = roster.participants.filter(({ id }) => !known.has(id)).length;
  return {
    kind: 'imported',
    people: roster.participants.length,
    matches: roster.matches.length,
    added,
    updated: roster.participants.length - added,
    kept: known.size - (roster.participants.length - added),
  };
};

/** Whoever is not in the file stays, so an address of theirs can't be given to somebody else. */
const addressesOfOthers = (rows: readonly ParsedRow[], persons: readonly Person[]): RosterProblem[] => {
  const inFile = new Set(rows.map(({ externalId }) => externalId));
  const owners = new Map(
    persons
      .filter(({ externalId }) => !inFile.has(externalId))
      .map(({ email, externalId }) => [email, externalId]),
  );
  return rows
    .filter(({ email }) => email !== undefined && owners.has(email))
    .map(({ line, email }) => ({
      line,
      column: 'email',
      message: `«${owners.get(email)}», who is in this cohort already and not in this file, has the same address. Each person needs an address of their own, and keeps their participant_id.`,
    }));
};

const remembering =
  <Id>(known: Map<string, Id>, next: () => Id) =>
  (externalId: string): Id => {
    const id = known.get(externalId) ?? next();
    known.set(externalId, id);
    return id;
  };

const merged = (before: Roster, now: AssembledRoster): Roster => {
  const participants = new Map([...before.participants, ...now.participants].map((one) => [one.id, one]));
  const matches = new Map([...before.matches, ...now.matches].map((one) => [one.id, one]));
  return { participants: [...participants.values()], matches: [...matches.values()] };
};

/** Open waves invite again, which reaches the newcomers and nobody twice. */
const reopenInviting = async (deps: Deps, cohort: Cohort): Promise<void> => {
  const mark = deps.ids.next('mrk');
  for (const wave of await deps.waves.list(cohort.id)) {
    if (!isClosed(wave, deps.clock.now())) await deps.waves.markRoster(wave, mark);
  }
  await deps.dirty.mark(cohort.id, cohort.programId, mark);
};
