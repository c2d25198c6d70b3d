import { hodgesLehmannShift } from './hodges-lehmann.ts';
import { midranks } from './midranks.ts';
import { normalUpper } from './normal-distribution.ts';
import { rankSumTails } from './rank-sum-distribution.ts';

/** Beyond this many values in both groups, only the normal approximation is computed. */
const EXACT_UP_TO = 100;

/** All but the counts and `ties` are null where a group is empty. */
export type MannWhitney = {
  nX: number;
  nY: number;
  /** Pairs of one of each group in which x is larger, ties as half. */
  u: number | null;
  /** Chance that a value of x exceeds one of y, ties as half: u / (nX nY). */
  superiority: number | null;
  /** From -1 to 1: 2 superiority - 1. */
  cliffsDelta: number | null;
  ties: boolean;
  /** Two-sided, from the exact distribution of the ranks as they are, midranks too; null beyond 100 values. */
  pExact: number | null;
  /** Normal approximation with continuity correction, variance corrected for ties; null where all values are the same. */
  z: number | null;
  pNormal: number | null;
  /** Typical difference x - y in the unit of the values. */
  hodgesLehmann: number | null;
};

const normalScore = (u: number, nX: number, nY: number, groups: readonly number[]): number | null => {
  const n = nX + nY;
  const correction = groups.reduce((sum, size) => sum + (size ** 3 - size), 0) / (n * (n - 1));
  const variance = ((nX * nY) / 12) * (n + 1 - correction);
  const beyond = u - (nX * nY) / 2;
  return groups.length > 1 ? (beyond - Math.sign(beyond) / 2) / Math.sqrt(variance) : null;
};

/**
 * Do values of one group tend to lie above those of another? By the ranks of both together (midranks). Null values are missing.
 * Source: Mann & Whitney (1947), Ann. Math. Stat. 18:50-60; conventions of R's wilcox.test.
 * `mannWhitney([0.8, 1.89, 1.45], [1.15, 0.88]).u` is 4.
 */
export const mannWhitney = (
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): MannWhitney => {
  const x = first.filter((value) => value !== null);
  const y = second.filter((value) => value !== null);
  const [nX, nY] = [x.length, y.length];
  if (nX === 0 || nY === 0) {
    const nothing = { u: null, superiority: null, cliffsDelta: null, ties: false, pExact: null };
    return { nX, nY, ...nothing, z: null, pNormal: null, hodgesLehmann: null };
  }
  const { ranks, groups } = midranks([...x, ...y]);
  const rankSum = ranks.slice(0, nX).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (nX * (nX + 1)) / 2;
  const z = normalScore(u, nX, nY, groups);
  const tails = nX + nY <= EXACT_UP_TO ? rankSumTails(ranks, nX, rankSum) : null;
  return {
    nX,
    nY,
    u,
    superiority: u / (nX * nY),
    cliffsDelta: (2 * u) / (nX * nY) - 1,
    ties: groups.some((size) => size > 1),
    pExact: tails && Math.min(1, 2 * Math.min(tails.atMost, tails.atLeast)),
    z,
    pNormal: z === null ? null : 2 * normalUpper(Math.abs(z)),
    hodgesLehmann: hodgesLehmannShift(x, y),
  };
};
