import { increasingRoot } from './increasing-root.ts';
import { noncentralTCdf } from './noncentral-t.ts';

/**
 * Limits for the noncentrality behind an observed `t`: the two values under which t lies exactly at the edge of the upper and of the
 * lower tail. Divided by √n they are limits of a standardised mean. Absolute error about 1e-9.
 * Source: Steiger & Fouladi (1997), in What If There Were No Significance Tests?, 221-257. `noncentralityLimits(2, 20).lower` is -0.077082.
 */
export const noncentralityLimits = (
  t: number,
  df: number,
  confidence = 0.95,
): { lower: number; upper: number } => {
  const tail = (1 - confidence) / 2;
  const limit = (p: number): number => increasingRoot((ncp) => p - noncentralTCdf(t, df, ncp), t);
  return { lower: limit(1 - tail), upper: limit(tail) };
};
