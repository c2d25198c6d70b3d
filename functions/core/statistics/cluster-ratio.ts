import { tQuantile } from './t-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A share among things that come in clusters: several goals of one mentee, several matches of one mentor. */
export type Cluster = { numerator: number; denominator: number };

/** `ratio` is null without a denominator; `se` and the limits are null for fewer than two clusters. */
export type ClusterRatio = {
  clusters: number;
  ratio: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * Share from 0 to 1 with an interval that allows for likeness within clusters: linearised variance, t with
 * clusters - 1 degrees of freedom, clipped to [0, 1]. Clusters with an empty denominator are left out.
 * A ratio of exactly 0 or 1 has no spread to estimate from: its limits are Wilson's with n = clusters.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., section 6.3.
 * `clusterRatio([{ numerator: 1, denominator: 2 }, { numerator: 3, denominator: 4 }]).ratio` is 0.666667.
 */
export const clusterRatio = (all: readonly Cluster[], confidence = 0.95): ClusterRatio => {
  const used = all
    .filter((cluster) => cluster.denominator > 0)
    .toSorted((a, b) => a.denominator - b.denominator || a.numerator - b.numerator);
  const clusters = used.length;
  const denominator = used.reduce((sum, cluster) => sum + cluster.denominator, 0);
  if (denominator === 0) return { clusters, ratio: null, se: null, lower: null, upper: null };
  const ratio = used.reduce((sum, cluster) => sum + cluster.numerator, 0) / denominator;
  if (clusters < 2) return { clusters, ratio, se: null, lower: null, upper: null };
  if (ratio === 0 || ratio === 1) {
    const { lower, upper } = wilsonInterval(ratio * clusters, clusters, confidence);
    return { clusters, ratio, se: 0, lower, upper };
  }
  const squares = used.reduce(
    (sum, cluster) => sum + (cluster.numerator - ratio * cluster.denominator) ** 2,
    0,
  );
  const se = Math.sqrt((clusters / (clusters - 1)) * squares) / denominator;
  const half = tQuantile(1 - (1 - confidence) / 2, clusters - 1) * se;
  return { clusters, ratio, se, lower: Math.max(0, ratio - half), upper: Math.min(1, ratio + half) };
};
