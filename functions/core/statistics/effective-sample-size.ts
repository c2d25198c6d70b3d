/**
 * How many equally weighted people would tell as much as these: (sum w)² / sum w². The number of people where all weights are
 * the same, near 1 where one person counts for all; null without a positive weight.
 * Source: Kish (1965), Survey Sampling, section 11.7. `effectiveSampleSize([1, 1, 2])` is 2.666667.
 */
export const effectiveSampleSize = (weights: readonly number[]): number | null => {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (!(largest > 0)) return null;
  // Divided by the largest first, so that no square overflows or vanishes.
  const shares = weights.map((weight) => weight / largest).toSorted((a, b) => a - b);
  const sum = shares.reduce((total, share) => total + share, 0);
  return (sum * sum) / shares.reduce((total, share) => total + share * share, 0);
};
