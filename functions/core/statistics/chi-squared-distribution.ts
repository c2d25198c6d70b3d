import { gammaQuantile, gammaUpper } from './gamma-distribution.ts';

/**
 * Probability that chi-squared with `df` degrees of freedom (above 0) exceeds `x`; 1 for x below 0.
 * Source: Abramowitz & Stegun (1964) 26.4.2; as R's pchisq with lower.tail = FALSE. `chiSquaredUpper(10, 2)` is 0.006738.
 */
export const chiSquaredUpper = (x: number, df: number): number => gammaUpper(x / 2, df / 2);

/**
 * The value that chi-squared with `df` degrees of freedom falls below with probability `p`, 0 < p < 1.
 * Relative error about 1e-12; throws a RangeError outside its domain. Source: the gamma quantile; as R's qchisq.
 * `chiSquaredQuantile(0.95, 1)` is 3.841459.
 */
export const chiSquaredQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2);
