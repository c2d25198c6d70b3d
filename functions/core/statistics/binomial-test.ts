import { binomialCdf } from './binomial-distribution.ts';
import { logBinomial } from './saddle-point.ts';

/** Probabilities that differ by rounding only count as equal, as in R's binom.test. */
const ROUNDING = 1e-7;

const logProbability = (k: number, n: number, p: number): number => {
  if (k === 0) return n * Math.log1p(-p);
  return k === n ? n * Math.log(p) : logBinomial(k, n - k, p, 1 - p);
};

/** The first k of a range for which a property holds that, once true, stays true; `to` + 1 where it never does. */
const firstWhere = (from: number, to: number, holds: (k: number) => boolean): number => {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Two-sided exact p of `count` of `n` trials against a chance of `p`, 0 < p < 1: the probability of all outcomes that are no more likely
 * than the one that was seen. 1 for no trials. Throws a RangeError for more successes than trials or another `p`.
 * Source: Sterne (1954), Biometrika 41:275-278, as R's binom.test. `binomialTest(1, 5, 0.5)` is 0.375.
 */
export const binomialTest = (count: number, n: number, p: number): number => {
  if (!(count >= 0 && count <= n && p > 0 && p < 1)) throw new RangeError(`${count} of ${n} against ${p}`);
  const limit = n === 0 ? 0 : logProbability(count, n, p) + Math.log1p(ROUNDING);
  const rare = (k: number): boolean => logProbability(k, n, p) <= limit;
  const expected = n * p;
  if (n === 0 || count === expected) return 1;
  if (count < expected) {
    const above = firstWhere(Math.ceil(expected), n, rare);
    return Math.min(1, binomialCdf(count, n, p) + binomialCdf(n - above, n, 1 - p));
  }
  const below = firstWhere(0, Math.floor(expected), (k) => !rare(k));
  return Math.min(1, binomialCdf(below - 1, n, p) + binomialCdf(n - count, n, 1 - p));
};
