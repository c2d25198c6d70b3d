import type { SurvivalRow } from './kaplan-meier.ts';
import { normalQuantile } from './normal-quantile.ts';
import { eventTimes, riskSets, type Interval } from './risk-set.ts';
import { survivalLimits } from './survival-limits.ts';

/** Watched after `start`, up to and including `stop`. Null is missing. */
export type WatchedInterval = { start: number | null; stop: number | null; event: boolean | null };

export type DelayedEntryCurve = {
  intervals: number;
  events: number;
  /** Intervals left out because they end before or when they start. */
  invalid: number;
  /** Intervals left out because a start, a stop or an event is missing. */
  dropped: number;
  /**
   * All who were at risk had the event while others were still to come: from there on the curve is 0 for want of people,
   * not of survival. Start later in time, where enough are at risk.
   */
  riskSetEmptiedEarly: boolean;
  /** One for each time of an event. */
  rows: SurvivalRow[];
};

const rowsOf = (intervals: readonly Interval[], z: number): SurvivalRow[] => {
  const countsAt = riskSets(intervals);
  let survival = 1;
  let logVariance = 0;
  return eventTimes(intervals).map((time) => {
    const { atRisk, events, censored } = countsAt(time);
    survival *= (atRisk - events) / atRisk;
    if (atRisk > events) logVariance += events / (atRisk * (atRisk - events));
    return { time, atRisk, events, censored, survival, ...survivalLimits(survival, logVariance, z) };
  });
};

/**
 * Product-limit estimate for people who come under observation late, such as a hire who was there before the records
 * begin: nobody is at risk before the start of an interval. One person may have several intervals that don't overlap.
 * Greenwood's variance, log(-log) limits; times in any unit. Where all start at 0 it is `kaplanMeier`.
 * Source: Kaplan & Meier (1958), JASA 53:457-481, section 2; Klein & Moeschberger (2003), Survival Analysis, section 4.6;
 * as R's survfit(Surv(start, stop, event) ~ 1).
 * `delayedEntrySurvival([{ start: 0, stop: 3, event: true }, { start: 2, stop: 4, event: false }]).rows[0]?.survival` is 0.5.
 */
export const delayedEntrySurvival = (
  watched: readonly WatchedInterval[],
  confidence = 0.95,
): DelayedEntryCurve => {
  const complete = watched.flatMap(({ start, stop, event }) =>
    start === null || stop === null || event === null ? [] : [{ start, stop, event }],
  );
  const valid = complete.filter(({ start, stop }) => start < stop);
  const rows = rowsOf(valid, normalQuantile(1 - (1 - confidence) / 2));
  const emptied = rows.find((row) => row.events === row.atRisk);
  return {
    intervals: valid.length,
    events: valid.filter((interval) => interval.event).length,
    invalid: complete.length - valid.length,
    dropped: watched.length - complete.length,
    riskSetEmptiedEarly: emptied !== undefined && valid.some(({ stop }) => stop > emptied.time),
    rows,
  };
};
