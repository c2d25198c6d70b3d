import type * as z from 'zod';
import { PlainDate } from './calendar.ts';

/** One row of a file: the line on which it begins, and its cells by column name. */
export type TableRow = { line: number; cells: Readonly<Record<string, string>> };

/** What is wrong, where, and what to do about it. Line 1 is the header. */
export type TableProblem = { line: number; column: string; message: string };

const LONGEST_TEXT = 200;

export const oneOf = (values: readonly string[]): string => `Write one of: ${values.join(', ')}.`;

/** Reads the cells of one row, collecting what is wrong with each. */
export class RowReader {
  readonly problems: TableProblem[] = [];
  readonly row: TableRow;

  constructor(row: TableRow) {
    this.row = row;
  }

  wrong(column: string, message: string): undefined {
    this.problems.push({ line: this.row.line, column, message });
    return undefined;
  }

  text(column: string): string {
    const text = (this.row.cells[column] ?? '').trim();
    if (text.length > LONGEST_TEXT) this.wrong(column, `Shorten this to ${LONGEST_TEXT} characters.`);
    return text;
  }

  parsed<Value>(column: string, schema: z.ZodType<Value>, remedy: string): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const parsed = schema.safeParse(text);
    return parsed.success ? parsed.data : this.wrong(column, `«${text}» can't be read. ${remedy}`);
  }

  date(column: string): PlainDate | undefined {
    return this.parsed(column, PlainDate, 'Write the date as 2026-01-31.');
  }
}
