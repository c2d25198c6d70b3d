import { logGamma } from './log-gamma.ts';

/**
 * The factor, below 1, that takes the upward bias of small samples out of a standardised mean difference with `df` degrees of freedom:
 * Γ(df / 2) / (√(df / 2) Γ((df - 1) / 2)). Null for df of 1 or less, where it is not defined.
 * Source: Hedges (1981), J. Educ. Stat. 6:107-128, exact form. `hedgesCorrection(9)` is 0.913875.
 */
export const hedgesCorrection = (df: number): number | null =>
  df > 1 ? Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2) - 0.5 * Math.log(df / 2)) : null;
