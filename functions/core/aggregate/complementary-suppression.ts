import { slackAbove, type Cell, type HiddenCells, type Reach } from './cell-slack.ts';

/** Which totals stand beside the cells. The grand total always counts as known. */
export type PublishedTotals = { rows: boolean; columns: boolean };

/** All cells to withhold, under one symbol, or which totals (counted from 0) are too small for any inner cell to be safe. */
export type Suppression =
  { refused: null; cells: Cell[] } | { refused: 'small-totals'; rows: number[]; columns: number[] };

/** How many sets of cells are looked at for the fewest, and for the fewest that make a single cell safe. */
const MOST_TRIES = 2000;
const MOST_TRIES_FOR_ONE = 100;

type Grid = boolean[][];
/** The counts; behind them a row or column of unknowns stands in for totals that are not published. */
type Table = { values: number[][]; minimum: number; primary: Cell[]; inner: Cell[] };

const at = <Value>(grid: readonly (readonly Value[])[], [row, column]: Cell): Value | undefined =>
  grid[row]?.[column];

const tableOf = (counts: readonly (readonly number[])[], minimum: number, totals: PublishedTotals): Table => {
  const width = counts[0]?.length ?? 0;
  const inner = counts.flatMap((row, index) => {
    if (row.length !== width || row.some((count) => !(count >= 0)))
      throw new RangeError('rows of unequal length, or a count below 0');
    return row.map((_, column): Cell => [index, column]);
  });
  const values = counts.map((row) => (totals.rows ? [...row] : [...row, Infinity]));
  if (!totals.columns)
    values.push([...Array.from({ length: width }, () => Infinity), ...(totals.rows ? [] : [0])]);
  const primary = inner.filter((cell) => {
    const count = at(counts, cell) ?? 0;
    return count > 0 && count < minimum;
  });
  return { values, minimum, primary, inner };
};

const hiding = ({ values }: Table, cells: readonly Cell[]): Grid => {
  const grid = values.map((row) => row.map((value) => value === Infinity));
  for (const [row, column] of cells) grid[row]?.splice(column, 1, true);
  return grid;
};

/** The first small cell that the hidden ones leave too narrow, with what it can pass a change on to. */
const firstUnsafe = (table: Table, hidden: Grid): { cell: Cell; reach: Reach } | undefined => {
  const known: HiddenCells = { values: table.values, hidden };
  for (const cell of table.primary) {
    const needed = table.minimum - (at(table.values, cell) ?? 0);
    const { slack, reach } = slackAbove(known, cell, needed);
    if (slack < needed) return { cell, reach };
  }
  return undefined;
};

const isSafe = (table: Table, cells: readonly Cell[]): boolean =>
  firstUnsafe(table, hiding(table, cells)) === undefined;

/**
 * The cells of which at least one has to be hidden before a change can be passed on any further: those that lead out of what is reached, by
 * lowering one in a reached row or raising one in a reached column. Small counts first: they cost the reader least.
 */
const waysOut = ({ inner, values }: Table, hidden: Grid, { rows, columns }: Reach): Cell[] =>
  inner
    .filter((cell) => {
      if (at(hidden, cell) === true) return false;
      const [fromRow, fromColumn] = [rows[cell[0]] === true, columns[cell[1]] === true];
      return fromRow !== fromColumn && (fromColumn || (at(values, cell) ?? 0) > 0);
    })
    .toSorted((a, b) => (at(values, a) ?? 0) - (at(values, b) ?? 0));

/** A small cell alone in its row, or its column, needs another one there; one cell more helps one row and one column at most. */
const fewestMore = ({ primary, values }: Table, hidden: Grid): number => {
  const lonely = (axis: 0 | 1): number => {
    const lines = new Set(primary.map((cell) => cell[axis]));
    const hiddenIn = (line: number): number =>
      axis === 0
        ? (hidden[line] ?? []).filter(Boolean).length
        : values.filter((_, row) => hidden[row]?.[line] === true).length;
    return [...lines].filter((line) => hiddenIn(line) < 2).length;
  };
  return Math.max(lonely(0), lonely(1));
};

