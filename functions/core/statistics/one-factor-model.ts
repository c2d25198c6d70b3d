/** Shares of variance, from 0 to 1, and the correlation of each item with the factor. */
export type OneFactorModel =
  { refused: null; loadings: number[]; uniquenesses: number[] } | { refused: OneFactorRefusal };

export type OneFactorRefusal = 'too-few-items' | 'improper-solution' | 'no-convergence';

/** R's factanal keeps uniquenesses above this, and reports an item that reaches it as a case of Heywood's. */
const LEAST_UNIQUENESS = 0.005;
const MOST_ROUNDS = 50_000;
const CLOSE_ENOUGH = 1e-11;

type Estimate = { loadings: number[]; uniquenesses: number[] };

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => dot(row, vector));

/** The first principal component, roughly: it need only point the way. */
const start = (matrix: readonly (readonly number[])[]): Estimate => {
  let direction = matrix.map((_, index) => 1 + index / (10 * matrix.length));
  for (let round = 0; round < 50; round += 1) {
    const next = times(matrix, direction);
    const length = Math.sqrt(dot(next, next));
    direction = next.map((value) => value / length);
  }
  const strength = Math.sqrt(dot(direction, times(matrix, direction)));
  const loadings = direction.map((value) => Math.min(0.9, Math.max(-0.9, value * strength)));
  return { loadings, uniquenesses: loadings.map((loading) => 1 - loading * loading) };
};

/** One round of the EM algorithm: expect the factor from the items, then regress the items on it. */
const improve = (matrix: readonly (readonly number[])[], { loadings, uniquenesses }: Estimate): Estimate => {
  const scaled = loadings.map((loading, index) => loading / (uniquenesses[index] ?? 1));
  const certainty = dot(scaled, loadings);
  const weights = scaled.map((value) => value / (1 + certainty));
  const withFactor = times(matrix, weights);
  const ofFactor = 1 / (1 + certainty) + dot(weights, withFactor);
  const better = withFactor.map((value) => value / ofFactor);
  return {
    loadings: better,
    uniquenesses: better.map((loading, index) => 1 - loading * (withFactor[index] ?? 0)),
  };
};

const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);

/**
 * The one factor that makes a correlation matrix most likely: r_ij = l_i l_j for i ≠ j, uniqueness u_i = 1 - l_i². The sign of the factor is
 * chosen so that the loadings add up to 0 or more. Refused, with the reason: `too-few-items` under three, where infinitely many fit;
 * `improper-solution` where an item's uniqueness goes to 0 (a case of Heywood's: too few people, or items that are one and the same);
 * `no-convergence` where nothing is left to gain but the loadings still move.
 * Source: Lawley (1940); EM by Rubin & Thayer (1982), Psychometrika 47:69-76; as R's factanal with one factor where that is proper.
 * `oneFactorModel([[1, 0.42, 0.35], [0.42, 1, 0.3], [0.35, 0.3, 1]])` has the loadings [0.7, 0.6, 0.5].
 */
export const oneFactorModel = (correlations: readonly (readonly number[])[]): OneFactorModel => {
  if (correlations.length < 3) return { refused: 'too-few-items' };
  let estimate = start(correlations);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = improve(correlations, estimate);
    const moved = farthest(next.loadings, estimate.loadings);
    estimate = next;
    if (estimate.uniquenesses.some((value) => !(value >= LEAST_UNIQUENESS)))
      return { refused: 'improper-solution' };
    if (moved > CLOSE_ENOUGH) continue;
    const sign = estimate.loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
    const loadings = estimate.loadings.map((loading) => sign * loading);
    return { refused: null, loadings, uniquenesses: estimate.uniquenesses };
  }
  return { refused: 'no-convergence' };
};
