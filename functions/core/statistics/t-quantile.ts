import { tBothTails, tDensity } from './t-distribution.ts';

/**
 * The value that Student's t with `df` degrees of freedom (any positive number) falls below with probability `p`, 0 < p < 1.
 * Relative error about 1e-12 against R's qt. Throws a RangeError outside its domain. `tQuantile(0.975, 9)` is 2.262157.
 *
 * Method: the tail probability as a regularised incomplete beta (Abramowitz & Stegun 26.7.1), solved by Newton's
 * method from 0. The tail is convex there, so every step stays below the solution and the steps can't diverge.
 */
export const tQuantile = (p: number, df: number): number => {
  if (!(p > 0 && p < 1 && df > 0)) throw new RangeError(`t quantile of p = ${p} with df = ${df}`);
  if (p === 0.5) return 0;
  const target = 2 * Math.min(p, 1 - p);
  let t = 0;
  for (let step = 0; step < 1000; step += 1) {
    const next = t + (tBothTails(t, df) - target) / (2 * tDensity(t, df));
    if (!(next > t) || next - t <= 1e-15 * next) break;
    t = next;
  }
  return p < 0.5 ? -t : t;
};
