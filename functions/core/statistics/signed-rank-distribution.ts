/** Both tails of an exact distribution of a rank statistic, the value itself counted in each. */
export type ExactTails = { atMost: number; atLeast: number };

const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/**
 * Exact tails of the sum of the ranks that carry a plus, when every sign is plus or minus with even chance whatever the
 * ranks are: 1 … n, or midranks (multiples of ½) where values tie. Counts all 2^n sign patterns by their sums, so the work
 * grows with n³. Source: Wilcoxon (1945), Biometrics Bull. 1:80-83; conditional on ties: Pratt & Gibbons (1981), ch. 3.
 * `signedRankTails([1, 2, 3], 0).atMost` is 0.125.
 */
export const signedRankTails = (ranks: readonly number[], plus: number): ExactTails => {
  const scale = ranks.every((rank) => Number.isInteger(rank)) ? 1 : 2;
  const whole = ranks.map((rank) => Math.round(scale * rank));
  const chance = new Float64Array(sumOf(whole) + 1);
  chance[0] = 1;
  let reach = 0;
  for (const rank of whole) {
    reach += rank;
    for (let sum = reach; sum >= 0; sum -= 1)
      chance[sum] = ((chance[sum] ?? 0) + (sum >= rank ? (chance[sum - rank] ?? 0) : 0)) / 2;
  }
  const at = scale * plus;
  return {
    atMost: sumOf(chance.subarray(0, Math.max(0, Math.floor(at) + 1))),
    atLeast: sumOf(chance.subarray(Math.max(0, Math.ceil(at))).toReversed()),
  };
};
