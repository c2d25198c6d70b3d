import { clusterRatio } from '../statistics/cluster-ratio.ts';
import { mean } from '../statistics/mean.ts';
import { pairedChange } from '../statistics/paired-change.ts';
import { tBothTails } from '../statistics/t-distribution.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/**
 * Estimates over dyads (indicators.md B0, B3). Where every dyad is a cluster of its own, the plain methods: Wilson for shares, the paired t
 * for differences. Where dyads share people, in a group or because a mentor has several mentees, the cluster ratio estimator with
 * those who are joined by a person as one cluster.
 */

type Clustered = { cluster: string };

const clustersOf = <Row extends Clustered>(rows: readonly Row[]): Row[][] => [
  ...Map.groupBy(rows, ({ cluster }) => cluster).values(),
];

export const clusterCount = (rows: readonly Clustered[]): number =>
  new Set(rows.map(({ cluster }) => cluster)).size;

/** A share from 0 to 1; without limits where a single cluster gives nothing to estimate them from. */
export type DyadShare = {
  count: number;
  of: number;
  share: number;
  lower: number | null;
  upper: number | null;
};

/** The share of rows of which something holds. A row may stand for several things: `count` of `of`, by default 1 or 0 of 1. */
export const dyadShare = (rows: readonly (Clustered & { count: number; of: number })[]): DyadShare => {
  const total = (part: readonly { count: number; of: number }[], field: 'count' | 'of'): number =>
    part.reduce((sum, row) => sum + row[field], 0);
  const [count, of] = [total(rows, 'count'), total(rows, 'of')];
  const clusters = clustersOf(rows);
  const isPlain = clusters.length === rows.length && rows.every((row) => row.of === 1);
  const { lower, upper } = isPlain
    ? wilsonInterval(count, of)
    : clusterRatio(
        clusters.map((own) => ({ numerator: total(own, 'count'), denominator: total(own, 'of') })),
      );
  return { count, of, share: of === 0 ? 0 : count / of, lower, upper };
};

/** Mentor less mentee, in the unit of the scores. Limits and p are null where all differ alike, or in a single cluster. */
export type DyadGap = { mean: number; lower: number | null; upper: number | null; p: number | null };

type ScoredDyad = Clustered & { mentor: number; mentee: number };

const clusteredGap = (rows: readonly ScoredDyad[], centre: number): DyadGap => {
  const differences = rows.map(({ mentor, mentee }) => mentor - mentee);
  const widest = Math.max(...differences.map(Math.abs));
  // The estimator is for shares: -widest … widest is laid upon 0 … 1 and back.
  const { clusters, se, lower, upper } = clusterRatio(
    clustersOf(rows).map((own) => ({
      numerator: own.reduce((sum, { mentor, mentee }) => sum + (mentor - mentee + widest) / (2 * widest), 0),
      denominator: own.length,
    })),
  );
  if (se === null || lower === null || upper === null || se === 0)
    return { mean: centre, lower: null, upper: null, p: null };
  const back = (share: number): number => share * 2 * widest - widest;
  const p = tBothTails(centre / (se * 2 * widest), clusters - 1);
  return { mean: centre, lower: back(lower), upper: back(upper), p };
};

/** The mean gap with its 95 % t interval. */
export const dyadGap = (rows: readonly ScoredDyad[]): DyadGap => {
  const change = pairedChange(rows.map(({ mentor, mentee }) => ({ before: mentee, after: mentor })));
  const centre = mean(rows.map(({ mentor, mentee }) => mentor - mentee)) ?? 0;
  if (change.sd === null || change.sd === 0) return { mean: centre, lower: null, upper: null, p: null };
  return clusterCount(rows) === rows.length
    ? { mean: centre, lower: change.lower, upper: change.upper, p: change.p }
    : clusteredGap(rows, centre);
};
