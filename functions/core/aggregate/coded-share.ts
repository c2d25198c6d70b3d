import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { DyadShare } from './dyad-estimates.ts';
import type { CodedShare } from './two-sided.ts';

/** Below so large a share, and above its rest, a share is told as a bound (indicators.md B13). */
const CODED_SHARE = 0.05;

/** So many at either end look alike: none and one always do. */
const slackOf = (of: number): number => Math.max(1, Math.floor(CODED_SHARE * of));

/**
 * A share as it may be told. That it is nobody, or everybody, would tell each of them what the other side answered: up to a twentieth, and
 * always up to one, it is «at most» with the limit that the largest such count would have. The same from the other end.
 */
export const codedShare = ({ count, of, share, lower, upper }: DyadShare, least = 0): CodedShare => {
  const slack = Math.max(slackOf(of), least);
  if (count <= slack)
    return { kind: 'at-most', share: slack / of, upper: wilsonInterval(slack, of).upper ?? 1 };
  if (of - count <= slack) {
    const most = of - slack;
    return { kind: 'at-least', share: most / of, lower: wilsonInterval(most, of).lower ?? 0 };
  }
  return { kind: 'exact', count, share, lower, upper };
};

/**
 * Shares that add up to the whole. Where one of them is a bound, the first of the others that is exact is withheld, or the bound
 * would follow from the rest.
 */
export const codedShares = <Name extends string>(
  shares: readonly (readonly [Name, DyadShare])[],
): ReadonlyMap<Name, CodedShare> => {
  const coded = shares.map(([name, share]) => [name, codedShare(share)] as const);
  const isBound = coded.some(([, { kind }]) => kind !== 'exact');
  const spare = isBound ? coded.find(([, { kind }]) => kind === 'exact')?.[0] : undefined;
  return new Map(coded.map(([name, share]) => [name, name === spare ? { kind: 'withheld' } : share]));
};
