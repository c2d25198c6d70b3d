import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { weightedMean, type Weighted } from './weighted-mean.ts';

/**
 * How far participants and a weighted comparison group lie apart on one covariate, in standard deviations: (mean of the treated -
 * weighted mean of the comparison) / sqrt((s1² + s0²) / 2). The standard deviations are unweighted, so that before and after weighting
 * have the same yardstick. Below 0.1 in size counts as balanced. Null where a group has fewer than two people or neither varies.
 * Source: Austin (2009), Stat. Med. 28:3083-3107.
 * `standardisedMeanDifference([2, 4], [{ value: 1, weight: 1 }, { value: 3, weight: 1 }])` is 0.707107.
 */
export const standardisedMeanDifference = (
  treated: readonly number[],
  comparison: readonly Weighted[],
): number | null => {
  const [here, there] = [mean(treated), weightedMean(comparison)];
  const [s1, s0] = [standardDeviation(treated), standardDeviation(comparison.map(({ value }) => value))];
  if (here === null || there === null || s1 === null || s0 === null) return null;
  const pooled = Math.hypot(s1, s0) / Math.SQRT2;
  return pooled > 0 ? (here - there) / pooled : null;
};
