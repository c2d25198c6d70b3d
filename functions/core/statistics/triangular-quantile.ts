/** What somebody holds for the least, the most likely and the most. */
export type Triangular = { least: number; likely: number; most: number };

/**
 * The value that a triangular variable falls below with probability `p`, 0 ≤ p ≤ 1, in the unit of its three numbers. All three the same give
 * that number. Throws a RangeError for numbers that are not in order. Source: Johnson (1997), The Statistician 46:387-398.
 * `triangularQuantile(0.5, { least: 0, likely: 1, most: 4 })` is 1.55051.
 */
export const triangularQuantile = (p: number, { least, likely, most }: Triangular): number => {
  if (!(least <= likely && likely <= most))
    throw new RangeError(`${least}, ${likely}, ${most} are not in order`);
  const width = most - least;
  if (width === 0) return least;
  return p * width < likely - least
    ? least + Math.sqrt(p * width * (likely - least))
    : most - Math.sqrt((1 - p) * width * (most - likely));
};

/** Its mean: (least + likely + most) / 3. `triangularMean({ least: 0, likely: 1, most: 5 })` is 2. */
export const triangularMean = ({ least, likely, most }: Triangular): number => (least + likely + most) / 3;
