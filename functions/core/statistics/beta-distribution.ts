import { incompleteBeta } from './incomplete-beta.ts';
import { increasingRoot } from './increasing-root.ts';

/**
 * Probability that a beta variable with shapes `a` and `b` (both above 0) is at most `x`; 0 below 0 and 1 above 1.
 * Throws a RangeError for other shapes. Source: Abramowitz & Stegun (1964) 26.5.1; as R's pbeta. `betaCdf(0.3, 2, 3)` is 0.3483.
 */
export const betaCdf = (x: number, a: number, b: number): number =>
  incompleteBeta(Math.min(1, Math.max(0, x)), a, b);

/**
 * log(x / (1 - x)) of the beta quantile x: on this scale both ends keep all their digits.
 * Solved on the logarithm of the smaller tail. `betaLogitQuantile(0.5, 2, 2)` is 0.
 */
export const betaLogitQuantile = (p: number, a: number, b: number): number => {
  if (!(p > 0 && p < 1 && a > 0 && b > 0)) throw new RangeError(`beta quantile of ${p} with ${a}, ${b}`);
  const distance = (logit: number): number => {
    const [x, complement] = [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))];
    return p <= 0.5
      ? Math.log(incompleteBeta(x, a, b, complement)) - Math.log(p)
      : Math.log1p(-p) - Math.log(incompleteBeta(complement, b, a, x));
  };
  return increasingRoot(distance, Math.log(a / b));
};

/**
 * The value that a beta variable with shapes `a` and `b` falls below with probability `p`, 0 < p < 1; from 0 to 1.
 * Relative error about 1e-12; throws a RangeError outside its domain. Source: the definition, solved; as R's qbeta.
 * `betaQuantile(0.975, 2, 3)` is 0.80588.
 */
export const betaQuantile = (p: number, a: number, b: number): number =>
  1 / (1 + Math.exp(-betaLogitQuantile(p, a, b)));
