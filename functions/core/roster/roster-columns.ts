import type { TableProblem, TableRow } from '../table-row.ts';

/** A column of the roster file: its name, whether the file must have it, and what the README and the upload page say of it. */
export type RosterColumn = { name: string; required: boolean; meaning: string; example: string };

/** One row for each participant in each match; non-participants have one row. The order of columns is free. */
export const ROSTER_COLUMNS = [
  {
    name: 'participant_id',
    required: true,
    meaning: 'Your own key for the person; the same key is the same person on re-import',
    example: 'E1001',
  },
  {
    name: 'name',
    required: true,
    meaning: 'Full name, as the other side of the match knows it; may be empty for comparison',
    example: 'Ana Ruiz',
  },
  {
    name: 'email',
    required: true,
    meaning: 'Where invitations go; not kept for comparison, who are never written to',
    example: 'ana@example.org',
  },
  {
    name: 'role',
    required: true,
    meaning: 'mentor, mentee or comparison (an eligible non-participant)',
    example: 'mentee',
  },
  {
    name: 'match_id',
    required: true,
    meaning: 'Your own key for the match; rows with the same key are in the same match',
    example: 'M17',
  },
  { name: 'matched_on', required: true, meaning: 'Day on which the match began', example: '2026-01-15' },
  {
    name: 'ended_on',
    required: false,
    meaning: 'Day on which the match ended, if it has',
    example: '2026-04-02',
  },
  {
    name: 'end_reason',
    required: false,
    meaning: 'completed, stagnated, unresponsive, poor-fit, left-organization, unsafe or other',
    example: 'poor-fit',
  },
  { name: 'hired_on', required: false, meaning: 'Day of hire', example: '2021-09-01' },
  { name: 'exited_on', required: false, meaning: 'Last day of employment', example: '2026-06-30' },
  {
    name: 'exit_reason',
    required: false,
    meaning: 'voluntary, involuntary, retirement, death, divestiture or other',
    example: 'voluntary',
  },
  {
    name: 'promoted_on',
    required: false,
    meaning: 'Day of the first promotion since the cohort began',
    example: '2026-05-01',
  },
  { name: 'language', required: false, meaning: 'Language tag for e-mail and pages', example: 'es' },
  { name: 'site', required: false, meaning: 'Attribute for breakdowns', example: 'Madrid' },
  { name: 'grade', required: false, meaning: 'Attribute for breakdowns', example: '7' },
] as const satisfies readonly RosterColumn[];

/** Any further attribute: `attribute_team`, `attribute_function`. */
export const ATTRIBUTE_PREFIX = 'attribute_';

export type RosterColumnName = (typeof ROSTER_COLUMNS)[number]['name'];

export type RosterRow = TableRow;
export type RosterProblem = TableProblem;

const isKnown = (column: string): boolean =>
  ROSTER_COLUMNS.some(({ name }) => name === column) ||
  (column.startsWith(ATTRIBUTE_PREFIX) && column.length > ATTRIBUTE_PREFIX.length);

/** Problems of the header line: missing, unknown and repeated columns. */
export const checkHeader = (columns: readonly string[]): RosterProblem[] => {
  const problem = (column: string, message: string): RosterProblem => ({ line: 1, column, message });
  return [
    ...ROSTER_COLUMNS.filter(({ name, required }) => required && !columns.includes(name)).map(({ name }) =>
      problem(name, `The column is missing. Add «${name}» to the first line.`),
    ),
    ...columns
      .filter((column) => !isKnown(column))
      .map((column) =>
        problem(
          column,
          column === ''
            ? 'A column has no name. Name it or remove it.'
            : `This column is not known. Remove it, or call it «${ATTRIBUTE_PREFIX}${column}» to keep it as an attribute.`,
        ),
      ),
    ...columns
      .filter((column, index) => column !== '' && columns.indexOf(column) !== index)
      .map((column) => problem(column, 'The column appears twice. Keep one.')),
  ];
};
