import { meanInterval, type MeanInterval } from './mean-interval.ts';
import { quantile } from './quantile.ts';

/** What a column of numbers looks like. All in the unit of the values; null where too few values define it. */
export type Descriptives = MeanInterval & {
  missing: number;
  min: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
};

/**
 * Mean with its t interval, and the five-number summary (quantiles of type 7). Null values are missing:
 * left out and counted. Source: as R's mean, sd, quantile and t.test.
 * `descriptives([1, null, 2, 6]).median` is 2.
 */
export const descriptives = (values: readonly (number | null)[], confidence = 0.95): Descriptives => {
  const present = values.filter((value) => value !== null);
  return {
    ...meanInterval(present, confidence),
    missing: values.length - present.length,
    min: quantile(present, 0),
    q1: quantile(present, 0.25),
    median: quantile(present, 0.5),
    q3: quantile(present, 0.75),
    max: quantile(present, 1),
  };
};
