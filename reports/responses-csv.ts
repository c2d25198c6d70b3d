import { stringify } from 'csv-stringify/sync';
import type { ResponseTable } from '../functions/core/instrument/response-table.ts';
import { harmlessCell } from './harmless-cell.ts';

/** Responses one by one, in UTF-8, the participant's name in front of each: for those who may read them, see export-responses. */
export const responsesCsv = ({ header, rows }: ResponseTable, names: readonly string[]): string =>
  stringify(
    [['name', ...header], ...rows.map((row, index) => [names[index] ?? '', ...row].map(harmlessCell))],
    { record_delimiter: 'windows' },
  );
