import type {
  CohortAggregate,
  ItemDistribution,
  WaveAggregate,
} from '../functions/core/aggregate/aggregate.ts';
import { dateAt } from '../functions/core/calendar.ts';
import { type ItemInWave, verdictOn } from '../functions/core/indicators/joined-items.ts';
import type { Role } from '../functions/core/role.ts';
import { NOT_SHOWN } from './charts/role-names.ts';

/** How the answers to one instrument were given, wave by wave: one row a closed wave and role. */
export type AnswersTable = { header: string[]; rows: string[][] };

/** Waves of the versions in which an item means the same, so that their counts share columns. */
type Series = { itemId: string; asked: readonly [ItemInWave, ...ItemInWave[]] };
type Column = {
  name: string;
  /** The cell of an item that is in the column's series. */
  cell: (item: ItemDistribution) => number | undefined;
};

const versionOf = ({ wave }: ItemInWave): number => wave.instrument.version;

/** Counts on other options can't be added up: a mapped item has columns for each of its scales. */
const sharesColumns = ([first]: Series['asked'], other: ItemInWave): boolean => {
  const { kind } = verdictOn(first, other);
  return kind === 'same' || kind === 'same-with-footnote';
};

const seriesOf = (itemId: string, asked: readonly ItemInWave[]): Series[] =>
  asked
    .filter(({ item }) => item.itemId === itemId)
    .toSorted((a, b) => versionOf(a) - versionOf(b))
    .reduce<Series[]>((series, one) => {
      const found = series.find((earlier) => sharesColumns(earlier.asked, one));
      if (found === undefined) return [...series, { itemId, asked: [one] }];
      return series.map((same) => (same === found ? { itemId, asked: [...same.asked, one] as const } : same));
    }, []);

const columnsOf = ({ itemId, asked: [first] }: Series, alone: boolean): Column[] => {
  const name = alone ? itemId : `${itemId}@${versionOf(first)}`;
  return [
    { name: `${name}.n`, cell: ({ group }) => (group.state === 'shown' ? group.n : undefined) },
    ...first.item.options.map(({ code }, index) => ({
      name: `${name}=${code}`,
      cell: ({ group }: ItemDistribution) =>
        group.state === 'shown' ? (group.counts[index] ?? 0) : undefined,
    })),
  ];
};

/** The newest version's order, then what only older ones asked. */
const itemIdsIn = (asked: readonly ItemInWave[]): string[] => [
  ...new Set(asked.toSorted((a, b) => versionOf(b) - versionOf(a)).map(({ item }) => item.itemId)),
];

const written = (count: number | undefined): string => (count === undefined ? NOT_SHOWN : String(count));

/** Complete and partial responses: the people whose answers are counted. */
const responsesOf = ({ dispositions }: WaveAggregate, role: Role): number | undefined => {
  const group = dispositions.find((one) => one.role === role)?.group;
  return group?.state === 'shown' ? group.counts.complete + group.counts.partial : undefined;
};

const ABOUT = ['wave', 'timepoint', 'version', 'opened', 'closed', 'role', 'n'] as const;

const about = (wave: WaveAggregate, role: Role, timeZone: string): string[] => [
  wave.title,
  wave.timepoint,
  String(wave.instrument.version),
  dateAt(wave.opensAt, timeZone),
  dateAt(wave.closesAt, timeZone),
  role,
  written(responsesOf(wave, role)),
];

/** The cells of one wave and role: empty where the version did not ask the role, one symbol where the group is too small. */
const cellsOf = (wave: WaveAggregate, role: Role, { asked }: Series, columns: readonly Column[]) => {
  const inSeries = asked.find((one) => one.wave === wave && one.item.role === role);
  return columns.map(({ cell }) => (inSeries === undefined ? '' : written(cell(inSeries.item))));
};

/**
 * Counts of the answers to one instrument. Columns are the union over the versions that the cohort was asked: of each item
 * the number of answers, `meets-regularly.n`, and of each option how many chose it, `meets-regularly=never`. An item that
 * means the same in all versions has one group of columns; one whose meaning changed has a group for each meaning, named after its first
 * version, `meets-regularly@2.n`, and old waves keep theirs. Empty until a wave has closed.
 */
export const answersTable = (aggregate: CohortAggregate, instrumentId: string): AnswersTable => {
  const waves = aggregate.waves.filter(
    ({ instrument, state }) => instrument.id === instrumentId && state === 'closed',
  );
  const asked = waves.flatMap((wave) => wave.items.map((item) => ({ wave, item })));
  const groups = itemIdsIn(asked).flatMap((itemId) => {
    const all = seriesOf(itemId, asked);
    return all.map((series) => ({ series, columns: columnsOf(series, all.length === 1) }));
  });
  const timeZone = aggregate.program.timeZone ?? 'UTC';
  return {
    header: [...ABOUT, ...groups.flatMap(({ columns }) => columns.map(({ name }) => name))],
    rows: waves.flatMap((wave) =>
      wave.dispositions.map(({ role }) => [
        ...about(wave, role, timeZone),
        ...groups.flatMap(({ series, columns }) => cellsOf(wave, role, series, columns)),
      ]),
    ),
  };
};
