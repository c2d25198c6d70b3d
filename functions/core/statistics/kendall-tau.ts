/**
 * Kendall's tau-b from -1 to 1: pairs of points that agree in their order less pairs that disagree, as a share of √(pairs untied in x ·
 * pairs untied in y). Columns of the same length without missing values; null where a column is constant or has fewer than two values.
 * Compares every pair: the work grows with n². Source: Kendall (1945), Biometrika 33:239-251. `kendallTau([1, 2, 3], [1, 3, 2])` is 0.333333.
 */
export const kendallTau = (x: readonly number[], y: readonly number[]): number | null => {
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (const [index, xi] of x.entries())
    for (let other = 0; other < index; other += 1) {
      const inX = Math.sign(xi - (x[other] ?? 0));
      const inY = Math.sign((y[index] ?? 0) - (y[other] ?? 0));
      balance += inX * inY;
      untiedX += inX * inX;
      untiedY += inY * inY;
    }
  return untiedX === 0 || untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
};
