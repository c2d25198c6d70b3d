import { hedgesCorrection } from './hedges-correction.ts';
import { ascending, mean } from './mean.ts';
import { noncentralityLimits } from './noncentrality-limits.ts';
import { normalQuantile } from './normal-quantile.ts';
import { pairedChange, type PairedChange } from './paired-change.ts';
import { differencesOf, type Pair } from './paired-differences.ts';

/** An effect in standard deviations, without (`d`) and with (`g`) the correction for small samples. */
type Effect = { d: number; g: number | null };
type Limits = { lower: number; upper: number };

export type PairedEffectSize = {
  /** Hedges' factor; null for two pairs, and with it every g. */
  correction: number | null;
  /** The one to report: in standard deviations of the values, whatever the correlation. */
  average: Effect & {
    /** Bonett's standard error and limits of d. */
    se: number;
    bonett: Limits;
    /** Limits of g by way of noncentral t. */
    noncentral: Limits | null;
  };
  /** In standard deviations of the change: depends on the correlation, comparable only with its like. Limits by way of noncentral t. */
  ofChange: Effect & { limitsOfD: Limits; limitsOfG: Limits | null };
};

const times = (limits: Limits, factor: number | null): Limits | null =>
  factor === null ? null : { lower: limits.lower * factor, upper: limits.upper * factor };

const covariance = (x: readonly number[], y: readonly number[]): number => {
  const [centreX, centreY] = [mean(x) ?? 0, mean(y) ?? 0];
  const products = x.map((value, index) => (value - centreX) * ((y[index] ?? 0) - centreY));
  return ascending(products).reduce((sum, product) => sum + product, 0) / (x.length - 1);
};

/** se² = d² (s1⁴ + s2⁴ + 2 s12²) / (8 (n - 1) s⁴) + s_d² / ((n - 1) s²), with s² the mean of both variances. */
const bonettError = (
  d: number,
  spread: { before: number; after: number; change: number; together: number },
  n: number,
): number => {
  const square = (spread.before ** 2 + spread.after ** 2) / 2;
  const [v1, v2, v12] = [spread.before ** 2 / square, spread.after ** 2 / square, spread.together / square];
  const first = (d * d * (v1 * v1 + v2 * v2 + 2 * v12 * v12)) / (8 * (n - 1));
  return Math.sqrt(first + spread.change ** 2 / square / (n - 1));
};

const effects = (change: PairedChange, together: number, confidence: number): PairedEffectSize | null => {
  const { pairs: n, meanDifference, sdBefore, sdAfter, sd, t, df } = change;
  if (meanDifference === null || sdBefore === null || sdAfter === null) return null;
  if (sd === null || t === null || df === null) return null;
  const correction = hedgesCorrection(df);
  const scale = Math.hypot(sdBefore, sdAfter) / Math.SQRT2;
  const [ofChange, average] = [meanDifference / sd, meanDifference / scale];
  const pivot = noncentralityLimits(t, df, confidence);
  const limitsOfD = { lower: pivot.lower / Math.sqrt(n), upper: pivot.upper / Math.sqrt(n) };
  const limitsOfG = times(limitsOfD, correction);
  const se = bonettError(average, { before: sdBefore, after: sdAfter, change: sd, together }, n);
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  const corrected = (d: number): Effect => ({ d, g: correction === null ? null : correction * d });
  return {
    correction,
    average: {
      ...corrected(average),
      se,
      bonett: { lower: average - half, upper: average + half },
      noncentral: limitsOfG && times(limitsOfG, sd / scale),
    },
    ofChange: { ...corrected(ofChange), limitsOfD, limitsOfG },
  };
};

/**
 * Size of a paired change in standard deviations. d_av = mean difference / √((s_before² + s_after²) / 2); d_z = mean difference /
 * sd of the differences; g = correction · d. Null for fewer than two pairs and where everybody changed by the same amount.
 * Source: Cumming (2012), Understanding the New Statistics; Bonett (2008), Psych. Methods 13:99-109; Lakens (2013), Front. Psychol. 4:863.
 * `pairedEffectSize([{ before: 1, after: 2 }, { before: 2, after: 5 }])?.average.d` is 1.264911.
 */
export const pairedEffectSize = (pairs: readonly Pair[], confidence = 0.95): PairedEffectSize | null => {
  const { before, after } = differencesOf(pairs);
  return effects(pairedChange(pairs, confidence), covariance(before, after), confidence);
};
