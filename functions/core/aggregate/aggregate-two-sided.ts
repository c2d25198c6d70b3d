import { aggregateAssumptions } from './aggregate-assumptions.ts';
import { aggregateViews } from './aggregate-views.ts';
import { closedWaves } from './closed-waves.ts';
import type { CohortFacts } from './cohort-facts.ts';
import type { TwoSided } from './two-sided.ts';

/** What the two sides of matches say of the same things, without persons and matches. Answers of waves that have closed only. */
export const aggregateTwoSided = ({
  waves,
  program: { minimumGroup },
  now,
}: Pick<CohortFacts, 'waves' | 'program' | 'now'>): TwoSided => {
  const closed = closedWaves(waves, now);
  return {
    ...aggregateViews(closed, minimumGroup),
    assumptions: aggregateAssumptions(closed, minimumGroup),
  };
};
