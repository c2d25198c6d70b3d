import { betaQuantile } from './beta-distribution.ts';
import type { ShareInterval } from './wilson-interval.ts';

/**
 * "Exact" interval for a share: the chances that binomial tails of (1 - confidence) / 2 still allow. It covers at least as
 * often as it says, for small n more often; `wilsonInterval` is the one to show. Limits from 0 to 1; null for an empty denominator.
 * Throws a RangeError for a count outside 0 … n. Lower = beta quantile (α/2; x, n - x + 1), upper = (1 - α/2; x + 1, n - x).
 * Source: Clopper & Pearson (1934), Biometrika 26:404-413; as R's binom.test. `clopperPearson(7, 10)` is 0.7 (0.347547 to 0.93326).
 */
export const clopperPearson = (count: number, n: number, confidence = 0.95): ShareInterval => {
  if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is not a share`);
  if (n === 0) return { estimate: null, lower: null, upper: null };
  const tail = (1 - confidence) / 2;
  return {
    estimate: count / n,
    lower: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    upper: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  };
};
