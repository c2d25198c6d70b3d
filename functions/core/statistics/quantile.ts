import { ascending } from './mean.ts';

/**
 * As `quantile`, of values that are in ascending order already: for several quantiles of many values. `quantileOfSorted([1, 2, 4], 0.75)` is 3.
 */
export const quantileOfSorted = (sorted: readonly number[], p: number): number | null => {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share between 0 and 1, not ${p}`);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
};

/**
 * The value below which a share `p` (0 to 1) of the values lies, with linear interpolation; null for no values.
 * Source: Hyndman & Fan (1996), Am. Stat. 50:361-365, type 7, as in R. `quantile([1, 2, 3, 4], 0.5)` is 2.5.
 */
export const quantile = (values: readonly number[], p: number): number | null =>
  quantileOfSorted(ascending(values), p);
