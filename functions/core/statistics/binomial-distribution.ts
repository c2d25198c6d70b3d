import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability of at most `k` successes in `n` trials with chance `p`; `k` is floored.
 * Source: Abramowitz & Stegun (1964) 26.5.24; as R's pbinom. `binomialCdf(3, 10, 0.5)` is 0.171875.
 */
export const binomialCdf = (k: number, n: number, p: number): number => {
  const most = Math.floor(k);
  if (most < 0) return 0;
  return most >= n ? 1 : incompleteBeta(1 - p, n - most, most + 1, p);
};
