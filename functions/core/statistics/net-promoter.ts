import { normalQuantile } from './normal-quantile.ts';

/** Points from -100 to 100; null where nobody answered. */
type NetPromoterEstimate = {
  score: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
};

export type NetPromoter = NetPromoterEstimate & {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** The one to take an interval from: it keeps a width where all answer the same. */
  adjusted: NetPromoterEstimate;
};

const estimate = (promoters: number, detractors: number, n: number, z: number): NetPromoterEstimate => {
  const [p, d] = [promoters / n, detractors / n];
  const score = 100 * (p - d);
  const se = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
  return { score, se, lower: Math.max(-100, score - z * se), upper: Math.min(100, score + z * se) };
};

/**
 * Share of promoters (9 and 10) less share of detractors (0 to 6) among answers from 0 to 10, in points. Null answers are missing.
 * se² = (p + d - (p - d)²) / n. The plain (Wald) interval has no width where all answer the same; the adjusted one first adds three
 * answers, ¾ promoter, 1½ passive and ¾ detractor. Limits are clipped to -100 and 100.
 * Source: Rocks (2016), Am. Stat. 70:365-372. `netPromoter([10, 9, 9, 8, 7, 6, 3, 10, 9, 0, 7, 8]).score` is 16.666667.
 */
export const netPromoter = (scores: readonly (number | null)[], confidence = 0.95): NetPromoter => {
  const present = scores.filter((score) => score !== null);
  const n = present.length;
  const promoters = present.filter((score) => score >= 9).length;
  const detractors = present.filter((score) => score <= 6).length;
  const counts = { n, promoters, passives: n - promoters - detractors, detractors };
  const nothing = { score: null, se: null, lower: null, upper: null };
  if (n === 0) return { ...counts, ...nothing, adjusted: nothing };
  const z = normalQuantile(1 - (1 - confidence) / 2);
  return {
    ...counts,
    ...estimate(promoters, detractors, n, z),
    adjusted: estimate(promoters + 0.75, detractors + 0.75, n + 3, z),
  };
};
