import { normalQuantile } from './normal-quantile.ts';
import { eventTimes, riskSets, type Interval } from './risk-set.ts';

/** A stretch of somebody's time, spent with or without the exposure throughout. */
export type ExposedInterval = Interval & { exposed: boolean };

/** `coefficient` and `se` are on the log scale. */
export type HazardRatio =
  | { hazardRatio: number; lower: number; upper: number; coefficient: number; se: number }
  | { hazardRatio: null; lower: null; upper: null; coefficient: null; se: null };

const NOT_ESTIMABLE = { hazardRatio: null, lower: null, upper: null, coefficient: null, se: null } as const;

/** Exposed events at one time, and what is at risk for each of its events in turn: under Efron's rule tied events fade out evenly. */
type Moment = { exposedEvents: number; risks: { exposed: number; unexposed: number }[] };

const momentsOf = (intervals: readonly ExposedInterval[]): Moment[] => {
  const exposedAt = riskSets(intervals.filter(({ exposed }) => exposed));
  const unexposedAt = riskSets(intervals.filter(({ exposed }) => !exposed));
  return eventTimes(intervals).map((time) => {
    const [exposed, unexposed] = [exposedAt(time), unexposedAt(time)];
    const events = exposed.events + unexposed.events;
    const risks = Array.from({ length: events }, (_, gone) => ({
      exposed: exposed.atRisk - (gone / events) * exposed.events,
      unexposed: unexposed.atRisk - (gone / events) * unexposed.events,
    }));
    return { exposedEvents: exposed.events, risks };
  });
};

/** Slope and curvature of the log partial likelihood. */
const derivatives = (
  moments: readonly Moment[],
  coefficient: number,
): { slope: number; information: number } => {
  let slope = 0;
  let information = 0;
  for (const { exposedEvents, risks } of moments) {
    const shares = risks.map(({ exposed, unexposed }) =>
      exposed === 0 ? 0 : 1 / (1 + (unexposed / exposed) * Math.exp(-coefficient)),
    );
    slope += exposedEvents - shares.reduce((sum, share) => sum + share, 0);
    information += shares.reduce((sum, share) => sum + share * (1 - share), 0);
  }
  return { slope, information };
};

/** Whether the likelihood has its peak at a finite coefficient: it must fall on either side in the end. */
const hasPeak = (moments: readonly Moment[]): boolean => {
  const risks = moments.flatMap((moment) => moment.risks);
  const exposedEvents = moments.reduce((sum, moment) => sum + moment.exposedEvents, 0);
  const unavoidable = risks.filter(({ unexposed }) => unexposed === 0).length;
  const possible = risks.filter(({ exposed }) => exposed > 0).length;
  return exposedEvents > unavoidable && exposedEvents < possible;
};

/** The likelihood is concave: Newton's steps, halved into the bracket whenever they would leave it. */
const peak = (moments: readonly Moment[]): number => {
  let [low, high, coefficient] = [-700, 700, 0];
  for (let step = 0; step < 200; step += 1) {
    const { slope, information } = derivatives(moments, coefficient);
    if (slope > 0) low = coefficient;
    else high = coefficient;
    const newton = coefficient + slope / information;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - coefficient) <= 1e-14 * Math.max(1, Math.abs(coefficient))) return next;
    coefficient = next;
  }
  return coefficient;
};

/**
 * Hazard ratio of time with an exposure to time without it, at the same time on the axis (tenure, say): Cox regression
 * with one covariate that may change over time, Efron's rule for ties, Wald limits. A person who enrols contributes
 * unexposed time before and exposed time after. Not estimable where the likelihood has no peak, as when one arm has no events
 * or the two are never at risk together. Every interval needs start < stop.
 * Source: Cox (1972), JRSS B 34:187-220; Efron (1977), JASA 72:557-565; as R's coxph(Surv(start, stop, event) ~ exposed).
 * `coxHazardRatio([{ start: 0, stop: 1, event: true, exposed: true }, { start: 0, stop: 2, event: true, exposed: false },
 * { start: 0, stop: 3, event: false, exposed: true }]).hazardRatio` is 0.707107.
 */
export const coxHazardRatio = (intervals: readonly ExposedInterval[], confidence = 0.95): HazardRatio => {
  const moments = momentsOf(intervals);
  if (!hasPeak(moments)) return NOT_ESTIMABLE;
  const coefficient = peak(moments);
  const se = 1 / Math.sqrt(derivatives(moments, coefficient).information);
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  return {
    hazardRatio: Math.exp(coefficient),
    lower: Math.exp(coefficient - half),
    upper: Math.exp(coefficient + half),
    coefficient,
    se,
  };
};
