import type { ExactTails } from './signed-rank-distribution.ts';

/** How many ways there are to pick `size` of the whole numbers given in ascending order, by the sum of those picked. */
const waysBySum = (ascendingRanks: readonly number[], size: number): Float64Array => {
  const largest = ascendingRanks.slice(-size).reduce((sum, rank) => sum + rank, 0);
  const rows = Array.from({ length: size + 1 }, () => new Float64Array(largest + 1));
  rows[0]?.set([1]);
  for (const rank of ascendingRanks)
    for (let picked = size; picked > 0; picked -= 1) {
      const [into, from] = [rows[picked], rows[picked - 1]];
      if (into === undefined || from === undefined) continue;
      const most = Math.min(largest, picked * rank);
      for (let sum = rank; sum <= most; sum += 1) into[sum] = (into[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  return rows[size] ?? new Float64Array(1);
};

/**
 * Exact tails of the sum of the ranks of `size` values picked from all, when every pick is as likely as any other, whatever
 * the ranks are: 1 … N, or midranks (multiples of ½) where values tie. The work grows with size · N · sum of ranks.
 * Source: Mann & Whitney (1947), Ann. Math. Stat. 18:50-60; conditional on ties: Streitberg & Röhmel (1986), the shift algorithm.
 * `rankSumTails([1, 2, 3, 4], 2, 3).atMost` is 0.166667.
 */
export const rankSumTails = (ranks: readonly number[], size: number, rankSum: number): ExactTails => {
  const scale = ranks.every((rank) => Number.isInteger(rank)) ? 1 : 2;
  const whole = ranks.map((rank) => Math.round(scale * rank)).toSorted((a, b) => a - b);
  const ways = waysBySum(whole, size);
  const at = scale * rankSum;
  let [below, here, above] = [0, 0, 0];
  for (const [sum, count] of ways.entries()) {
    if (sum < at) below += count;
    else if (sum === at) here += count;
    else above += count;
  }
  const all = below + here + above;
  return { atMost: (below + here) / all, atLeast: (here + above) / all };
};
