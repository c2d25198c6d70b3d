import { betaLogitQuantile } from './beta-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability that F with `d1` and `d2` degrees of freedom (both above 0) exceeds `x`; 1 for x below 0.
 * Source: Abramowitz & Stegun (1964) 26.6.2; as R's pf with lower.tail = FALSE. `fUpper(2.5, 2, 10)` is 0.131687.
 */
export const fUpper = (x: number, d1: number, d2: number): number => {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return incompleteBeta(1 / (1 + (d1 / d2) * x), d2 / 2, d1 / 2, 1 / (1 + d2 / d1 / x));
};

/**
 * The value that F with `d1` and `d2` degrees of freedom falls below with probability `p`, 0 < p < 1.
 * Relative error about 1e-12; throws a RangeError outside its domain. Source: the beta quantile of A&S 26.6.2; as R's qf.
 * `fQuantile(0.975, 2, 10)` is 5.456396.
 */
export const fQuantile = (p: number, d1: number, d2: number): number =>
  (d2 / d1) * Math.exp(betaLogitQuantile(p, d1 / 2, d2 / 2));
