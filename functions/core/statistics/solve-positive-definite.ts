/** A pivot this much smaller than its diagonal entry is what rounding leaves of a row that follows from the others. */
const SMALLEST_PIVOT = 1e-11;

type Row = { scale: number; row: readonly number[]; right: number };

const eliminate = (rows: readonly Row[]): number[] | null => {
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  const [pivot = 0, ...across] = head.row;
  if (!(pivot > SMALLEST_PIVOT * head.scale)) return null;
  const reduced = rest.map(({ scale, row: [first = 0, ...tail], right }) => {
    const factor = first / pivot;
    return {
      scale,
      row: tail.map((value, column) => value - factor * (across[column] ?? 0)),
      right: right - factor * head.right,
    };
  });
  const solved = eliminate(reduced);
  if (solved === null) return null;
  const known = across.reduce((sum, value, column) => sum + value * (solved[column] ?? 0), 0);
  return [(head.right - known) / pivot, ...solved];
};

/**
 * The x with `matrix` x = `right`, for a symmetric positive definite matrix such as a covariance; null where the matrix is
 * singular, that is where a row follows from the others.
 * Source: Gaussian elimination, stable without pivoting for such matrices (Golub & Van Loan, Matrix Computations, section 4.2).
 * `solvePositiveDefinite([[4, 2], [2, 3]], [8, 8])` is [1, 2].
 */
export const solvePositiveDefinite = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null =>
  eliminate(matrix.map((row, index) => ({ scale: row[index] ?? 0, row, right: right[index] ?? 0 })));
