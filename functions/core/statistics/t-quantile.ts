import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/** Probability that |T| exceeds t, for t >= 0. */
const bothTails = (t: number, df: number): number =>
  incompleteBeta(df / (df + t * t), df / 2, 0.5, (t * t) / (df + t * t));

const density = (t: number, df: number): number =>
  Math.exp(
    logGamma((df + 1) / 2) -
      logGamma(df / 2) -
      0.5 * Math.log(df * Math.PI) -
      ((df + 1) / 2) * Math.log1p((t * t) / df),
  );

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
    const next = t + (bothTails(t, df) - target) / (2 * density(t, df));
    if (!(next > t) || next - t <= 1e-15 * next) break;
    t = next;
  }
  return p < 0.5 ? -t : t;
};
