import { matchesIn } from './assumption-items.ts';
import type { Dyad } from './dyads.ts';

type Cell = { from: number; to: number; dyads: Dyad[] };

/** Cells from none upward, each joined with those after it until it has enough matches; the last is always of more than one number. */
export const contradictionCounts = (byCount: ReadonlyMap<number, Dyad[]>, most: number, least: number) => {
  const cells: Cell[] = [];
  let open: Cell | undefined;
  for (let count = 0; count <= most; count += 1) {
    open = {
      from: open?.from ?? count,
      to: count,
      dyads: [...(open?.dyads ?? []), ...(byCount.get(count) ?? [])],
    };
    if (matchesIn(open.dyads) < least || open.from === most) continue;
    cells.push(open);
    open = undefined;
  }
  const last = cells.pop();
  if (last !== undefined)
    cells.push({ from: last.from, to: most, dyads: [...last.dyads, ...(open?.dyads ?? [])] });
  // One cell of everybody says nothing.
  return cells.length < 2 ? [] : cells.map(({ from, to, dyads }) => ({ from, to, dyads: dyads.length }));
};
