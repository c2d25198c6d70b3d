import { checkHeader } from '../core/roster/roster-columns.ts';
import { readCsvTable } from './read-csv-table.ts';

/** The rows of a roster file, each with the line on which it begins, or what keeps the file from being a table of known columns. */
export const readRosterFile = (text: string) =>
  readCsvTable(text, { checkHeader, ifEmpty: 'Add one for each participant in each match.' });
