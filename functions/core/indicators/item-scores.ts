import type { ItemDistribution } from '../aggregate/aggregate.ts';

export type ShownItemGroup = Extract<ItemDistribution['group'], { state: 'shown' }>;

/** One score for every answer that has one. */
export const scoresOf = (item: ItemDistribution, group: ShownItemGroup): number[] =>
  item.options.flatMap(({ score }, index) =>
    score === undefined ? [] : Array.from({ length: group.counts[index] ?? 0 }, () => score),
  );

export const hasScores = (item: ItemDistribution): boolean =>
  item.options.some(({ score }) => score !== undefined);
