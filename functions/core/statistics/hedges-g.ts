import { hedgesCorrection } from './hedges-correction.ts';
import { meanInterval } from './mean-interval.ts';
import { noncentralityLimits } from './noncentrality-limits.ts';

/** In standard deviations; `g` and its limits carry the correction for small samples. */
export type HedgesG = { d: number; correction: number; g: number; lower: number; upper: number };

/**
 * Difference x - y of two independent means in pooled standard deviations: d = (x̄ - ȳ) / s with df = nX + nY - 2, g = correction · d,
 * limits by way of noncentral t. Takes both spreads as equal. Null where a group has fewer than two values or both are constant.
 * Source: Hedges (1981), J. Educ. Stat. 6:107-128; as R's effectsize::hedges_g. `hedgesG([1, 2], [3, 5])?.g` is -1.261566.
 */
export const hedgesG = (x: readonly number[], y: readonly number[], confidence = 0.95): HedgesG | null => {
  const [a, b] = [meanInterval(x), meanInterval(y)];
  if (a.mean === null || b.mean === null || a.sd === null || b.sd === null) return null;
  const df = a.n + b.n - 2;
  const correction = hedgesCorrection(df);
  const pooled = Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / df);
  if (pooled === 0 || correction === null) return null;
  const d = (a.mean - b.mean) / pooled;
  const unit = Math.sqrt(1 / a.n + 1 / b.n);
  const { lower, upper } = noncentralityLimits(d / unit, df, confidence);
  const scale = correction * unit;
  return { d, correction, g: correction * d, lower: lower * scale, upper: upper * scale };
};
