import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Cohort } from '../core/cohort.ts';
import { MatchId, ParticipantId } from '../core/ids.ts';
import { assembleRoster, type AssembledRoster } from '../core/roster/assemble-roster.ts';
import { readRosterRow } from '../core/roster/read-roster-row.ts';
import { checkHeader, type RosterProblem, type RosterRow } from '../core/roster/roster-columns.ts';
import { isClosed } from '../core/wave.ts';
import type { Ports, Roster } from '../ports.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'rosters' | 'waves' | 'dirty'>;

export type RosterImport =
  | { kind: 'imported'; people: number; matches: number; added: number; updated: number; kept: number }
  /** Nothing was imported. Every problem of the file, by line. */
  | { kind: 'refused'; problems: RosterProblem[] };

/** Loads a roster file into a cohort: everything, or nothing and every reason. People who are not in the file stay. */
export const importRoster = async (deps: Deps, cohort: Cohort, csv: string): Promise<RosterImport> => {
  const read = readRows(csv);
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

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

type ReadRows = { kind: 'rows'; rows: RosterRow[] } | { kind: 'refused'; problems: RosterProblem[] };

const refuse = (line: number, message: string): ReadRows => ({
  kind: 'refused',
  problems: [{ line, column: '', message }],
});

const readRows = (csv: string): ReadRows => {
  let records: z.infer<typeof Records>;
  try {
    const options = { bom: true, info: true, relaxColumnCount: true, delimiter: delimiterOf(csv) } as const;
    records = Records.parse(parse(csv, options));
  } catch (error) {
    const line =
      error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return refuse(
      line,
      'This is no CSV file: a quotation mark is not closed, or stands inside a cell. Save the sheet as CSV (UTF-8) again.',
    );
  }
  const [header, ...body] = records;
  if (header === undefined) return refuse(1, 'The file is empty. Its first line names the columns.');
  const columns = header.record.map((column) => column.trim().toLowerCase());
  const problems = checkHeader(columns);
  if (problems.length > 0) return { kind: 'refused', problems };
  return rowsOf(
    columns,
    body.filter(({ record }) => record.some((cell) => cell.trim() !== '')),
  );
};

const rowsOf = (columns: string[], records: z.infer<typeof Records>): ReadRows => {
  if (records.length === 0) {
    return refuse(
      2,
      'The file has no rows below its first line. Add one for each participant in each match.',
    );
  }
  const problems = records
    .filter(({ record }) => record.length !== columns.length)
    .map(({ record, info }) => ({
      line: info.lines,
      column: '',
      message: `This line has ${record.length} cells, the first line has ${columns.length} columns. Put a cell that contains a comma in quotation marks.`,
    }));
  if (problems.length > 0) return { kind: 'refused', problems };
  const rows = records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
  }));
  return { kind: 'rows', rows };
};

/** Spreadsheets of many countries separate cells by semicolons. */
const delimiterOf = (csv: string): string => {
  const header = csv.slice(0, csv.indexOf('\n') === -1 ? undefined : csv.indexOf('\n'));
  return header.includes(';') && !header.includes(',') ? ';' : ',';
};
