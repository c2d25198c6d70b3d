import { completeColumns } from './complete-columns.ts';
import { fQuantile } from './f-distribution.ts';
import { interItemCorrelations } from './inter-item-correlations.ts';
import { mean } from './mean.ts';
import { pearsonR } from './pearson-correlation.ts';
import { standardDeviation } from './standard-deviation.ts';

type ScaleItem = {
  /** r of the item with the sum of the others, -1 to 1; null where one of the two does not vary. */
  restCorrelation: number | null;
  /** Alpha of the others; null where fewer than two are left or their sum does not vary. */
  alphaIfDeleted: number | null;
  /** Everybody gave the same answer: the item tells people apart no better than none would. */
  constant: boolean;
};

export type CronbachAlpha = {
  people: number;
  /** People who answered every item: all figures are over them. */
  complete: number;
  /** At most 1; negative where items run against each other. Null with fewer than two people or items, or where the sum does not vary. */
  alpha: number | null;
  lower: number | null;
  upper: number | null;
  /** Of the items brought to one variance, from their mean correlation. Null also where an item is constant. */
  standardized: number | null;
  meanCorrelation: number | null;
  items: ScaleItem[];
};

/** A sum of this size about 0 is what rounding leaves of perfectly opposed items. */
const NOISE = 1e-12;

/** Sample variance; 0 where values differ by rounding only. */
const varianceOf = (values: readonly number[]): number => {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const largest = Math.max(Math.abs(least), Math.abs(most));
  return most - least <= 8 * Number.EPSILON * largest ? 0 : (standardDeviation(values) ?? 0) ** 2;
};

const sumOf = (columns: readonly (readonly number[])[]): number[] =>
  (columns[0] ?? []).map((_, person) => columns.reduce((sum, column) => sum + (column[person] ?? 0), 0));

const alphaOf = (columns: readonly (readonly number[])[]): number | null => {
  const k = columns.length;
  const total = varianceOf(sumOf(columns));
  if (k < 2 || (columns[0]?.length ?? 0) < 2 || total === 0) return null;
  const own = columns.reduce((sum, column) => sum + varianceOf(column), 0);
  return Math.min(1, (k / (k - 1)) * (1 - own / total));
};

const averageCorrelation = (columns: readonly (readonly number[])[]): number | null => {
  const matrix = interItemCorrelations(columns);
  return matrix === null ? null : mean(matrix.flatMap((row, i) => row.slice(i + 1)));
};

const standardizedOf = (r: number | null, k: number): number | null => {
  if (r === null) return null;
  const spread = 1 + (k - 1) * r;
  return spread < NOISE ? null : (k * r) / spread;
};

/** Feldt's limits: (1 - alpha in the population) / (1 - alpha) is distributed as F(n - 1, (n - 1)(k - 1)). */
const feldtLimits = (alpha: number | null, n: number, k: number, confidence: number) => {
  if (alpha === null) return { lower: null, upper: null };
  const [d1, d2] = [n - 1, (n - 1) * (k - 1)];
  const tail = (1 - confidence) / 2;
  return {
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, d1, d2),
    upper: 1 - (1 - alpha) * fQuantile(tail, d1, d2),
  };
};

/**
 * How far the items of a scale measure one thing, so far as their sum can tell: alpha = k / (k - 1) (1 - sum of item variances / variance of
 * the sum). Rows are people, columns items, already keyed in one direction; people with a missing item are left out. Limits after Feldt.
 * Of use with 30 people and three items or more; for a list that forms an index rather than reflects one thing it means nothing.
 * Source: Cronbach (1951), Psychometrika 16:297-334; Feldt (1965), Psychometrika 30:357-370; as R's psych::alpha on complete cases.
 * `cronbachAlpha([[1, 2, 1], [2, 2, 3], [4, 5, 4]]).alpha` is 0.952381.
 */
export const cronbachAlpha = (
  rows: readonly (readonly (number | null)[])[],
  confidence = 0.95,
): CronbachAlpha => {
  const { people, complete, width, columns } = completeColumns(rows);
  const alpha = alphaOf(columns);
  const meanCorrelation = width < 2 ? null : averageCorrelation(columns);
  return {
    people,
    complete,
    alpha,
    ...feldtLimits(alpha, complete, width, confidence),
    standardized: alpha === null ? null : standardizedOf(meanCorrelation, width),
    meanCorrelation: alpha === null ? null : meanCorrelation,
    items: columns.map((column, item) => {
      const others = columns.filter((_, other) => other !== item);
      return {
        restCorrelation: width < 2 ? null : pearsonR(column, sumOf(others)),
        alphaIfDeleted: width < 3 ? null : alphaOf(others),
        constant: complete > 1 && varianceOf(column) === 0,
      };
    }),
  };
};
