/**
 * One goal: how much it counts (0 or more; importance, or importance x difficulty) and the level that was reached, from -2 (much less than
 * expected) over 0 (as expected) to 2 (much more). The levels are written when the goal is set. Null is missing.
 */
export type ScaledGoal = { weight: number | null; score: number | null };

export type GoalAttainment = {
  goals: number;
  /** Goals left out because the weight or the score is missing. */
  dropped: number;
  /** Null where T is. */
  weightedSum: number | null;
  /** The standard deviation of the weighted sum, per standard deviation of a score; null without a goal. */
  denominator: number | null;
  /** Expected 50 with standard deviation 10 where goals were set neither too easy nor too hard; null without a goal that counts. */
  t: number | null;
  atOrAboveExpected: number;
};

/** The likeness of one person's goals that the authors assume. */
const USUAL_CORRELATION = 0.3;

type RatedGoal = { weight: number; score: number };

/**
 * One mentee's goals of different kinds on one scale: T = 50 + 10 sum(w x) / sqrt((1 - rho) sum(w²) + rho (sum w)²), `correlation` rho
 * being that of a person's goals, 0.3 unless known. Ratings by mentor and mentee are kept apart. Throws a RangeError for a negative weight.
 * Source: Kiresuk & Sherman (1968), Community Ment. Health J. 4:443-453; weights after Turner-Stokes (2009), Clin. Rehabil. 23:362-370.
 * `goalAttainmentScaling([{ weight: 2, score: 1 }, { weight: 3, score: 0 }, { weight: 1, score: -1 }]).t` is 52.203263.
 */
export const goalAttainmentScaling = (
  all: readonly ScaledGoal[],
  correlation = USUAL_CORRELATION,
): GoalAttainment => {
  const rated: RatedGoal[] = all.flatMap(({ weight, score }) =>
    weight === null || score === null ? [] : [{ weight, score }],
  );
  const wrong = rated.find(({ weight }) => !(weight >= 0));
  if (wrong !== undefined) throw new RangeError(`a weight of ${wrong.weight}`);
  const counts = {
    goals: rated.length,
    dropped: all.length - rated.length,
    atOrAboveExpected: rated.filter(({ score }) => score >= 0).length,
  };
  if (rated.length === 0) return { ...counts, weightedSum: null, denominator: null, t: null };
  const sum = (term: (goal: RatedGoal) => number): number =>
    rated
      .map(term)
      .toSorted((a, b) => a - b)
      .reduce((total, value) => total + value, 0);
  const weights = sum(({ weight }) => weight);
  const squares = sum(({ weight }) => weight * weight);
  const denominator = Math.sqrt((1 - correlation) * squares + correlation * weights * weights);
  if (!(denominator > 0)) return { ...counts, weightedSum: null, denominator, t: null };
  const weightedSum = sum(({ weight, score }) => weight * score);
  return { ...counts, weightedSum, denominator, t: 50 + (10 * weightedSum) / denominator };
};
