import { gammaCdf, gammaUpper } from './gamma-distribution.ts';

/**
 * Probability that a standard normal variable exceeds `z`, with all digits far into the tail.
 * Source: half the upper tail of z² as chi-squared with 1 degree of freedom (Abramowitz & Stegun 1964, 26.4.6); as R's pnorm
 * with lower.tail = FALSE. `normalUpper(1.96)` is 0.024998.
 */
export const normalUpper = (z: number): number =>
  z >= 0 ? gammaUpper((z * z) / 2, 0.5) / 2 : 0.5 + gammaCdf((z * z) / 2, 0.5) / 2;

/** Probability that a standard normal variable is at most `z`; see `normalUpper`. `normalCdf(-1)` is 0.158655. */
export const normalCdf = (z: number): number => normalUpper(-z);
