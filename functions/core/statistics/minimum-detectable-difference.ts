import { normalQuantile } from './normal-quantile.ts';

/** Sizes of both groups (effective sizes where people are weighted or not all watched to the end) and the share in the second. */
type PlannedComparison = { first: number; second: number; share: number };

const HALVINGS = 60;

/**
 * How much higher than `share` the share of the first group must truly be to be found with a chance of `power` by a two-sided test;
 * null where even all of the first group would not do. Normal approximation with the pooled variance under «no difference»:
 * d = z(1 - a/2) sqrt(P(1 - P)(1/n1 + 1/n2)) + z(power) sqrt(p1(1 - p1)/n1 + p2(1 - p2)/n2), P the share of both groups together.
 * Throws a RangeError for a share outside 0 to 1.
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 4.2.
 * `minimumDetectableDifference({ first: 80, second: 400, share: 0.85 })` is 0.106.
 */
export const minimumDetectableDifference = (
  { first, second, share }: PlannedComparison,
  { confidence = 0.95, power = 0.8 }: { confidence?: number; power?: number } = {},
): number | null => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  if (!(first > 0 && second > 0)) return null;
  const [zTest, zPower] = [normalQuantile(1 - (1 - confidence) / 2), normalQuantile(power)];
  const isFound = (difference: number): boolean => {
    const higher = share + difference;
    const pooled = (first * higher + second * share) / (first + second);
    const none = Math.sqrt(pooled * (1 - pooled) * (1 / first + 1 / second));
    const some = Math.sqrt((higher * (1 - higher)) / first + (share * (1 - share)) / second);
    return difference >= zTest * none + zPower * some;
  };
  let [low, high] = [0, 1 - share];
  if (high === 0 || !isFound(high)) return null;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isFound(middle)) high = middle;
    else low = middle;
  }
  return high;
};
