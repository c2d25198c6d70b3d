import { aggregateChanges } from './aggregate-changes.ts';
import { aggregateGoalChecks } from './aggregate-goal-checks.ts';
import { aggregateGoalScaling } from './aggregate-goal-scaling.ts';
import { aggregateLevels } from './aggregate-levels.ts';
import { aggregateRecommendations } from './aggregate-recommendations.ts';
import { closedWaves } from './closed-waves.ts';
import type { CohortFacts } from './cohort-facts.ts';
import type { MeasuredAggregate } from './measured-aggregate.ts';

/** What the answers of a cohort's closed waves measure, without the people. */
export const aggregateMeasured = ({
  waves,
  program,
  now,
}: Pick<CohortFacts, 'waves' | 'program' | 'now'>): MeasuredAggregate => {
  const closed = closedWaves(waves, now);
  const minimum = program.minimumGroup;
  return {
    levels: aggregateLevels(closed, minimum),
    changes: aggregateChanges(closed, minimum),
    recommendations: aggregateRecommendations(closed, minimum),
    goalScaling: aggregateGoalScaling(closed, minimum),
    goalChecks: aggregateGoalChecks(closed, minimum),
  };
};
