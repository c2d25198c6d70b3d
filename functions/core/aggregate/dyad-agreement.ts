import { weightedKappa } from '../statistics/weighted-kappa.ts';
import { codedShare } from './coded-share.ts';
import { dyadShare, type DyadShare } from './dyad-estimates.ts';
import type { Dyad } from './dyads.ts';
import type { TwoSidedMeasure } from './two-sided-measures.ts';
import type { TwoSidedView } from './two-sided.ts';

type Shown = Extract<TwoSidedView['group'], { state: 'shown' }>;

export type ScoredDyad = Omit<Dyad, 'mentor' | 'mentee'> & { mentor: number; mentee: number };

/** From so many matches on kappa says something (indicators.md B3). */
const KAPPA_FROM = 20;
/** So many steps between the two sides are worth a conversation. */
const APART = 2;

/** That nobody lies far apart is told of what is sensitive as a bound. */
const apartShare = (share: DyadShare, sensitive: boolean): Shown['apart'] => {
  if (!sensitive) return share;
  const coded = codedShare(share);
  return coded.kind === 'at-most'
    ? {
        count: Math.round(coded.share * share.of),
        of: share.of,
        share: coded.share,
        lower: 0,
        upper: coded.upper,
        bound: 'at-most',
      }
    : share;
};

/** Where nearly all or nearly none agree on something sensitive, one's own answer would tell the other side's. */
export const tellsTheOther = ({ agreement, gap }: Shown, sensitive: boolean): boolean =>
  sensitive && (gap.lower === null || (agreement !== undefined && codedShare(agreement).kind !== 'exact'));

/** How often both sides chose the same, how often they lie far apart, and kappa from enough matches on; nothing of a scale, which has no steps. */
export const agreementOf = (
  dyads: readonly ScoredDyad[],
  { steps, kind, sensitive }: TwoSidedMeasure,
): Partial<Shown> => {
  if (kind === 'scale') return {};
  const placed = dyads.map(({ cluster, mentor, mentee }) => ({
    cluster,
    between: Math.abs(steps.indexOf(mentor) - steps.indexOf(mentee)),
  }));
  const where = (holds: (between: number) => boolean) =>
    dyadShare(placed.map(({ cluster, between }) => ({ cluster, count: holds(between) ? 1 : 0, of: 1 })));
  const shares = {
    agreement: where((between) => between === 0),
    apart: apartShare(
      where((between) => between >= APART),
      sensitive,
    ),
  };
  if (new Set(dyads.map(({ matchId }) => matchId)).size < KAPPA_FROM) return shares;
  const { kappa, lower, upper } = weightedKappa(
    dyads.map(({ cluster, mentor, mentee }) => ({ first: String(mentee), second: String(mentor), cluster })),
    steps.map(String),
    'linear',
  );
  return { ...shares, kappa: { kappa, lower, upper } };
};
