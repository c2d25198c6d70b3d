import * as z from 'zod';
import { CostKind, Currency, type CostLine, type CostRange } from '../program-cost.ts';
import { oneOf, RowReader, type TableProblem, type TableRow } from '../table-row.ts';
import { ASSUMPTION_KINDS, ROW_KINDS } from './cost-columns.ts';

const AssumptionKind = z.enum(ASSUMPTION_KINDS);
type AssumptionKind = z.infer<typeof AssumptionKind>;

/** A row whose cells are right each for itself; what rows say together is checked by `assembleCosts`. */
export type ParsedCostRow = { line: number; currency: string | undefined } & (
  { is: 'cost'; cost: CostLine } | { is: 'assumption'; kind: AssumptionKind; value: CostRange }
);

/** Cells are never guessed at: three digits behind a point may be thousands or thousandths. */
const readNumber = (reader: RowReader, column: string): number | undefined => {
  const text = reader.text(column);
  if (text === '') return undefined;
  const share = /^(\d+(?:[.,]\d+)?)\s?%$/.exec(text)?.[1];
  const digits = share ?? text;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
    return reader.wrong(
      column,
      `«${text}» can be read in two ways. Write 12000 or 12.5, without marks for thousands.`,
    );
  if (!/^\d{1,12}(?:[.,]\d+)?$/.test(digits))
    return reader.wrong(
      column,
      `«${text}» is no number from 0 on. Write digits alone, such as 12000 or 12.5.`,
    );
  const number = Number(digits.replace(',', '.'));
  return share === undefined ? number : number / 100;
};

/** The value with the least and the most that it may be. `undefined` where a problem was told. */
const readRange = (reader: RowReader, likely: number | undefined, needed: boolean): CostRange | undefined => {
  const low = readNumber(reader, 'low');
  const high = readNumber(reader, 'high');
  if (needed)
    for (const column of ['low', 'high'])
      if (reader.text(column) === '')
        reader.wrong(column, 'A share is not known for sure. Write the least and the most that it may be.');
  if (likely === undefined) return undefined;
  if (low !== undefined && low > likely)
    reader.wrong('low', `The least, ${low}, is more than the likely ${likely}. Check both.`);
  if (high !== undefined && high < likely)
    reader.wrong('high', `The most, ${high}, is less than the likely ${likely}. Check both.`);
  return { least: low ?? likely, likely, most: high ?? likely };
};

const readPeriod = (reader: RowReader): CostLine['period'] => {
  const text = reader.text('period');
  if (text === '') return undefined;
  const [from, to, ...more] = text.split('/').map((day) => z.iso.date().safeParse(day.trim()));
  if (!from?.success || !to?.success || more.length > 0)
    return reader.wrong('period', `«${text}» can't be read. Write two days as 2026-01-12/2026-10-12.`);
  if (to.data < from.data) return reader.wrong('period', 'The last day lies before the first. Check both.');
  return { from: from.data, to: to.data };
};

const readTime = (reader: RowReader): CostLine['time'] => {
  const hours = readNumber(reader, 'hours');
  const hourlyRate = readNumber(reader, 'hourly_rate');
  const has = (column: string): boolean => reader.text(column) !== '';
  if (has('hours') && !has('hourly_rate')) reader.wrong('hourly_rate', 'Write what an hour costs.');
  if (has('hourly_rate') && !has('hours')) reader.wrong('hours', 'Write how many hours it was.');
  if (has('hours') && has('amount'))
    reader.wrong('amount', 'There are hours as well. Keep the amount, or hours and hourly_rate: not both.');
  return hours === undefined || hourlyRate === undefined ? undefined : { hours, hourlyRate };
};

/** What nobody would pay is not kept: binary fractions of a cent. */
const inCents = (amount: number): number => Math.round(100 * amount) / 100;

const readCost = (reader: RowReader, kind: CostKind): CostLine | undefined => {
  const time = readTime(reader);
  const given = readNumber(reader, 'amount');
  if (['amount', 'hours', 'hourly_rate'].every((column) => reader.text(column) === ''))
    reader.wrong('amount', 'Write the amount, or hours and hourly_rate.');
  const amount = readRange(reader, time === undefined ? given : inCents(time.hours * time.hourlyRate), false);
  const period = readPeriod(reader);
  const what = reader.text('what');
  if (amount === undefined) return undefined;
  return {
    kind,
    amount,
    ...(what === '' ? {} : { what }),
    ...(time === undefined ? {} : { time }),
    ...(period === undefined ? {} : { period }),
  };
};

/** A share of the salary may be more than all of it, and then hardly is one. */
const MOST = { 'replacement-fraction': 2, isolation: 1 } as const;

const readAssumption = (reader: RowReader, kind: AssumptionKind): CostRange | undefined => {
  for (const column of ['hours', 'hourly_rate'])
    if (reader.text(column) !== '')
      reader.wrong(column, `${kind} has an amount and no hours. Empty this cell.`);
  if (reader.text('amount') === '')
    reader.wrong('amount', `Write the ${kind === 'salary' ? 'salary' : 'likely share'}.`);
  const value = readRange(reader, readNumber(reader, 'amount'), kind !== 'salary');
  if (kind === 'salary') {
    for (const column of ['low', 'high'])
      if (reader.text(column) !== '')
        reader.wrong(column, 'The salary is a mean and has one number. Empty this cell.');
    if (value?.likely === 0)
      reader.wrong('amount', 'The salary is 0. Write the mean yearly salary of a mentee.');
    return value;
  }
  if (value !== undefined && value.most > MOST[kind])
    reader.wrong(
      'high',
      `${kind} is a share: at most ${MOST[kind]}, or ${100 * MOST[kind]} %. Write 0.21 or 21 %.`,
    );
  return value;
};

/** One row of the costs file, or every problem of its cells. */
export const readCostRow = (row: TableRow): { row: ParsedCostRow | undefined; problems: TableProblem[] } => {
  const reader = new RowReader(row);
  const currency = reader.parsed('currency', Currency, 'Write three capital letters, such as EUR.');
  const place = { line: row.line, currency };
  const text = reader.text('kind');
  const cost = CostKind.safeParse(text);
  const assumption = AssumptionKind.safeParse(text);
  if (cost.success) {
    const read = readCost(reader, cost.data);
    if (reader.problems.length === 0 && read !== undefined)
      return { row: { ...place, is: 'cost', cost: read }, problems: [] };
  } else if (assumption.success) {
    const value = readAssumption(reader, assumption.data);
    if (reader.problems.length === 0 && value !== undefined)
      return { row: { ...place, is: 'assumption', kind: assumption.data, value }, problems: [] };
  } else
    reader.wrong('kind', text === '' ? oneOf(ROW_KINDS) : `«${text}» is no kind of row. ${oneOf(ROW_KINDS)}`);
  return { row: undefined, problems: reader.problems };
};
