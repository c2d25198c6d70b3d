/** The numbers in ascending order: every sum below runs in this order, so the order of the input never changes a digit. `ascending([2, 10, 1])` is [1, 2, 10]. */
export const ascending = (values: readonly number[]): number[] =>
  Array.from(Float64Array.from(values).sort());

/**
 * Arithmetic mean; null for no values. A second pass adds what rounding lost in the first,
 * which matters for values with a large common offset. `mean([1, 2, 6])` is 3.
 */
export const mean = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = ascending(values);
  const first = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return first + sorted.reduce((sum, value) => sum + (value - first), 0) / sorted.length;
};
