/** What a reader can reckon of hidden cells, by writing down every table that has the same published cells and totals. */
type Range = { least: number; most: number };
type Totals = { rows: boolean; columns: boolean };

const key = (row: number, column: number): string => `${row} ${column}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The least and most of every hidden cell over all those tables, by «row column». For small tables only. */
export const feasibleRanges = (
  counts: readonly (readonly number[])[],
  isHidden: (row: number, column: number) => boolean,
  totals: Totals = { rows: true, columns: true },
): Map<string, Range> => {
  const cells = counts
    .flatMap((row, r) => row.map((value, c) => ({ r, c, value })))
    .filter(({ r, c }) => isHidden(r, c));
  const grand = sum(cells.map(({ value }) => value));
  const rows = counts.map((_, r) =>
    totals.rows ? sum(cells.filter((cell) => cell.r === r).map(({ value }) => value)) : Infinity,
  );
  const columns = (counts[0] ?? []).map((_, c) =>
    totals.columns ? sum(cells.filter((cell) => cell.c === c).map(({ value }) => value)) : Infinity,
  );
  const ranges = new Map<string, Range>();
  const values: number[] = [];
  const record = (): void => {
    for (const [index, { r, c }] of cells.entries()) {
      const value = values[index] ?? 0;
      const { least, most } = ranges.get(key(r, c)) ?? { least: value, most: value };
      ranges.set(key(r, c), { least: Math.min(least, value), most: Math.max(most, value) });
    }
  };
  const settled = (line: number): boolean => line === 0 || line === Infinity;
  const fill = (index: number, left: number): void => {
    const cell = cells[index];
    if (cell === undefined) {
      if (left === 0 && rows.every(settled) && columns.every(settled)) record();
      return;
    }
    const { r, c } = cell;
    const most = Math.min(rows[r] ?? 0, columns[c] ?? 0, left);
    const later = cells.slice(index + 1);
    const lastOfRow = totals.rows && later.every((other) => other.r !== r);
    const lastOfColumn = totals.columns && later.every((other) => other.c !== c);
    const least = Math.max(0, lastOfRow ? (rows[r] ?? 0) : 0, lastOfColumn ? (columns[c] ?? 0) : 0);
    for (let value = least; value <= most; value += 1) {
      values[index] = value;
      rows[r] = (rows[r] ?? 0) - value;
      columns[c] = (columns[c] ?? 0) - value;
      fill(index + 1, left - value);
      rows[r] += value;
      columns[c] += value;
    }
  };
  fill(0, grand);
  return ranges;
};

/** Whether every cell with 1 to `minimum` - 1 people is hidden and could hold a range of numbers that reaches `minimum`. */
export const isProtected = (
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly [number, number])[],
  minimum: number,
  totals?: Totals,
): boolean => {
  const keys = new Set(hidden.map(([row, column]) => key(row, column)));
  const ranges = feasibleRanges(counts, (row, column) => keys.has(key(row, column)), totals);
  return counts.every((row, r) =>
    row.every((value, c) => {
      if (value === 0 || value >= minimum) return true;
      const range = ranges.get(key(r, c));
      return range !== undefined && range.least < range.most && range.most >= minimum;
    }),
  );
};

/** The fewest cells that protect a table, by trying every set; undefined where none does. */
export const fewestHidden = (
  counts: readonly (readonly number[])[],
  minimum: number,
  totals?: Totals,
): number | undefined => {
  const cells = counts.flatMap((row, r) => row.map((value, c) => ({ cell: [r, c] as const, value })));
  const primary = cells.filter(({ value }) => value > 0 && value < minimum).map(({ cell }) => cell);
  const others = cells.filter(({ value }) => value === 0 || value >= minimum).map(({ cell }) => cell);
  const choose = (from: number, more: number, chosen: (typeof others)[number][]): boolean => {
    if (more === 0) return isProtected(counts, [...primary, ...chosen], minimum, totals);
    return others.slice(from).some((cell, index) => choose(from + index + 1, more - 1, [...chosen, cell]));
  };
  const more = Array.from({ length: others.length + 1 }, (_, size) => size).find((size) =>
    choose(0, size, []),
  );
  return more === undefined ? undefined : primary.length + more;
};
