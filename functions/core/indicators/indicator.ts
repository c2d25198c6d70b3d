import type { CohortAggregate } from '../aggregate/aggregate.ts';

/** A confidence interval at 95 % unless `level` says otherwise, on the scale of its estimate. */
export type Interval = { lower: number; upper: number; level: number; method: string };

/** A figure that can't be computed is a value with a reason: never NaN, never null, never 0. */
export type IndicatorResult =
  | { state: 'value'; estimate: number; n: number; interval?: Interval }
  | { state: 'suppressed'; reason: string }
  | { state: 'unavailable'; reason: string };

/** One figure of an indicator: for a wave, a role, an item or a month. */
export type Figure = {
  /** Stable within the indicator, `accountability-checklist-3m/mentor/meets-regularly`. */
  key: string;
  /** What the figure is about, in words. */
  label: string;
  result: IndicatorResult;
  /** What the estimate was made from, by name, in reading order: counts that a table can show. Empty unless the result is a value. */
  parts: { label: string; value: number }[];
  /** The one plain sentence that the figure may say, by the rules of `verdict.ts`. */
  sentence?: string;
};

export type Indicator = {
  id: string;
  /** Raised whenever the definition or the method changes. */
  version: number;
  title: string;
  /** One plain sentence that says what the figure means. */
  definition: string;
  /**
   * How an estimate is to be read: a share from 0 to 1, a mean of option scores, or how much such a mean rose (fell, below 0) or
   * lies above another;
   * a number of things, or of days; a difference of two shares, or of days; one rate as a multiple of another;
   * promoters less detractors from -100 to 100; years; a T score of goals and its change; a difference in standard deviations;
   * money in the currency that the label names; a return in percent of the costs; months;
   * agreement beyond chance from -1 to 1.
   */
  unit:
    | 'share'
    | 'score'
    | 'score-change'
    | 'count'
    | 'days'
    | 'share-change'
    | 'days-change'
    | 'ratio'
    | 'net-score'
    | 'years'
    | 'years-change'
    | 't-score'
    | 't-score-change'
    | 'sd-change'
    | 'money'
    | 'return'
    | 'months'
    | 'kappa';
  numerator: string;
  denominator: string;
  direction: 'higher-is-better' | 'lower-is-better';
  /** Place in the chain of effects. */
  level: 'output' | 'outcome' | 'impact';
  method: string;
  /** Where method and definition come from. */
  source: string;
  compute: (aggregate: CohortAggregate) => Figure[];
};
