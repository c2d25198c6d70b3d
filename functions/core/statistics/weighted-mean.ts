/** One value and how much it counts, 0 or more. */
export type Weighted = { value: number; weight: number };

/**
 * sum of w x / sum of w, in the unit of the values; null without a positive weight. A second pass adds what rounding lost
 * in the first. `weightedMean([{ value: 1, weight: 3 }, { value: 5, weight: 1 }])` is 2.
 */
export const weightedMean = (values: readonly Weighted[]): number | null => {
  const sorted = values.toSorted((a, b) => a.value - b.value || a.weight - b.weight);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const about = (centre: number): number =>
    sorted.reduce((sum, { value, weight }) => sum + (weight / total) * (value - centre), centre);
  return about(about(0));
};
