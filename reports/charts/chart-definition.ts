import type { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import type { Figure } from '../../functions/core/indicators/indicator.ts';
import type { PublishedIndicator } from '../publish-figure.ts';
import type { ChartResult } from './chart.ts';

export type ChartInput = PublishedIndicator & { aggregate: CohortAggregate };

/** A chart of one indicator's published figures; the aggregate gives waves, items and options their order and names. */
export type ChartDefinition = {
  id: string;
  indicatorId: string;
  draw: (input: ChartInput) => ChartResult;
};

/** The figure with the key `wave/role/item`, as far as the path goes. */
export const figureAt = (figures: Figure[], ...path: string[]): Figure | undefined =>
  figures.find((figure) => figure.key === path.join('/'));
