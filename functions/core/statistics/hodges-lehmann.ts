import { ascending } from './mean.ts';

/** How many sums are at most a bound, the largest of them and the smallest of the others. */
type Split = { atMost: number; largest: number; next: number };

/** Splits the sums a + b, a from one and b from the other ascending list, at a bound, in one walk along both lists. */
const splitSums = (one: readonly number[], other: readonly number[], bound: number): Split => {
  let reach = other.length;
  let [atMost, largest, next] = [0, -Infinity, Infinity];
  for (const a of one) {
    while (reach > 0 && a + (other[reach - 1] ?? 0) > bound) reach -= 1;
    atMost += reach;
    if (reach > 0) largest = Math.max(largest, a + (other[reach - 1] ?? 0));
    if (reach < other.length) next = Math.min(next, a + (other[reach] ?? 0));
  }
  return { atMost, largest, next };
};

/** The sum with `rank` - 1 sums before it, between two of the sums: halves the distance and moves on to the next sum. */
const sumOfRank = (split: (bound: number) => Split, rank: number, from: number, to: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low / 2 + high / 2;
    const { atMost, largest, next } = split(middle >= low && middle < high ? middle : low);
    if (atMost >= rank) high = largest;
    else low = next;
  }
  return high;
};

/** Median of `total` sums that are counted, never listed: a hundred thousand answers make five thousand million sums. */
const medianSum = (split: (bound: number) => Split, total: number, low: number, high: number): number => {
  const [lower, upper] = [Math.floor((total + 1) / 2), Math.floor(total / 2) + 1];
  const first = sumOfRank(split, lower, low, high);
  return upper === lower ? first : first / 2 + sumOfRank(split, upper, first, high) / 2;
};

/**
 * Typical value: the median of the means of all pairs of values, each with itself too. In the unit of the values; null for none.
 * Source: Hodges & Lehmann (1963), Ann. Math. Stat. 34:598-611; as R's wilcox.test. `hodgesLehmann([1, 2, 6])` is 2.75.
 */
export const hodgesLehmann = (values: readonly number[]): number | null => {
  const sorted = ascending(values);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const n = sorted.length;
  // Each pair is met twice and each value with itself once.
  const split = (bound: number): Split => {
    const { atMost, ...nearest } = splitSums(sorted, sorted, bound);
    const above = sorted.findIndex((value) => value + value > bound);
    return { atMost: (atMost + (above === -1 ? n : above)) / 2, ...nearest };
  };
  return medianSum(split, (n * (n + 1)) / 2, low + low, high + high) / 2;
};

/**
 * Typical difference of two independent groups: the median of all differences x - y. In the unit of the values; null where one is empty.
 * Source: as `hodgesLehmann`. `hodgesLehmannShift([1, 4], [0, 2])` is 1.5.
 */
export const hodgesLehmannShift = (x: readonly number[], y: readonly number[]): number | null => {
  const [plus, minus] = [ascending(x), ascending(y.map((value) => -value))];
  const [a, b, c, d] = [plus[0], minus[0], plus.at(-1), minus.at(-1)];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return medianSum((bound) => splitSums(plus, minus, bound), x.length * y.length, a + b, c + d);
};
