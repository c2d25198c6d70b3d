import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { tQuantile } from './t-quantile.ts';

/** A mean with its spread, in the unit of the values. `sd`, `se` and the limits need two values; the mean needs one. */
export type MeanInterval = {
  n: number;
  mean: number | null;
  sd: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * Mean and its t interval: mean -+ t(n - 1) * sd / sqrt(n). Values are taken as independent.
 * Values that are all the same give a standard error of 0 and limits equal to the mean.
 * Source: Student (1908); as R's t.test. `meanInterval([1, 2, 3])` is 2 (-0.484 to 4.484).
 */
export const meanInterval = (values: readonly number[], confidence = 0.95): MeanInterval => {
  const n = values.length;
  const centre = mean(values);
  const sd = standardDeviation(values);
  if (centre === null || sd === null)
    return { n, mean: centre, sd: null, se: null, lower: null, upper: null };
  const se = sd / Math.sqrt(n);
  const half = tQuantile(1 - (1 - confidence) / 2, n - 1) * se;
  return { n, mean: centre, sd, se, lower: centre - half, upper: centre + half };
};
