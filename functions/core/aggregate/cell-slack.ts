/**
 * A table as its reader knows it: rows and columns with known totals, and which cells are hidden. `values` are the true counts; a hidden
 * cell may hold any number from 0 up that agrees with the totals.
 */
export type HiddenCells = { values: readonly (readonly number[])[]; hidden: readonly (readonly boolean[])[] };

export type Cell = readonly [row: number, column: number];

/** Rows and columns that a change in a cell can be passed on to: the near side of the cut where `reached` falls short. */
export type Reach = { rows: readonly boolean[]; columns: readonly boolean[] };

type Step = { row: number; column: number; lowers: boolean };
type Search = { cameBy: Map<string, Step>; reach: { rows: boolean[]; columns: boolean[] } };

/**
 * Everything that hidden cells can pass a change on to, from row `start`, in steps of lowering a cell of a row (which must hold something)
 * and raising one of a column. The cell itself takes no part.
 */
const explore = ({ values, hidden }: HiddenCells, [start, target]: Cell): Search => {
  const reach = { rows: values.map(() => false), columns: (values[0] ?? []).map(() => false) };
  const cameBy = new Map<string, Step>();
  reach.rows[start] = true;
  const queue: { side: 'row' | 'column'; index: number }[] = [{ side: 'row', index: start }];
  for (const { side, index } of queue) {
    const [across, name] =
      side === 'row' ? ([reach.columns, 'column'] as const) : ([reach.rows, 'row'] as const);
    for (const [other, known] of across.entries()) {
      const [row, column] = side === 'row' ? [index, other] : [other, index];
      const open = hidden[row]?.[column] === true && !(row === start && column === target);
      if (known || !open || (side === 'row' && !((values[row]?.[column] ?? 0) > 0))) continue;
      across[other] = true;
      cameBy.set(`${name} ${other}`, { row, column, lowers: side === 'row' });
      queue.push({ side: name, index: other });
    }
  }
  return { cameBy, reach };
};

/** The steps from the row of a cell to its column, last first. */
const pathTo = ({ cameBy }: Search, [, target]: Cell): Step[] => {
  const steps: Step[] = [];
  for (let at: string | undefined = `column ${target}`; at !== undefined;) {
    const step = cameBy.get(at);
    if (step !== undefined) steps.push(step);
    at = step === undefined ? undefined : step.lowers ? `row ${step.row}` : `column ${step.column}`;
  }
  return steps;
};

/**
 * By how much a hidden cell could exceed its true value for all that the reader knows, as far as `enough`; and what a change in it can be
 * passed on to once that is exhausted. Raising a cell takes something from its row, which is given back in a column, and so on round to
 * its own column: the largest flow from its row to its column through the other hidden cells, so whole numbers come out exact.
 * Source: Ford & Fulkerson (1956); tables as networks after Cox (1995), JASA 90:1453-1462.
 */
export const slackAbove = (
  { values, hidden }: HiddenCells,
  cell: Cell,
  enough: number,
): { slack: number; reach: Reach } => {
  const left = values.map((row) => [...row]);
  const change = ({ row, column, lowers }: Step, by: number): void => {
    const own = left[row];
    if (own !== undefined) own[column] = (own[column] ?? 0) + (lowers ? -by : by);
  };
  for (let slack = 0; ;) {
    const search = explore({ values: left, hidden }, cell);
    if (slack >= enough || search.reach.columns[cell[1]] !== true) return { slack, reach: search.reach };
    const path = pathTo(search, cell);
    const most = path
      .filter(({ lowers }) => lowers)
      .reduce((least, { row, column }) => Math.min(least, left[row]?.[column] ?? 0), enough - slack);
    for (const step of path) change(step, most);
    slack += most;
  }
};
