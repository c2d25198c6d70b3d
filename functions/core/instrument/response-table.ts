import type { Answer } from './answer.ts';
import { comparability } from './comparability.ts';
import type { Instrument } from './instrument.ts';
import { measuredItems, type MeasuredItem } from './measured-items.ts';
import { placedGroups } from './placed-items.ts';
import type { SurveyResponse } from '../survey-response.ts';

/** The first row names the columns; every cell is as it was stored, unescaped: whoever writes a file makes it harmless. */
export type ResponseTable = { header: string[]; rows: string[][] };

/** Versions in which an item means the same, so that their answers share a column. */
type Series = { itemId: string; versions: readonly [Instrument, ...Instrument[]] };
type Column = {
  name: string;
  versions: ReadonlySet<number>;
  cell: (answers: SurveyResponse['answers']) => string;
};

const ABOUT: readonly { name: string; cell: (response: SurveyResponse) => string }[] = [
  { name: 'response', cell: ({ invitationId }) => invitationId },
  { name: 'wave', cell: ({ waveId }) => waveId },
  { name: 'participant', cell: ({ participantId }) => participantId },
  { name: 'match', cell: ({ matchId }) => matchId ?? '' },
  { name: 'role', cell: ({ role }) => role },
  { name: 'version', cell: ({ instrument }) => String(instrument.version) },
  { name: 'submitted-at', cell: ({ submittedAt }) => submittedAt },
];

/** Several codes in one cell, in their order. */
const written = (answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  return Array.isArray(answer) ? answer.filter((part) => typeof part === 'string').join('|') : String(answer);
};

/** Recoded answers would no longer be what was said: a mapped item has a column for each of its scales. */
const sharesColumn = (older: Instrument, newer: Instrument, itemId: string, all: readonly Instrument[]) => {
  const { kind } = comparability({ version: older.version, itemId }, { version: newer.version, itemId }, all);
  return kind === 'same' || kind === 'same-with-footnote';
};

const seriesOf = (itemId: string, all: readonly Instrument[]): Series[] => {
  const asking = all.filter((version) => measuredItems(version).some(({ id }) => id === itemId));
  return asking.reduce<Series[]>((series, version) => {
    const found = series.find(({ versions }) => sharesColumn(versions[0], version, itemId, all));
    if (found === undefined) return [...series, { itemId, versions: [version] }];
    return series.map((one) =>
      one === found ? { itemId, versions: [...one.versions, version] as const } : one,
    );
  }, []);
};

/** How many entries of a group have columns: as many as any of the versions takes. */
const entriesIn = (groupId: string, versions: readonly Instrument[]): number =>
  Math.max(
    ...versions.flatMap((version) =>
      placedGroups(version).map(({ item }) => (item.id === groupId ? item.maximum : 0)),
    ),
  );

const entryCell =
  (groupId: string, entry: number, itemId: string): Column['cell'] =>
  (answers) => {
    const entries = answers[groupId];
    const found = Array.isArray(entries) ? entries[entry] : undefined;
    return typeof found === 'object' ? written(found[itemId]) : '';
  };

const columnsOf = ({ itemId, versions }: Series, alone: boolean): Column[] => {
  const suffix = alone ? '' : `@${versions[0].version}`;
  const among = new Set(versions.map(({ version }) => version));
  const [groupId = '', inner] = itemId.split('/');
  if (inner === undefined)
    return [{ name: itemId + suffix, versions: among, cell: (answers) => written(answers[itemId]) }];
  return Array.from({ length: entriesIn(groupId, versions) }, (_, entry) => ({
    name: `${groupId}.${entry + 1}.${inner}${suffix}`,
    versions: among,
    cell: entryCell(groupId, entry, inner),
  }));
};

const isGroup = ({ measure }: MeasuredItem): boolean => measure['kind'] === 'repeating-group';

/** The newest version's order, then what only older ones asked. */
const itemIds = (all: readonly Instrument[]): string[] => [
  ...new Set(
    all
      .toReversed()
      .flatMap(measuredItems)
      .filter((item) => !isGroup(item))
      .map(({ id }) => id),
  ),
];

/** The columns in which the answers of one version to an item stand; none for a group, whose items have them. */
export const columnNames = (itemId: string, version: number, versions: readonly Instrument[]): string[] => {
  const all = versions.toSorted((a, b) => a.version - b.version);
  if (!itemIds(all).includes(itemId)) return [];
  const series = seriesOf(itemId, all);
  return series
    .flatMap((one) => columnsOf(one, series.length === 1))
    .filter((column) => column.versions.has(version))
    .map(({ name }) => name);
};

/**
 * Responses to all versions of one instrument in one table. Columns are the union over the versions: an item that means the
 * same in all of them has one, `works-well`; one whose meaning changed has a column for each meaning, named after the
 * first version of it, `works-well@2`, and old answers stay under theirs. Entries of a group have a column for each item, `goals.1.goal`.
 * Give the newest response of each invitation. Throws for a response to a version that is not given.
 */
export const responseTable = (
  responses: readonly SurveyResponse[],
  versions: readonly Instrument[],
): ResponseTable => {
  const all = versions.toSorted((a, b) => a.version - b.version);
  const columns = itemIds(all).flatMap((itemId) => {
    const series = seriesOf(itemId, all);
    return series.flatMap((one) => columnsOf(one, series.length === 1));
  });
  const rows = responses.map((response) => {
    const { id, version } = response.instrument;
    if (!all.some((one) => one.id === id && one.version === version))
      throw new Error(`${response.invitationId} answers ${id}.v${version}, which the table does not have`);
    return [
      ...ABOUT.map(({ cell }) => cell(response)),
      ...columns.map((column) => (column.versions.has(version) ? column.cell(response.answers) : '')),
    ];
  });
  return { header: [...ABOUT, ...columns].map(({ name }) => name), rows };
};
