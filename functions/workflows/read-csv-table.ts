import { parse } from 'csv-parse/sync';
import type { TableProblem, TableRow } from '../core/table-row.ts';

type ReadRows = { kind: 'rows'; rows: TableRow[] } | { kind: 'refused'; problems: TableProblem[] };
/** What the file has to be: problems of its first line, and what to write below it where there is nothing. */
type TableKind = { checkHeader: (columns: readonly string[]) => TableProblem[]; ifEmpty: string };
type FileRecord = { line: number; cells: string[] };

const refuse = (line: number, message: string): ReadRows => ({
  kind: 'refused',
  problems: [{ line, column: '', message }],
});

/** The rows of a CSV file, each with the line on which it begins, or what keeps the file from being a table of known columns. */
export const readCsvTable = (text: string, { checkHeader, ifEmpty }: TableKind): ReadRows => {
  // The parser counts a line break inside of a cell twice where it is made of two characters.
  const csv = text.replace(/\r\n?/g, '\n');
  const unreadable = csv.indexOf('\uFFFD');
  if (unreadable !== -1) {
    return refuse(
      csv.slice(0, unreadable).split('\n').length,
      'A letter of this line can’t be read: the file is in an old encoding. Save the sheet as «CSV UTF-8».',
    );
  }
  const parsed = parseRecords(csv);
  if ('brokenAt' in parsed) {
    return refuse(
      parsed.brokenAt,
      'This is no CSV file: a quotation mark is not closed, or stands inside a cell. Save the sheet as CSV (UTF-8) again.',
    );
  }
  const [header, ...body] = parsed.records;
  if (header === undefined) return refuse(1, 'The file is empty. Its first line names the columns.');
  const columns = header.cells.map((column) => column.trim().toLowerCase());
  const problems = checkHeader(columns);
  if (problems.length > 0) return { kind: 'refused', problems };
  return rowsOf(
    columns,
    body.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    ifEmpty,
  );
};

/** A cell may span lines, so a record begins after the line on which the one before it ended. */
const parseRecords = (csv: string): { records: FileRecord[] } | { brokenAt: number } => {
  const records: FileRecord[] = [];
  let next = 1;
  try {
    parse(csv, {
      bom: true,
      relaxColumnCount: true,
      delimiter: delimiterOf(csv),
      onRecord: (cells: string[], { lines }) => {
        records.push({ line: next, cells });
        next = lines + 1;
        return null;
      },
    });
    return { records };
  } catch {
    return { brokenAt: next };
  }
};

const rowsOf = (columns: string[], records: FileRecord[], ifEmpty: string): ReadRows => {
  if (records.length === 0) {
    return refuse(2, `The file has no rows below its first line. ${ifEmpty}`);
  }
  const problems = records
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }) => ({
      line,
      column: '',
      message: `This line has ${cells.length} cells, the first line has ${columns.length} columns. Put a cell that contains a comma in quotation marks.`,
    }));
  if (problems.length > 0) return { kind: 'refused', problems };
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
  return { kind: 'rows', rows };
};

/** Spreadsheets of many countries separate cells by semicolons. */
const delimiterOf = (csv: string): string => {
  const header = csv.split('\n', 1)[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
};
