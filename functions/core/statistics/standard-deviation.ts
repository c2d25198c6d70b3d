import { ascending, mean } from './mean.ts';

/**
 * Sample standard deviation (divisor n - 1), in the unit of the values; null for fewer than two.
 * Two passes with the correction of Chan, Golub & LeVeque (1983), Am. Stat. 37:242-247, so that a large
 * common offset does not cancel the digits. `standardDeviation([1, 3])` is 1.414214.
 */
export const standardDeviation = (values: readonly number[]): number | null => {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const deviations = ascending(values).map((value) => value - centre);
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  const drift = deviations.reduce((sum, deviation) => sum + deviation, 0);
  return Math.sqrt(Math.max(0, squares - (drift * drift) / values.length) / (values.length - 1));
};
