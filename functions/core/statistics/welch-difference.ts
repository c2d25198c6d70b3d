import { tBothTails } from './t-distribution.ts';
import { tQuantile } from './t-quantile.ts';

/** A mean with its standard error and the degrees of freedom of that. `meanInterval` gives them for plain values: df = n - 1. */
export type EstimatedMean = { mean: number; se: number; df: number };

/** In the unit of the values. All but the difference are null where neither mean has a spread to estimate from. */
export type WelchDifference = {
  difference: number;
  se: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * Difference x - y of two independent means with its t interval, without the assumption of equal variances; degrees of
 * freedom after Welch and Satterthwaite. Where the same people are behind both means the interval is too wide rather
 * than too narrow, as long as those who were high stay high.
 * Source: Welch (1947), Biometrika 34:28-35; as R's t.test.
 * `welchDifference({ mean: 3, se: 0.5, df: 9 }, { mean: 2, se: 0.5, df: 9 })` is 1 (-0.486 to 2.486).
 */
export const welchDifference = (x: EstimatedMean, y: EstimatedMean, confidence = 0.95): WelchDifference => {
  const difference = x.mean - y.mean;
  const se = Math.hypot(x.se, y.se);
  if (se === 0) return { difference, se: null, t: null, df: null, p: null, lower: null, upper: null };
  const [partX, partY] = [(x.se / se) ** 2, (y.se / se) ** 2];
  const df = 1 / (partX ** 2 / x.df + partY ** 2 / y.df);
  const t = difference / se;
  const half = tQuantile(1 - (1 - confidence) / 2, df) * se;
  return { difference, se, t, df, p: tBothTails(t, df), lower: difference - half, upper: difference + half };
};
