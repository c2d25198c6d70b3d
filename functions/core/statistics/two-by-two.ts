import { chiSquaredUpper } from './chi-squared-distribution.ts';
import type { Share } from './newcombe-interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Two shares side by side. Risks from 0 to 1; null where the definition below divides by 0. */
export type TwoByTwo = {
  risk1: number | null;
  risk2: number | null;
  /** Pearson's, 1 degree of freedom, without continuity correction; null where nobody, or everybody, has the event. */
  chiSquared: number | null;
  p: number | null;
  /** risk1 / risk2; null where the second group has no event. */
  riskRatio: number | null;
  /** Null where a group has no event. */
  lower: number | null;
  upper: number | null;
};

const riskRatio = (first: Share, second: Share, confidence: number) => {
  if (second.count === 0) return { riskRatio: null, lower: null, upper: null };
  const ratio = first.count / first.n / (second.count / second.n);
  if (first.count === 0) return { riskRatio: ratio, lower: null, upper: null };
  // 1/x - 1/n of each, written without the difference.
  const variance = [first, second].reduce((sum, { count, n }) => sum + (n - count) / count / n, 0);
  const spread = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance);
  return { riskRatio: ratio, lower: ratio * Math.exp(-spread), upper: ratio * Math.exp(spread) };
};

/**
 * Chi-squared test and risk ratio of two independent shares; the interval is symmetric on the log scale, with se² = 1/x1 - 1/n1
 * + 1/x2 - 1/n2. For small counts use `fisherExact` and `newcombeInterval`. Throws a RangeError where a count is not within its n.
 * Source: Pearson (1900); Katz et al. (1978), Biometrics 34:469-474; as R's chisq.test(correct = FALSE).
 * `twoByTwo({ count: 85, n: 100 }, { count: 140, n: 200 }).riskRatio` is 1.214286.
 */
export const twoByTwo = (first: Share, second: Share, confidence = 0.95): TwoByTwo => {
  for (const { count, n } of [first, second])
    if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is not a share`);
  const risk1 = first.n === 0 ? null : first.count / first.n;
  const risk2 = second.n === 0 ? null : second.count / second.n;
  const nothing = { chiSquared: null, p: null, riskRatio: null, lower: null, upper: null };
  if (risk1 === null || risk2 === null) return { risk1, risk2, ...nothing };
  const ratio = riskRatio(first, second, confidence);
  const [n, events] = [first.n + second.n, first.count + second.count];
  if (events === 0 || events === n) return { risk1, risk2, ...nothing, ...ratio };
  const pooled = (events / n) * ((n - events) / n);
  const chiSquared = (risk1 - risk2) ** 2 / (pooled * (1 / first.n + 1 / second.n));
  return { risk1, risk2, chiSquared, p: chiSquaredUpper(chiSquared, 1), ...ratio };
};
