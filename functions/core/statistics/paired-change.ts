import { ascending, mean } from './mean.ts';
import { meanInterval } from './mean-interval.ts';
import { differencesOf, type Pair } from './paired-differences.ts';
import { pearsonR } from './pearson-correlation.ts';
import { standardDeviation } from './standard-deviation.ts';
import { tBothTails } from './t-distribution.ts';

/** In the unit of the values. */
export type PairedChange = {
  pairs: number;
  dropped: number;
  improved: number;
  same: number;
  worse: number;
  meanBefore: number | null;
  meanAfter: number | null;
  meanDifference: number | null;
  /** From here on null for fewer than two pairs. */
  sdBefore: number | null;
  sdAfter: number | null;
  /** Between before and after, -1 to 1; null also where one of them is constant. */
  correlation: number | null;
  sd: number | null;
  se: number | null;
  /** t and p are null also where everybody changed by the same amount. */
  t: number | null;
  df: number | null;
  p: number | null;
  lower: number | null;
  upper: number | null;
};

/** Spread of the differences, 0 where only rounding parts them. */
const spreadOf = (differences: readonly number[], rounding: number): number | null => {
  const sorted = ascending(differences);
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  return differences.length > 1 && range <= rounding ? 0 : standardDeviation(differences);
};

/**
 * Change after - before of the same people or matches: mean difference with its t interval (df = pairs - 1), on the original scale.
 * Pairs with a missing value are dropped and counted. Where all changed alike the limits are the mean itself.
 * Without a comparison group it says «changed by», never «caused». Source: Student (1908), Biometrika 6:1-25; as R's t.test(paired = TRUE).
 * `pairedChange([{ before: 1, after: 2 }, { before: 2, after: 5 }]).meanDifference` is 2.
 */
export const pairedChange = (pairs: readonly Pair[], confidence = 0.95): PairedChange => {
  const { before, after, differences, dropped, rounding } = differencesOf(pairs);
  const n = differences.length;
  const interval = meanInterval(differences, confidence);
  const sd = spreadOf(differences, rounding);
  const counts = {
    pairs: n,
    dropped,
    improved: differences.filter((difference) => difference > 0).length,
    same: differences.filter((difference) => difference === 0).length,
    worse: differences.filter((difference) => difference < 0).length,
    meanBefore: mean(before),
    meanAfter: mean(after),
    meanDifference: interval.mean,
  };
  const spreads = {
    sdBefore: standardDeviation(before),
    sdAfter: standardDeviation(after),
    correlation: pearsonR(before, after),
    sd,
  };
  const df = n < 2 ? null : n - 1;
  if (sd === 0)
    return { ...counts, ...spreads, se: 0, t: null, df, p: null, lower: interval.mean, upper: interval.mean };
  const t = interval.mean === null || interval.se === null ? null : interval.mean / interval.se;
  const p = t === null || df === null ? null : tBothTails(t, df);
  return { ...counts, ...spreads, se: interval.se, t, df, p, lower: interval.lower, upper: interval.upper };
};
