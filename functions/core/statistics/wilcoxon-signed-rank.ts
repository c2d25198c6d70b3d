import { hodgesLehmann } from './hodges-lehmann.ts';
import { midranks } from './midranks.ts';
import { normalUpper } from './normal-distribution.ts';
import { differencesOf, type Pair } from './paired-differences.ts';
import { signedRankTails } from './signed-rank-distribution.ts';

/** Beyond this many pairs that changed, only the normal approximation is computed. */
const EXACT_UP_TO = 200;

export type WilcoxonSignedRank = {
  pairs: number;
  /** Pairs without a change: left out of the ranks. */
  unchanged: number;
  used: number;
  /** Sums of the ranks of those who rose and of those who fell; null where nobody changed. */
  rankSumUp: number | null;
  rankSumDown: number | null;
  ties: boolean;
  /** Two-sided, from the exact distribution of the ranks as they are, midranks too; null beyond 200 changes. */
  pExact: number | null;
  /** Normal approximation with continuity correction, variance corrected for ties. */
  z: number | null;
  pNormal: number | null;
  /** (up - down) / (up + down), from -1 to 1. */
  rankBiserial: number | null;
  /** Typical change in the unit of the values, unchanged pairs included. */
  hodgesLehmann: number | null;
};

const normalScore = (rankSumUp: number, groups: readonly number[]): number => {
  const n = groups.reduce((sum, size) => sum + size, 0);
  const correction = groups.reduce((sum, size) => sum + (size ** 3 - size), 0) / 48;
  const beyond = rankSumUp - (n * (n + 1)) / 4;
  return (beyond - Math.sign(beyond) / 2) / Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - correction);
};

/**
 * Did more people rise than fall, and farther? Differences after - before of complete pairs, zeros dropped, sizes ranked (midranks).
 * Differences are taken as equal when only rounding parts them; `rounding` 0 compares them bit for bit, as R does.
 * Source: Wilcoxon (1945), Biometrics Bull. 1:80-83; conventions of R's wilcox.test(paired = TRUE).
 * `wilcoxonSignedRank([{ before: 1, after: 2 }, { before: 2, after: 5 }]).pExact` is 0.5.
 */
export const wilcoxonSignedRank = (pairs: readonly Pair[], rounding?: number): WilcoxonSignedRank => {
  const { differences, rounding: noise } = differencesOf(pairs, rounding);
  const changes = differences.filter((difference) => difference !== 0);
  const { ranks, groups } = midranks(changes.map(Math.abs), noise);
  const used = changes.length;
  const counts = { pairs: differences.length, unchanged: differences.length - used, used };
  const typical = hodgesLehmann(differences);
  if (used === 0) {
    const nothing = { rankSumUp: null, rankSumDown: null, ties: false, pExact: null };
    return { ...counts, ...nothing, z: null, pNormal: null, rankBiserial: null, hodgesLehmann: typical };
  }
  const up = ranks.reduce((sum, rank, index) => sum + ((changes[index] ?? 0) > 0 ? rank : 0), 0);
  const all = (used * (used + 1)) / 2;
  const z = normalScore(up, groups);
  const tails = used <= EXACT_UP_TO ? signedRankTails(ranks, up) : null;
  return {
    ...counts,
    rankSumUp: up,
    rankSumDown: all - up,
    ties: groups.some((size) => size > 1),
    pExact: tails && Math.min(1, 2 * Math.min(tails.atMost, tails.atLeast)),
    z,
    pNormal: 2 * normalUpper(Math.abs(z)),
    rankBiserial: (2 * up - all) / all,
    hodgesLehmann: typical,
  };
};
