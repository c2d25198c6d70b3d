import { goalAttainmentScaling } from './goal-attainment-scaling.ts';

/** A goal with its level before the work on it began. Null is missing. */
export type FollowedGoal = { weight: number | null; baseline: number | null; score: number | null };

/** T values, and how many points T rose. Null without a goal that is known at both times and counts. */
export type GoalAttainmentChange = {
  goals: number;
  /** Goals left out because the weight, the baseline or the score is missing. */
  dropped: number;
  baseline: number | null;
  achieved: number | null;
  change: number | null;
};

/**
 * Achieved T less baseline T, both over the same goals, so that a goal without a baseline does not pass for progress. Most goals start
 * at -1 (-2 if nothing worse can be thought of), hence a change is to be read beside T itself.
 * Source: Turner-Stokes (2009), Clin. Rehabil. 23:362-370. `goalAttainmentChange([{ weight: 1, baseline: -1, score: 1 }]).change` is 20.
 */
export const goalAttainmentChange = (
  all: readonly FollowedGoal[],
  correlation?: number,
): GoalAttainmentChange => {
  const known = all.filter(
    ({ weight, baseline, score }) => weight !== null && baseline !== null && score !== null,
  );
  const before = goalAttainmentScaling(
    known.map(({ weight, baseline }) => ({ weight, score: baseline })),
    correlation,
  );
  const after = goalAttainmentScaling(known, correlation);
  return {
    goals: known.length,
    dropped: all.length - known.length,
    baseline: before.t,
    achieved: after.t,
    change: before.t === null || after.t === null ? null : after.t - before.t,
  };
};
