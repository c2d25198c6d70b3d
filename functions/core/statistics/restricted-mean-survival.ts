import type { SurvivalCurve } from './kaplan-meier.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Mean time without the event within the horizon, in the curve's unit; all null where the horizon lies beyond what was seen. */
export type RestrictedMean =
  | { n: number; mean: number; se: number; lower: number; upper: number }
  | { n: number; mean: null; se: null; lower: null; upper: null };

const NOT_ESTIMABLE = { mean: null, se: null, lower: null, upper: null } as const;

/**
 * Area under a survival curve from 0 to `horizon`: of the first 365 days, how many a person stays on average. Needs no proportional
 * hazards. Variance: sum over events of (area to the right)² d / (n (n - d)); a term is 0 where all at risk have the event.
 * Not estimable where the horizon lies beyond the last time and somebody is left there, or without observations.
 * The limits are normal and may lie outside 0 to `horizon`. Throws a RangeError for a negative horizon.
 * Source: Irwin (1949), J. Hyg. 47:188-189; Klein & Moeschberger (2003), section 4.5; as R's print(survfit, rmean = horizon).
 * `restrictedMeanSurvival(kaplanMeier([{ time: 1, event: true }, { time: 3, event: true }]), 4).mean` is 2.
 */
export const restrictedMeanSurvival = (
  curve: SurvivalCurve,
  horizon: number,
  confidence = 0.95,
): RestrictedMean => {
  if (!(horizon >= 0)) throw new RangeError(`a mean up to ${horizon}`);
  const last = curve.rows.at(-1);
  if (last === undefined || (horizon > last.time && last.survival > 0))
    return { n: curve.n, ...NOT_ESTIMABLE };
  let area = 0;
  let variance = 0;
  let end = horizon;
  for (const { time, survival, atRisk, events } of curve.rows
    .filter((row) => row.time <= horizon)
    .toReversed()) {
    area += survival * (end - time);
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
    end = time;
  }
  const mean = area + end;
  const se = Math.sqrt(variance);
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  return { n: curve.n, mean, se, lower: mean - half, upper: mean + half };
};
