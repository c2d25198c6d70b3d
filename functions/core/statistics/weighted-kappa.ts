import { ascending } from './mean.ts';
import { normalQuantile } from './normal-quantile.ts';
import { tQuantile } from './t-quantile.ts';

/**
 * Two raters' answers to one thing, as codes of the scale. Null is missing. Things of one `cluster` are alike (a rater has rated several
 * of them); one without a cluster stands for itself.
 */
export type Ratings = { first: string | null; second: string | null; cluster?: string };

/** How much a disagreement counts: all alike, by steps, or by steps squared. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/** Shares from 0 to 1 (agreement) and -1 to 1 (kappa); null without a complete pair. */
export type WeightedKappa = {
  n: number;
  /** Pairs left out because one side is missing. */
  dropped: number;
  percentAgreement: number | null;
  /** Agreement with part marks for near misses, observed and as chance alone would give it. */
  observed: number | null;
  expected: number | null;
  /** Null also where chance alone gives full agreement, because both raters used one and the same option only. */
  kappa: number | null;
  /** Null also for a single cluster of several pairs. Limits are not truncated to -1 … 1. */
  se: number | null;
  lower: number | null;
  upper: number | null;
};

/** A variance below this is what rounding leaves. */
const NOISE = 1e-12;

const NOTHING = { kappa: null, se: null, lower: null, upper: null } as const;

type Cell = { row: number; column: number; cluster: unknown };

const cost = (weights: KappaWeights, { row, column }: Pick<Cell, 'row' | 'column'>): number => {
  if (row === column) return 0;
  const steps = Math.abs(row - column);
  return weights === 'none' ? 1 : weights === 'linear' ? steps : steps * steps;
};

const placed = (ratings: readonly Ratings[], categories: readonly string[]): Cell[] => {
  const place = new Map(categories.map((category, index) => [category, index]));
  const indexOf = (code: string): number => {
    const index = place.get(code);
    if (index === undefined) throw new RangeError(`«${code}» is no category of the scale`);
    return index;
  };
  return ratings.flatMap(({ first, second, cluster = Symbol('a cluster of its own') }) =>
    first === null || second === null ? [] : [{ row: indexOf(first), column: indexOf(second), cluster }],
  );
};

const add = (counts: number[], index: number, amount: number): void => {
  counts[index] = (counts[index] ?? 0) + amount;
};

/**
 * Delta-method variance of kappa, n times over. With v the cost of a pair, qo and qe its mean as observed and as expected, and
 * r, c a row's and a column's mean cost against the other rater's answers: variance of v qe - (r + c) qo over the pairs, / qe⁴.
 * That is the formula of Fleiss, Cohen & Everitt with 1 - w for w, where nothing cancels. The pairs of a cluster are added up before
 * they are squared, as pairs that go together do not average out.
 */
const influenceVariance = (
  cells: readonly Cell[],
  weights: KappaWeights,
  means: { row: readonly number[]; column: readonly number[]; observed: number; expected: number },
): number => {
  const { observed, expected } = means;
  const influence = (cell: Cell): number => {
    const against = (means.row[cell.row] ?? 0) + (means.column[cell.column] ?? 0);
    return cost(weights, cell) * expected - against * observed + observed * expected;
  };
  const squares = [...Map.groupBy(cells, ({ cluster }) => cluster).values()].map(
    (own) => ascending(own.map(influence)).reduce((sum, one) => sum + one, 0) ** 2,
  );
  const sorted = ascending(squares);
  return sorted.reduce((sum, square) => sum + square, 0) / cells.length / expected ** 4;
};

/** Few clusters tell little of how far they vary: their limits are by t. A single one of several pairs tells nothing. */
const quantileFor = (cells: readonly Cell[], probability: number): number | null => {
  const clusters = new Set(cells.map(({ cluster }) => cluster)).size;
  if (clusters === cells.length) return normalQuantile(probability);
  return clusters < 2 ? null : tQuantile(probability, clusters - 1);
};

const marginsOf = (cells: readonly Cell[], size: number): { rows: number[]; columns: number[] } => {
  const [rows, columns] = [Array.from({ length: size }, () => 0), Array.from({ length: size }, () => 0)];
  for (const { row, column } of cells) {
    add(rows, row, 1);
    add(columns, column, 1);
  }
  return { rows, columns };
};

/**
 * Agreement of two raters beyond chance: kappa = 1 - (mean cost of their pairs) / (mean cost if their answers were paired at random).
 * `categories` is the declared scale in its order; an option nobody used keeps its place. Cost: 1 for any difference (`none`), the
 * steps between (`linear`) or their square (`quadratic`). se is the non-null one, limits kappa -+ z se; with clusters of several pairs
 * se allows for their likeness, and limits are kappa -+ t se. Costs are counted in whole numbers, so perfect and chance agreement come
 * out exact. Never shown alone: where nearly all answer alike, kappa is near 0 in spite of high agreement. Throws a RangeError for a
 * code that is not in the scale.
 * Source: Cohen (1968), Psychol. Bull. 70:213-220; Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72:323-327; as R's vcd::Kappa.
 * `weightedKappa(['ab', 'aa', 'bb'].map(([first, second]) => ({ first, second })), ['a', 'b'], 'linear').kappa` is 0.4.
 */
export const weightedKappa = (
  ratings: readonly Ratings[],
  categories: readonly string[],
  weights: KappaWeights,
  confidence = 0.95,
): WeightedKappa => {
  const cells = placed(ratings, categories);
  const [n, size] = [cells.length, categories.length];
  const counts = { n, dropped: ratings.length - n };
  if (n === 0) return { ...counts, percentAgreement: null, observed: null, expected: null, ...NOTHING };
  const { rows, columns } = marginsOf(cells, size);
  const meanCost = (index: number, others: readonly number[]): number =>
    others.reduce((sum, count, other) => sum + count * cost(weights, { row: index, column: other }), 0);
  const byRow = rows.map((_, row) => meanCost(row, columns));
  const byColumn = columns.map((_, column) => meanCost(column, rows));
  const observed = cells.reduce((sum, cell) => sum + cost(weights, cell), 0);
  const expected = rows.reduce((sum, count, row) => sum + count * (byRow[row] ?? 0), 0);
  const most = Math.max(1, cost(weights, { row: 0, column: size - 1 }));
  const agreement = {
    percentAgreement: cells.filter(({ row, column }) => row === column).length / n,
    observed: 1 - observed / n / most,
    expected: 1 - expected / n / n / most,
  };
  if (expected === 0) return { ...counts, ...agreement, ...NOTHING };
  const kappa = 1 - (observed * n) / expected;
  const variance = influenceVariance(cells, weights, {
    row: byRow.map((sum) => sum / n),
    column: byColumn.map((sum) => sum / n),
    observed: observed / n,
    expected: expected / n / n,
  });
  const se = variance / n < NOISE ? 0 : Math.sqrt(variance / n);
  const quantile = quantileFor(cells, 1 - (1 - confidence) / 2);
  if (quantile === null) return { ...counts, ...agreement, ...NOTHING, kappa };
  const half = quantile * se;
  return { ...counts, ...agreement, kappa, se, lower: kappa - half, upper: kappa + half };
};
