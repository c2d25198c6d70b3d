/** Somebody watched after `start`, up to and including `stop`; `event` tells whether the watch ended in the event. */
export type Interval = { start: number; stop: number; event: boolean };

/** What happens at one moment: watched just before it, had the event at it, stopped being watched at it without the event. */
export type RiskSet = { atRisk: number; events: number; censored: number };

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** How many values at the front of a sorted list are of the kind that comes first. */
const countFirst = (sorted: Float64Array, first: (value: number) => boolean): number => {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const value = sorted[middle];
    if (value !== undefined && first(value)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/**
 * Counts who is at risk at any moment: those with start < moment <= stop, so that nobody counts before they could be
 * seen. Every interval needs start < stop. A lookup takes time in the order of log n.
 * Source: Andersen & Gill (1982), Ann. Stat. 10:1100-1120; as R's Surv(start, stop, event).
 * `riskSets([{ start: 0, stop: 3, event: true }])(3).atRisk` is 1.
 */
export const riskSets = (intervals: readonly Interval[]): ((moment: number) => RiskSet) => {
  const starts = ascending(intervals.map((interval) => interval.start));
  const stops = ascending(intervals.map((interval) => interval.stop));
  const events = ascending(intervals.flatMap(({ stop, event }) => (event ? [stop] : [])));
  return (moment) => {
    const before = (value: number): boolean => value < moment;
    const until = (value: number): boolean => value <= moment;
    const gone = countFirst(stops, before);
    const happened = countFirst(events, until) - countFirst(events, before);
    return {
      atRisk: countFirst(starts, before) - gone,
      events: happened,
      censored: countFirst(stops, until) - gone - happened,
    };
  };
};

/** The distinct times of events, ascending. `eventTimes([{ start: 0, stop: 3, event: true }])` is [3]. */
export const eventTimes = (intervals: readonly Interval[]): number[] =>
  [...new Set(intervals.flatMap(({ stop, event }) => (event ? [stop] : [])))].toSorted((a, b) => a - b);
