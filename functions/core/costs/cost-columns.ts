import { CostKind } from '../program-cost.ts';
import type { TableProblem } from '../table-row.ts';

type CostColumn = { name: string; required: boolean; meaning: string; example: string };

/** Rows that are no cost: what a return is computed with. */
export const ASSUMPTION_KINDS = ['salary', 'replacement-fraction', 'isolation'] as const;
export const ROW_KINDS = [...CostKind.options, ...ASSUMPTION_KINDS];

/** One row for each cost and for each assumption. The order of columns is free. */
export const COST_COLUMNS = [
  {
    name: 'kind',
    required: true,
    meaning: `A cost: ${CostKind.options.join(', ')}; or an assumption: salary (mean yearly salary of a mentee), replacement-fraction (what replacing somebody costs, as a share of the salary), isolation (which share of the difference in retention is put down to the program)`,
    example: 'mentor-time',
  },
  {
    name: 'amount',
    required: true,
    meaning: 'Money, or the most likely share; empty where hours and hourly_rate stand',
    example: '12000',
  },
  {
    name: 'currency',
    required: true,
    meaning: 'Three letters, once in the file or the same in every row',
    example: 'EUR',
  },
  { name: 'hours', required: false, meaning: 'Working time, instead of an amount', example: '320' },
  {
    name: 'hourly_rate',
    required: false,
    meaning: 'What an hour of it costs, with all that comes on top of pay',
    example: '45',
  },
  {
    name: 'low',
    required: false,
    meaning: 'The least that it may be, where it is not known for sure; needed for both shares',
    example: '0.16',
  },
  { name: 'high', required: false, meaning: 'The most that it may be', example: '0.33' },
  {
    name: 'period',
    required: false,
    meaning: 'First and last day of what was paid for',
    example: '2026-01-12/2026-10-12',
  },
  { name: 'what', required: false, meaning: 'In your own words', example: 'Kick-off day' },
] as const satisfies readonly CostColumn[];

export type CostColumnName = (typeof COST_COLUMNS)[number]['name'];

/** Problems of the header line: missing, unknown and repeated columns. */
export const checkCostHeader = (columns: readonly string[]): TableProblem[] => {
  const problem = (column: string, message: string): TableProblem => ({ line: 1, column, message });
  const known = COST_COLUMNS.map(({ name }): string => name);
  return [
    ...COST_COLUMNS.filter(({ name, required }) => required && !columns.includes(name)).map(({ name }) =>
      problem(name, `The column is missing. Add «${name}» to the first line.`),
    ),
    ...columns
      .filter((column) => !known.includes(column))
      .map((column) =>
        problem(
          column,
          column === ''
            ? 'A column has no name. Name it or remove it.'
            : `This column is not known. Remove it, or write what it says into «what».`,
        ),
      ),
    ...columns
      .filter((column, index) => column !== '' && columns.indexOf(column) !== index)
      .map((column) => problem(column, 'The column appears twice. Keep one.')),
  ];
};
