import { ascending } from './mean.ts';
import { normalQuantile } from './normal-quantile.ts';
import { survivalLimits } from './survival-limits.ts';

/** One observed time with its weight, 0 or more. Null is missing. */
export type WeightedObservation = { time: number | null; event: boolean | null; weight: number | null };

/** The curve from one event time until just before the next; the sums of weights are in the weights' unit. */
type WeightedSurvivalRow = {
  time: number;
  weightedRisk: number;
  weightedEvents: number;
  survival: number;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
};

export type WeightedSurvivalCurve = {
  n: number;
  events: number;
  /** Observations left out because the weight is 0 or something is missing. */
  dropped: number;
  rows: WeightedSurvivalRow[];
};

type Used = { time: number; event: boolean; weight: number };
type Weights = { time: number; risk: number; squares: number; events: number };

const sum = (values: readonly number[]): number =>
  ascending(values).reduce((total, value) => total + value, 0);

/** Sums of the weights at risk, from the last time backwards: a difference of sums would leave rounding where nobody is left. */
const weightsByTime = (used: readonly Used[]): Weights[] => {
  const byTime = Map.groupBy(used, ({ time }) => time);
  let [risk, squares] = [0, 0];
  return [...byTime.keys()]
    .toSorted((a, b) => b - a)
    .map((time) => {
      const here = byTime.get(time) ?? [];
      const events = sum(here.flatMap(({ event, weight }) => (event ? [weight] : [])));
      risk += events + sum(here.flatMap(({ event, weight }) => (event ? [] : [weight])));
      squares += sum(here.map(({ weight }) => weight * weight));
      return { time, risk, squares, events };
    })
    .toReversed();
};

const checked = (weight: number): number => {
  if (weight < 0) throw new RangeError(`a weight of ${weight}`);
  return weight;
};

/**
 * Product-limit estimate where each person counts with a weight, such as the odds weights that make a comparison group
 * look like the participants. Variance as Greenwood's with the effective number at risk (sum w)² / sum w² in place of n; it
 * takes the weights as known. log(-log) limits. Equal weights give `kaplanMeier`. Throws a RangeError for a negative weight.
 * Source: Xie & Liu (2005), Stat. Med. 24:3089-3110; estimates as R's survfit(weights =).
 * `weightedKaplanMeier([{ time: 2, event: true, weight: 2 }, { time: 3, event: true, weight: 1 }]).rows[0]?.survival` is 0.333333.
 */
export const weightedKaplanMeier = (
  observations: readonly WeightedObservation[],
  confidence = 0.95,
): WeightedSurvivalCurve => {
  const used = observations.flatMap(({ time, event, weight }) =>
    time === null || event === null || weight === null || checked(weight) === 0
      ? []
      : [{ time, event, weight }],
  );
  const z = normalQuantile(1 - (1 - confidence) / 2);
  let survival = 1;
  let logVariance = 0;
  const rows = weightsByTime(used)
    .filter(({ events }) => events > 0)
    .map(({ time, risk, squares, events }) => {
      survival *= (risk - events) / risk;
      if (risk > events) logVariance += (events / (risk - events)) * (squares / risk / risk);
      return {
        time,
        weightedRisk: risk,
        weightedEvents: events,
        survival,
        ...survivalLimits(survival, logVariance, z),
      };
    });
  return {
    n: used.length,
    events: used.filter(({ event }) => event).length,
    dropped: observations.length - used.length,
    rows,
  };
};
