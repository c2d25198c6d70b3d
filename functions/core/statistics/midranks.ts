/** `ranks` in the order of the values; `groups`: the sizes of all groups of equal values, singles too. */
export type Midranks = { ranks: number[]; groups: number[] };

/**
 * Ranks from 1 for the smallest; equal values share the mean of their ranks. Values no more than `rounding` above the one before
 * count as equal. Source: Kruskal & Wallis (1952), JASA 47:583-621. `midranks([5, 1, 5]).ranks` is [2.5, 1, 2.5].
 */
export const midranks = (values: readonly number[], rounding = 0): Midranks => {
  const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  const groups: number[] = [];
  let start = 0;
  for (const [place, { value }] of order.entries()) {
    const next = order[place + 1];
    if (next !== undefined && next.value - value <= rounding) continue;
    groups.push(place + 1 - start);
    for (const { index } of order.slice(start, place + 1)) ranks[index] = (start + place + 2) / 2;
    start = place + 1;
  }
  return { ranks, groups };
};
