import { chiSquaredUpper } from './chi-squared-distribution.ts';

/** `count` of `n` at one occasion, and the occasion's place on the time axis (any unit, any order). */
export type ScoredShare = { count: number; n: number; score: number };

/** `slope`: change of the share (0 to 1) for one unit of the score. All null where no trend can be seen. */
export type ProportionTrend = { chiSquared: number | null; df: 1; p: number | null; slope: number | null };

/**
 * Test for a linear trend of a share over three or more occasions with different people: chi-squared = (Σ x(s - s̄))² / (p(1 - p) Σ n(s - s̄)²),
 * and the slope weighted by n. Occasions without anybody are left out; null with fewer than two of them or two scores, and
 * where nobody or everybody has the event. Throws a RangeError where a count is not within its n.
 * Source: Cochran (1954), Biometrics 10:417-451; Armitage (1955), Biometrics 11:375-386; as R's prop.trend.test.
 * `cochranArmitage([{ count: 5, n: 12, score: 1 }, { count: 14, n: 18, score: 4 }]).slope` is 0.12037.
 */
export const cochranArmitage = (shares: readonly ScoredShare[]): ProportionTrend => {
  for (const { count, n } of shares)
    if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is not a share`);
  const used = shares
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => a.score - b.score || a.n - b.n || a.count - b.count);
  const sum = (of: (share: ScoredShare) => number): number => used.reduce((all, share) => all + of(share), 0);
  const n = sum((share) => share.n);
  const p = sum((share) => share.count) / n;
  const nothing = { chiSquared: null, df: 1, p: null, slope: null } as const;
  if (used.length < 2 || p === 0 || p === 1) return nothing;
  const origin = used[0]?.score ?? 0;
  const centre = sum((share) => share.n * (share.score - origin)) / n;
  const away = (share: ScoredShare): number => share.score - origin - centre;
  const spread = sum((share) => share.n * away(share) ** 2);
  if (new Set(used.map(({ score }) => score)).size < 2 || spread === 0) return nothing;
  const drift = sum((share) => (share.count - share.n * p) * away(share));
  const chiSquared = drift ** 2 / (p * (1 - p) * spread);
  return { chiSquared, df: 1, p: chiSquaredUpper(chiSquared, 1), slope: drift / spread };
};
