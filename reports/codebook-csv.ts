import { stringify } from 'csv-stringify/sync';
import type { Codebook, CodebookRow } from '../functions/core/instrument/codebook.ts';
import { harmlessCell } from './harmless-cell.ts';

/** Several things in one cell; codes, labels and scores stand in the same order. */
const listed = (parts: readonly (string | number | undefined)[]): string =>
  parts.map((part) => part ?? '').join(' | ');

const COLUMNS = {
  variable: ({ variables, itemId }: CodebookRow) => (variables.length === 0 ? itemId : listed(variables)),
  version: ({ version }) => String(version),
  item: ({ itemId }) => itemId,
  section: ({ section }) => section,
  text: ({ text }) => text,
  help: ({ help }) => help,
  kind: ({ kind }) => kind,
  codes: ({ options }) => listed(options.map(({ code }) => code)),
  labels: ({ options }) => listed(options.map(({ label }) => label)),
  scores: ({ options }) =>
    options.some(({ score }) => score !== undefined) ? listed(options.map(({ score }) => score)) : '',
  range: ({ range }) => range,
  required: ({ required }) => required,
  roles: ({ roles }) => listed(roles),
  condition: ({ condition }) => condition,
  construct: ({ construct }) => construct,
  sensitive: ({ sensitive }) => (sensitive ? 'yes' : 'no'),
  scales: ({ scales }) => listed(scales),
  comparability: ({ comparability }) => comparability,
} satisfies Record<string, (row: CodebookRow) => string>;

/** One line for each item and version, in UTF-8, the newest version first. */
export const codebookCsv = ({ id, versions }: Codebook): string => {
  const rows = versions.flatMap(({ rows: items }) =>
    items.map((row) => [id, ...Object.values(COLUMNS).map((cell) => harmlessCell(cell(row)))]),
  );
  return stringify([['instrument', ...Object.keys(COLUMNS)], ...rows], { record_delimiter: 'windows' });
};
