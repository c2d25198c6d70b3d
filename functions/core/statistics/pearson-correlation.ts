import { normalQuantile } from './normal-quantile.ts';
import { ascending, mean } from './mean.ts';
import { tBothTails } from './t-distribution.ts';

/** |r| closer to 1 than this is 1 but for rounding. */
const PERFECT = 1e-13;

/** `r` from -1 to 1. */
export type Correlation = {
  n: number;
  /** Null with fewer than two points or where a column is constant. */
  r: number | null;
  /** Null with fewer than three points or where |r| is 1. */
  t: number | null;
  /** Two-sided; null with fewer than three points; 0 where |r| is 1. */
  p: number | null;
  /** Null with fewer than four points or where |r| is 1. */
  lower: number | null;
  upper: number | null;
};

/** Distances from the mean, as shares of the largest: no square overflows or vanishes. Null for a constant column. */
const centred = (values: readonly number[]): number[] | null => {
  const centre = mean(values) ?? 0;
  const distances = values.map((value) => value - centre);
  const largest = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 4 * Number.EPSILON * size ? distances.map((distance) => distance / largest) : null;
};

const sum = (values: readonly number[]): number => ascending(values).reduce((all, value) => all + value, 0);

/** Pearson's r of two columns of the same length; null where it is not defined. `pearsonR([1, 2, 3], [1, 3, 2])` is 0.5. */
export const pearsonR = (x: readonly number[], y: readonly number[]): number | null => {
  const [dx, dy] = [centred(x), centred(y)];
  if (dx === null || dy === null) return null;
  const together = sum(dx.map((distance, index) => distance * (dy[index] ?? 0)));
  const squaresX = sum(dx.map((distance) => distance * distance));
  const squaresY = sum(dy.map((distance) => distance * distance));
  const r = together / Math.sqrt(squaresX * squaresY);
  return Math.abs(r) > 1 - PERFECT ? Math.sign(r) : r;
};

/**
 * Test against 0 with t(n - 2), and limits tanh(atanh r -+ z se): common to Pearson's and Spearman's coefficients.
 * `correlationWith(0.5, 3, () => 1, 0.95).t` is 0.57735.
 */
export const correlationWith = (
  r: number | null,
  n: number,
  seOfAtanh: (r: number, n: number) => number,
  confidence: number,
): Correlation => {
  const nothing = { n, r, t: null, p: null, lower: null, upper: null };
  if (r === null || n < 3) return nothing;
  if (Math.abs(r) === 1) return { ...nothing, p: 0 };
  const t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
  const p = tBothTails(t, n - 2);
  if (n < 4) return { ...nothing, t, p };
  const spread = normalQuantile(1 - (1 - confidence) / 2) * seOfAtanh(r, n);
  return { n, r, t, p, lower: Math.tanh(Math.atanh(r) - spread), upper: Math.tanh(Math.atanh(r) + spread) };
};

/**
 * How closely two columns lie along a straight line. Columns of the same length without missing values.
 * Source: Pearson (1896); limits after Fisher (1921), Metron 1:3-32, se of atanh r = 1 / √(n - 3); as R's cor.test.
 * `pearsonCorrelation([1, 2, 3, 4], [1, 3, 2, 4]).r` is 0.8.
 */
export const pearsonCorrelation = (
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
): Correlation => correlationWith(pearsonR(x, y), x.length, (_r, n) => 1 / Math.sqrt(n - 3), confidence);
