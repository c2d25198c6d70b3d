import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Probability that Student's t with `df` degrees of freedom (any positive number) lies farther from 0 than `t`: a two-sided p value.
 * Source: Abramowitz & Stegun (1964) 26.7.1. `tBothTails(2.262157, 9)` is 0.05.
 */
export const tBothTails = (t: number, df: number): number => {
  const square = t * t;
  return square === Infinity ? 0 : incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
};

/** Probability that Student's t exceeds `t`; see `tBothTails`. As R's pt with lower.tail = FALSE. `tUpper(1.8, 9)` is 0.052695. */
export const tUpper = (t: number, df: number): number =>
  t >= 0 ? tBothTails(t, df) / 2 : 1 - tBothTails(t, df) / 2;

/** Probability that Student's t is at most `t`; see `tBothTails`. As R's pt. `tCdf(1.8, 9)` is 0.947305. */
export const tCdf = (t: number, df: number): number => tUpper(-t, df);

/** Density of Student's t. Source: Student (1908). `tDensity(0, 1)` is 0.31831. */
export const tDensity = (t: number, df: number): number =>
  Math.exp(
    logGamma((df + 1) / 2) -
      logGamma(df / 2) -
      0.5 * Math.log(df * Math.PI) -
      ((df + 1) / 2) * Math.log1p((t * t) / df),
  );
