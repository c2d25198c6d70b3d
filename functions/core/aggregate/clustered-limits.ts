import { clusterRatio } from '../statistics/cluster-ratio.ts';
import type { ClusteredLimits } from './aggregate.ts';

/** One answer and who gave it, as a number from 0 to 1: a share of a scale's range, or whether a goal was attained. */
export type OwnedValue = { participantId: string; value: number };

/**
 * Limits of the mean of the values, with people as clusters (indicators.md B0: several answers of one mentor are alike).
 * Undefined when everybody answered once, where the counts alone give the same limits.
 */
export const clusteredLimits = (values: readonly OwnedValue[]): ClusteredLimits | undefined => {
  const people = Map.groupBy(values, (value) => value.participantId);
  if (people.size === values.length) return undefined;
  const { clusters, se, lower, upper } = clusterRatio(
    [...people.values()].map((own) => ({
      numerator: own.reduce((sum, { value }) => sum + value, 0),
      denominator: own.length,
    })),
  );
  return { participants: clusters, se, lower, upper };
};
