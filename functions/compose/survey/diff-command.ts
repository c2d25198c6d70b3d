import { comparability, type Comparability } from '../../core/instrument/comparability.ts';
import { compareVersions, type ItemChange } from '../../core/instrument/compare-versions.ts';
import { readFolder } from '../../core/instrument/definition-folder.ts';
import { instrumentKey, type Instrument } from '../../core/instrument/instrument.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { readDefinitionFolder } from './read-definition-folder.ts';

const inWords = (verdict: Comparability): string => {
  switch (verdict.kind) {
    case 'same':
      return 'joined';
    case 'same-with-footnote':
      return `joined, with a footnote: ${verdict.reason}`;
    case 'mapped':
      return `joined, earlier answers recoded: ${verdict.reason}`;
    case 'new-series':
      return `new series: ${verdict.why}`;
  }
};

const table = (rows: readonly string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const rowOf = (
  { itemId, change, askedOfOthers }: ItemChange,
  [older, newer]: [Instrument, Instrument],
  lineage: readonly Instrument[],
): string[] => [
  itemId,
  askedOfOthers ? `${change}, asked of others` : change,
  inWords(comparability({ version: older.version, itemId }, { version: newer.version, itemId }, lineage)),
];

const CLASSES = ['identical', 'reworded', 'rescaled', 'added', 'removed'] as const;

/** Compares two versions of an instrument, such as `pulse.v1` and `pulse.v2`, item by item. */
export const diffCommand = (directory: string, a: string, b: string): Outcome => {
  const all = readFolder(readDefinitionFolder(directory)).definitions.map(({ instrument }) => instrument);
  const [first, second] = [a, b].map((name) => all.find((one) => instrumentKey(one) === name));
  if (first === undefined || second === undefined) {
    const missing = first === undefined ? a : b;
    return refused(`There is no definition ${missing} that can be read. Name both like pulse.v1.`);
  }
  if (first.id !== second.id) return refused(`${a} and ${b} are different instruments.`);
  const [older, newer] = first.version <= second.version ? [first, second] : [second, first];
  const lineage = all.filter(({ id }) => id === older.id);
  const changes = compareVersions(older, newer);
  const counts = CLASSES.map((name) => `${changes.filter(({ change }) => change === name).length} ${name}`);
  return done(
    ...table([
      ['item', 'change', 'in a trend'],
      ...changes.map((change) => rowOf(change, [older, newer], lineage)),
    ]),
    '',
    `${instrumentKey(older)} to ${instrumentKey(newer)}: ${counts.join(', ')}.`,
  );
};
