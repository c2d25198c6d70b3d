import type { CohortId, MatchId, ParticipantId } from '../ids.ts';
import type { Match } from '../match.ts';
import type { Participant, Person } from '../participant.ts';
import type { ParsedRow } from './read-roster-row.ts';
import type { RosterProblem } from './roster-columns.ts';

/** Where ids come from: a known key keeps its id, an unknown one gets a new id. */
export type RosterIds = {
  participant: (externalId: string) => ParticipantId;
  match: (externalId: string) => MatchId;
};
export type AssembledRoster = { participants: Participant[]; persons: Person[]; matches: Match[] };

/** Rows that belong together, in the order of the file. */
const groupRows = (
  rows: readonly ParsedRow[],
  key: (row: ParsedRow) => string | undefined,
): Map<string, ParsedRow[]> => {
  const groups = new Map<string, ParsedRow[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
};

/** The columns that must say the same in every row of one person: column name and how to read it. */
const PERSONAL: [string, (row: ParsedRow) => string | undefined][] = [
  ['name', (row) => row.name],
  ['email', (row) => row.email],
  ['role', (row) => row.role],
  ['language', (row) => row.language],
  ['hired_on', (row) => row.employment.hiredOn],
  ['exited_on', (row) => row.employment.exitedOn],
  ['exit_reason', (row) => row.employment.exitReason],
  ['promoted_on', (row) => row.employment.promotedOn],
  ['attributes', (row) => JSON.stringify(row.attributes)],
];
const OF_MATCH: [string, (row: ParsedRow) => string | undefined][] = [
  ['matched_on', (row) => row.match?.matchedOn],
  ['ended_on', (row) => row.match?.endedOn],
  ['end_reason', (row) => row.match?.endReason],
];

const disagreements = (
  rows: readonly ParsedRow[],
  columns: typeof PERSONAL,
  what: string,
): RosterProblem[] => {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return others.flatMap((row) =>
    columns
      .filter(([, read]) => read(row) !== read(first))
      .map(([column]) => ({
        line: row.line,
        column,
        message: `Line ${first.line} says something else about the same ${what}. Write the same in both.`,
      })),
  );
};

const sharedAddresses = (rows: readonly ParsedRow[]): RosterProblem[] =>
  [...groupRows(rows, (row) => row.email).values()].flatMap((group) =>
    group
      .filter((row) => row.externalId !== group[0]?.externalId)
      .map((row) => ({
        line: row.line,
        column: 'email',
        message: `Line ${group[0]?.line} has the same address for another person. Answers are personal: each needs an address of their own.`,
      })),
  );

const repeatedRows = (rows: readonly ParsedRow[]): RosterProblem[] =>
  [...groupRows(rows, (row) => `${row.externalId}\n${row.match?.externalId ?? ''}`).values()].flatMap(
    ([first, ...again]) =>
      again.map((row) => ({
        line: row.line,
        column: 'participant_id',
        message: `Line ${first?.line} has the same person in the same match. Remove one of the two.`,
      })),
  );

const LIMITS = { mentor: 2, mentee: 10 } as const;

const wrongSides = (rows: readonly ParsedRow[]): RosterProblem[] => {
  const line = rows[0]?.line ?? 1;
  return (['mentor', 'mentee'] as const).flatMap((role) => {
    const count = rows.filter((row) => row.role === role).length;
    if (count === 0) {
      return [
        {
          line,
          column: 'match_id',
          message: `Match «${rows[0]?.match?.externalId}» has no ${role}. Add a row for one.`,
        },
      ];
    }
    return count > LIMITS[role]
      ? [
          {
            line,
            column: 'match_id',
            message: `A match has at most ${LIMITS[role]} ${role}s; this one has ${count}.`,
          },
        ]
      : [];
  });
};

/** What the rows say together: a roster, or every contradiction between them. */
export const assembleRoster = (
  rows: readonly ParsedRow[],
  cohortId: CohortId,
  ids: RosterIds,
): { kind: 'roster'; roster: AssembledRoster } | { kind: 'contradictions'; problems: RosterProblem[] } => {
  const people = groupRows(rows, (row) => row.externalId);
  const matches = groupRows(rows, (row) => row.match?.externalId);
  const problems = [
    ...[...people.values()].flatMap((group) => disagreements(group, PERSONAL, 'person')),
    ...[...matches.values()].flatMap((group) => disagreements(group, OF_MATCH, 'match')),
    ...[...matches.values()].flatMap(wrongSides),
    ...sharedAddresses(rows),
    ...repeatedRows(rows),
  ];
  if (problems.length > 0) return { kind: 'contradictions', problems };
  const firsts = [...people.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  return {
    kind: 'roster',
    roster: {
      participants: firsts.map((row) => participantOf(row, cohortId, ids)),
      persons: firsts.map((row) => personOf(row, ids)),
      matches: [...matches.values()].flatMap((group) => matchOf(group, cohortId, ids)),
    },
  };
};

const participantOf = (row: ParsedRow, cohortId: CohortId, ids: RosterIds): Participant => ({
  id: ids.participant(row.externalId),
  cohortId,
  role: row.role,
  employment: row.employment,
  attributes: row.attributes,
});

const personOf = (row: ParsedRow, ids: RosterIds): Person => ({
  id: ids.participant(row.externalId),
  externalId: row.externalId,
  name: row.name,
  email: row.email,
  language: row.language,
});

const matchOf = (rows: readonly ParsedRow[], cohortId: CohortId, ids: RosterIds): Match[] => {
  const match = rows[0]?.match;
  if (match === undefined) return [];
  const side = (role: 'mentor' | 'mentee') =>
    rows.filter((row) => row.role === role).map((row) => ids.participant(row.externalId));
  const { externalId, matchedOn, endedOn, endReason } = match;
  return [
    {
      id: ids.match(externalId),
      cohortId,
      externalId,
      mentors: side('mentor'),
      mentees: side('mentee'),
      matchedOn,
      endedOn,
      endReason,
    },
  ];
};