/**
 * The fewest cells to hide beside `start` for the table's small cells to be safe, found by trying every way out, one cell more at a time, up
 * to `atMost` more; undefined where there are none or that takes too long.
 */
const fewestBeside = (
  table: Table,
  start: readonly Cell[],
  { atMost, most }: { atMost: number; most: number },
): Cell[] | undefined => {
  let tries = 0;
  const extend = (cells: readonly Cell[], more: number, barred: ReadonlySet<Cell>): Cell[] | undefined => {
    tries += 1;
    const hidden = hiding(table, cells);
    if (tries > most || fewestMore(table, hidden) > more) return undefined;
    const unsafe = firstUnsafe(table, hidden);
    if (unsafe === undefined) return [...cells];
    const tried = new Set(barred);
    for (const way of more === 0 ? [] : waysOut(table, hidden, unsafe.reach)) {
      if (tried.has(way)) continue;
      const found = extend([...cells, way], more - 1, tried);
      if (found !== undefined) return found;
      // Sets with this cell have been tried in every order.
      tried.add(way);
    }
    return undefined;
  };
  for (let more = 0; more <= atMost && tries <= most; more += 1) {
    const found = extend(start, more, new Set());
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Makes one small cell safe after the other, then shows again what need not be hidden. Safe, and seldom far from the fewest. */
const oneByOne = (table: Table): Cell[] => {
  let cells: readonly Cell[] = table.primary;
  for (;;) {
    const hidden = hiding(table, cells);
    const unsafe = firstUnsafe(table, hidden);
    if (unsafe === undefined) break;
    const alone = { ...table, primary: [unsafe.cell] };
    const way = waysOut(table, hidden, unsafe.reach).at(-1);
    const found = fewestBeside(alone, cells, { atMost: table.inner.length, most: MOST_TRIES_FOR_ONE });
    cells = found ?? (way === undefined ? table.inner : [...cells, way]);
  }
  const small = new Set(table.primary);
  return cells
    .filter((cell) => !small.has(cell))
    .toSorted((a, b) => (at(table.values, b) ?? 0) - (at(table.values, a) ?? 0))
    .reduce<readonly Cell[]>((kept, cell) => {
      const without = kept.filter((one) => one !== cell);
      return isSafe(table, without) ? without : kept;
    }, cells)
    .slice();
};

const smallTotals = (counts: readonly (readonly number[])[], minimum: number, totals: PublishedTotals) => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const places = (sums: readonly number[]): number[] =>
    sums.flatMap((total, index) => (total > 0 && total < minimum ? [index] : []));
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  return { rows: totals.rows ? places(counts.map(sum)) : [], columns: totals.columns ? places(columns) : [] };
};

/**
 * Which cells of a table of counts to withhold, so that none with 1 to `minimum` - 1 people follows from the others by subtraction: for all
 * that a reader can reckon from the published cells and totals, each of them could still hold `minimum` or more (and so is no single number).
 * Empty cells are not small. The fewest cells that do, where two thousand tries find them (in tables of up to about eight by four), else a
 * safe set without a superfluous cell, in trials at most two above the fewest. A total that is small itself can't be protected by inner cells: refused, with the
 * rows and columns to merge or drop. `totals.columns` is false for a list of groups with one total: one row, its total published.
 * Who knows this very algorithm could learn a little more from the choice of cells; complementary ones look like small ones, so that isn't much.
 * Source: Cox (1980), JASA 75:377-385; FCSM Statistical Policy Working Paper 22 (2005); NCES 2011-603.
 */
export const complementarySuppression = (
  counts: readonly (readonly number[])[],
  minimum: number,
  totals: PublishedTotals = { rows: true, columns: true },
): Suppression => {
  const table = tableOf(counts, minimum, totals);
  if (!isSafe(table, table.inner))
    return { refused: 'small-totals', ...smallTotals(counts, minimum, totals) };
  const fallback = oneByOne(table);
  const atMost = fallback.length - table.primary.length;
  const cells = fewestBeside(table, table.primary, { atMost, most: MOST_TRIES }) ?? fallback;
  return { refused: null, cells: cells.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) };
};
