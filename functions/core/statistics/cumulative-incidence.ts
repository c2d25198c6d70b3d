import { normalQuantile } from './normal-quantile.ts';

/** One observed time and the cause it ended in; `censored` where observation just stopped. Null is missing. */
export type CompetingObservation<Cause extends string> = {
  time: number | null;
  outcome: Cause | 'censored' | null;
};

/** Share from 0 to 1 who have had this event by now. The limits are null where it is 0 or 1. */
type CauseIncidence<Cause extends string> = {
  cause: Cause;
  events: number;
  incidence: number;
  stdErr: number;
  lower: number | null;
  upper: number | null;
};

/** From one event time until just before the next; `causes` in the order in which they were asked for. */
type IncidenceRow<Cause extends string> = {
  time: number;
  atRisk: number;
  eventFree: number;
  causes: CauseIncidence<Cause>[];
};

export type CumulativeIncidence<Cause extends string> = {
  n: number;
  /** Observations left out because time or outcome is missing. */
  dropped: number;
  /** One for each time at which somebody had an event of any cause. */
  rows: IncidenceRow<Cause>[];
};

/** Those at one time: at risk just before, events of any cause and of this one, event-free just before. */
type Step = { atRisk: number; all: number; own: number; before: number };

/**
 * The variance of an incidence is a sum over earlier events of squared differences to the incidence then. All sums run along
 * with the incidence instead of being expanded into powers that would cancel.
 */
type Running = {
  incidence: number;
  squares: number;
  linear: number;
  weight: number;
  own: number;
  cross: number;
  pull: number;
};

const START: Running = { incidence: 0, squares: 0, linear: 0, weight: 0, own: 0, cross: 0, pull: 0 };

const advance = (sums: Running, { atRisk, all, own, before }: Step): Running => {
  const rise = (before * own) / atRisk;
  return {
    incidence: sums.incidence + rise,
    squares: sums.squares + rise * (2 * sums.linear + rise * sums.weight),
    linear: sums.linear + rise * sums.weight,
    weight: sums.weight + (atRisk > all ? all / (atRisk * (atRisk - all)) : 0),
    own: sums.own + (before * before * own * (atRisk - own)) / atRisk ** 3,
    cross: sums.cross + rise * sums.pull,
    pull: sums.pull + (before * own) / (atRisk * atRisk),
  };
};

const estimate = ({ incidence, squares, own, cross }: Running, z: number) => {
  const stdErr = Math.sqrt(Math.max(0, squares + own - 2 * cross));
  const left = 1 - incidence;
  if (incidence <= 0 || left <= 0) return { incidence, stdErr, lower: null, upper: null };
  const logLeft = Math.log1p(-incidence);
  const spread = Math.exp((z * stdErr) / (left * logLeft));
  return { incidence, stdErr, lower: -Math.expm1(logLeft * spread), upper: -Math.expm1(logLeft / spread) };
};

const complete = <Cause extends string>(observations: readonly CompetingObservation<Cause>[]) =>
  observations.flatMap(({ time, outcome }) => (time === null || outcome === null ? [] : [{ time, outcome }]));

/**
 * Share who have had each of several events that exclude one another, such as promotion and leaving: incidence of a cause
 * = sum of S(t-) d / n, S the share without any event. 1 - Kaplan-Meier of one cause would count those who left as if
 * they could still be promoted. At a tie events come before censorings; times in any unit. Standard errors by the delta method;
 * log(-log) limits on 1 - incidence, so that with one cause all agrees with `kaplanMeier`.
 * Source: Aalen & Johansen (1978), Scand. J. Stat. 5:141-150; variance of Marubini & Valsecchi (1995), Analysing Survival Data,
 * section 10.3; estimates as R's survfit with a factor of states (whose standard errors are the infinitesimal jackknife's).
 * `cumulativeIncidence([{ time: 1, outcome: 'left' }, { time: 2, outcome: 'promoted' }], ['promoted', 'left']).rows[1]?.causes[0]?.incidence` is 0.5.
 */
export const cumulativeIncidence = <Cause extends string>(
  observations: readonly CompetingObservation<Cause>[],
  causes: readonly Cause[],
  confidence = 0.95,
): CumulativeIncidence<Cause> => {
  const used = complete(observations);
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const byTime = Map.groupBy(used, ({ time }) => time);
  const rows: IncidenceRow<Cause>[] = [];
  let running = causes.map(() => START);
  let atRisk = used.length;
  let eventFree = 1;
  for (const time of [...byTime.keys()].toSorted((a, b) => a - b)) {
    const here = byTime.get(time) ?? [];
    const counts = causes.map((cause) => here.filter(({ outcome }) => outcome === cause).length);
    const all = counts.reduce((sum, events) => sum + events, 0);
    const before = eventFree;
    running = running.map((sums, index) => advance(sums, { atRisk, all, own: counts[index] ?? 0, before }));
    eventFree *= (atRisk - all) / atRisk;
    if (all > 0)
      rows.push({
        time,
        atRisk,
        eventFree,
        causes: causes.map((cause, index) => ({
          cause,
          events: counts[index] ?? 0,
          ...estimate(running[index] ?? START, z),
        })),
      });
    atRisk -= here.length;
  }
  return { n: used.length, dropped: observations.length - used.length, rows };
};
