import type { ItemDistribution } from '../aggregate/aggregate.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import type { Figure, Interval } from './indicator.ts';
import { scoresOf, type ShownItemGroup } from './item-scores.ts';

const LEVEL = 0.95;

type Limits = { lower: number | null; upper: number | null; method: string };

const limitsOf = (scores: readonly number[], group: ShownItemGroup): Limits => {
  if (group.clustered !== undefined)
    return { ...group.clustered, method: 't, people as clusters, kept within the scale' };
  const { se, lower, upper } = meanInterval(scores, LEVEL);
  const method = 't, kept within the scale';
  return se === 0 ? { lower: null, upper: null, method } : { lower, upper, method };
};

const intervalOf = (item: ItemDistribution, limits: Limits): Interval | undefined => {
  if (limits.lower === null || limits.upper === null) return undefined;
  const scale = item.options.flatMap(({ score }) => score ?? []);
  return {
    lower: Math.max(limits.lower, Math.min(...scale)),
    upper: Math.min(limits.upper, Math.max(...scale)),
    level: LEVEL,
    method: limits.method,
  };
};

/** The mean score of an item with its interval; parts hold the counts in the order of the options. n counts answers with a score. */
export const scoreFigure = (
  item: ItemDistribution,
  group: ShownItemGroup,
): Pick<Figure, 'result' | 'parts'> => {
  const scores = scoresOf(item, group);
  const { mean: estimate } = meanInterval(scores, LEVEL);
  if (estimate === null)
    return { result: { state: 'unavailable', reason: 'No answer has a score.' }, parts: [] };
  const interval = intervalOf(item, limitsOf(scores, group));
  return {
    result: {
      state: 'value',
      estimate,
      n: scores.length,
      ...(interval === undefined ? {} : { interval }),
    },
    parts: item.options.map(({ label }, index) => ({ label, value: group.counts[index] ?? 0 })),
  };
};
