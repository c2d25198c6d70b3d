import { normalQuantile } from './normal-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A share from 0 to 1 read off a curve, with its own limits (null at 0 and 1) and the number of people watched that long. */
export type CurveReading = {
  estimate: number;
  /** Null or 0 where the curve has no spread yet. */
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
  atRisk: number;
};

/** `se` is a half of the interval's width in normal quantiles. All but the difference are null where nobody was watched that long. */
type EstimateDifference =
  | { difference: number; se: number; lower: number; upper: number; method: 'normal' | 'square-and-add' }
  | { difference: number; se: null; lower: null; upper: null; method: null };

/** A curve that has not moved says as much as so many people of whom none, or all, had the event. */
const ownLimits = ({ estimate, lower, upper, atRisk }: CurveReading, confidence: number) => {
  if (lower !== null && upper !== null) return { lower, upper };
  const wilson = wilsonInterval(estimate >= 0.5 ? atRisk : 0, atRisk, confidence);
  return wilson.estimate === null ? null : { lower: wilson.lower, upper: wilson.upper };
};

/**
 * Difference first - second of two independent curves (Kaplan-Meier, weighted, cumulative incidence) at one time. Normal limits
 * from Greenwood's standard errors; where one curve is still at 0 or 1, and its standard error 0, the distances to the own
 * limits are squared and added instead (Wilson's of those watched that long), which does not collapse. Never beyond -1 and 1.
 * Source: Klein et al. (2007), Stat. Med. 26:4505-4519 (difference at a fixed time); Zou & Donner (2008), Stat. Med. 27:1693-1702.
 * `estimateDifference({ estimate: 0.9, stdErr: 0.03, lower: 0.8, upper: 0.95, atRisk: 90 }, { estimate: 0.8, stdErr: 0.04, lower: 0.7, upper: 0.87, atRisk: 80 }).se` is 0.05.
 */
export const estimateDifference = (
  first: CurveReading,
  second: CurveReading,
  confidence = 0.95,
): EstimateDifference => {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const difference = first.estimate - second.estimate;
  const within = (limit: number): number => Math.min(1, Math.max(-1, limit));
  if ((first.stdErr ?? 0) > 0 && (second.stdErr ?? 0) > 0) {
    const se = Math.hypot(first.stdErr ?? 0, second.stdErr ?? 0);
    const [lower, upper] = [within(difference - z * se), within(difference + z * se)];
    return { difference, se, lower, upper, method: 'normal' };
  }
  const [a, b] = [ownLimits(first, confidence), ownLimits(second, confidence)];
  if (a === null || b === null) return { difference, se: null, lower: null, upper: null, method: null };
  const below = Math.hypot(first.estimate - a.lower, b.upper - second.estimate);
  const above = Math.hypot(a.upper - first.estimate, second.estimate - b.lower);
  const [lower, upper] = [within(difference - below), within(difference + above)];
  return { difference, se: (upper - lower) / (2 * z), lower, upper, method: 'square-and-add' };
};
