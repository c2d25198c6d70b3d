import { normalQuantile } from './normal-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** One stratum of a group; `weight` is its size in the population that both groups are made to look like. */
export type Stratum = { count: number; n: number; weight: number };

/** From 0 to 1. All null where a stratum that counts has nobody, or none counts. */
export type StandardisedShare =
  | {
      estimate: number;
      se: number;
      waldLower: number;
      waldUpper: number;
      /** These hold at cells of none and all, where the Wald limits collapse. */
      lower: number;
      upper: number;
    }
  | { estimate: null; se: null; waldLower: null; waldUpper: null; lower: null; upper: null };

const NOT_ESTIMABLE = {
  estimate: null,
  se: null,
  waldLower: null,
  waldUpper: null,
  lower: null,
  upper: null,
} as const;

const checked = (weight: number): number => {
  if (!(weight >= 0)) throw new RangeError(`a weight of ${weight}`);
  return weight;
};

/**
 * The share a group would have if its strata were as large as those of the standard population: sum of W p, W the weights
 * divided by their sum. Limits by MOVER from Wilson's in each stratum: e - sqrt(sum W² (p - l)²), e + sqrt(sum W² (u - p)²).
 * Throws a RangeError for a negative weight or more than n.
 * Source: Zou & Donner (2008), Stat. Med. 27:1693-1702; Wilson (1927). `standardisedShare([{ count: 1, n: 2, weight: 3 }, { count: 4, n: 4, weight: 1 }]).estimate` is 0.625.
 */
export const standardisedShare = (strata: readonly Stratum[], confidence = 0.95): StandardisedShare => {
  const counting = strata.filter(({ weight }) => checked(weight) > 0);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (counting.length === 0) return NOT_ESTIMABLE;
  const sums = { estimate: 0, variance: 0, below: 0, above: 0 };
  for (const { count, n, weight } of counting) {
    const { estimate: p, lower, upper } = wilsonInterval(count, n, confidence);
    if (p === null) return NOT_ESTIMABLE;
    const share = weight / total;
    sums.estimate += share * p;
    sums.variance += (share * share * p * (1 - p)) / n;
    sums.below += (share * (p - lower)) ** 2;
    sums.above += (share * (upper - p)) ** 2;
  }
  const { estimate, variance, below, above } = sums;
  const se = Math.sqrt(variance);
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  return {
    estimate,
    se,
    waldLower: estimate - half,
    waldUpper: estimate + half,
    lower: estimate - Math.sqrt(below),
    upper: estimate + Math.sqrt(above),
  };
};
