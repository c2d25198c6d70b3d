import { normalQuantile } from './normal-quantile.ts';
import { survivalLimits } from './survival-limits.ts';

/** One observed time and whether it ended in the event (true) or observation just stopped (false). Null is missing. */
export type Observation = { time: number | null; event: boolean | null };

/** The curve from one observed time until just before the next. `stdErr` and limits are on the survival scale. */
export type SurvivalRow = {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
  /** Greenwood's; null where survival is 0. */
  stdErr: number | null;
  /** log(-log) limits; null where survival is 0 or 1. */
  lower: number | null;
  upper: number | null;
};

export type SurvivalCurve = {
  n: number;
  events: number;
  /** Observations left out because time or event is missing. */
  dropped: number;
  rows: SurvivalRow[];
};

type Complete = { time: number; event: boolean };

const complete = (observations: readonly Observation[]): Complete[] =>
  observations.flatMap(({ time, event }) => (time === null || event === null ? [] : [{ time, event }]));

/**
 * Product-limit estimate of the share still without the event, with Greenwood's variance and log(-log) limits.
 * A row for every distinct time; `atRisk` counts times >= t; at a tie events come before censorings.
 * Times may be in any unit. Source: Kaplan & Meier (1958), JASA 53:457-481; conventions of R's survival::survfit.
 * `kaplanMeier([{ time: 1, event: true }, { time: 2, event: false }]).rows[0]?.survival` is 0.5.
 */
export const kaplanMeier = (observations: readonly Observation[], confidence = 0.95): SurvivalCurve => {
  const used = complete(observations);
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const rows: SurvivalRow[] = [];
  let atRisk = used.length;
  let survival = 1;
  let logVariance = 0;
  const byTime = Map.groupBy(used, (observation) => observation.time);
  for (const time of [...byTime.keys()].toSorted((a, b) => a - b)) {
    const here = byTime.get(time) ?? [];
    const events = here.filter((observation) => observation.event).length;
    survival *= (atRisk - events) / atRisk;
    if (atRisk > events) logVariance += events / (atRisk * (atRisk - events));
    rows.push({
      time,
      atRisk,
      events,
      censored: here.length - events,
      survival,
      ...survivalLimits(survival, logVariance, z),
    });
    atRisk -= here.length;
  }
  const events = used.filter((observation) => observation.event).length;
  return { n: used.length, events, dropped: observations.length - used.length, rows };
};
