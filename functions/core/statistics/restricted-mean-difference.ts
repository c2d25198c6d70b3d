import { normalUpper } from './normal-distribution.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { RestrictedMean } from './restricted-mean-survival.ts';

/** In the unit of the times. `z` and `p` are null where neither mean has a spread; all are null where a mean is not estimable. */
export type RestrictedMeanDifference =
  | { difference: number; se: number; lower: number; upper: number; z: number | null; p: number | null }
  | { difference: null; se: null; lower: null; upper: null; z: null; p: null };

/**
 * Difference a - b of two restricted means of independent groups up to the same horizon, with its normal interval and two-sided p:
 * «so many more days of employment in the first year».
 * Source: Uno et al. (2014), J. Clin. Oncol. 32:2380-2385; as R's survRM2.
 * `restrictedMeanDifference({ n: 9, mean: 5, se: 3, lower: 0, upper: 10 }, { n: 9, mean: 3, se: 4, lower: 0, upper: 9 }).se` is 5.
 */
export const restrictedMeanDifference = (
  a: RestrictedMean,
  b: RestrictedMean,
  confidence = 0.95,
): RestrictedMeanDifference => {
  if (a.mean === null || b.mean === null)
    return { difference: null, se: null, lower: null, upper: null, z: null, p: null };
  const difference = a.mean - b.mean;
  const se = Math.hypot(a.se, b.se);
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  const z = se > 0 ? difference / se : null;
  const p = z === null ? null : 2 * normalUpper(Math.abs(z));
  return { difference, se, lower: difference - half, upper: difference + half, z, p };
};
