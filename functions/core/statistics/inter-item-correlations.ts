import { pearsonR } from './pearson-correlation.ts';

/**
 * The matrix of Pearson's r between items (columns of the same length), ones on its diagonal; null where an item is constant, for then its
 * correlations are not defined. `interItemCorrelations([[1, 2, 3], [1, 3, 2]])` has r = [0.5].
 */
export const interItemCorrelations = (columns: readonly (readonly number[])[]): number[][] | null => {
  const matrix: number[][] = columns.map(() => []);
  for (const [i, one] of columns.entries()) {
    for (const [j, other] of columns.entries()) {
      const r = j < i ? matrix[j]?.[i] : pearsonR(one, other);
      if (r === null || r === undefined) return null;
      matrix[i]?.push(r);
    }
  }
  return matrix;
};
