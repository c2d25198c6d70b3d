import type { TwoSidedView } from '../../functions/core/aggregate/two-sided.ts';
import { formatEstimate, formatUncertainty, quoteItem, type ShownFigure } from '../format-figure.ts';

/** An item with the published gap between the two sides of the same match. */
export type PairedGap = { view: TwoSidedView; figure: ShownFigure };

/** The interval as published leaves no difference out, and the item stands out among all that were looked at together. */
const isDifference = ({ view: { group }, figure: { result } }: PairedGap): boolean =>
  group.state === 'shown' &&
  group.standsOut === true &&
  result.interval !== undefined &&
  (result.interval.lower > 0 || result.interval.upper < 0);

/** On how many items the two sides of the same match lie apart, and where most. Undefined without a gap to speak of. */
export const pairedGapSentence = (title: string, gaps: readonly PairedGap[]): string | undefined => {
  const widestFirst = gaps.toSorted(
    (a, b) => Math.abs(b.figure.result.estimate) - Math.abs(a.figure.result.estimate),
  );
  const apart = widestFirst.filter(isDifference);
  const widest = apart[0] ?? widestFirst[0];
  if (widest === undefined) return undefined;
  const { figure, view } = widest;
  const said = `${formatEstimate(figure.result.estimate, 'score-change')} ${formatUncertainty(figure, 'score-change')}`;
  const item = quoteItem(view.mentee.text);
  const among = gaps.length === 1 ? 'the one item' : `any of ${gaps.length} items`;
  return apart.length === 0
    ? `${title}: no detectable difference between mentors and mentees of the same match on ${among}; the widest gap is ${item}, mentors less mentees ${said}.`
    : `${title}: on ${apart.length} of ${gaps.length} items mentors and mentees of the same match lie apart; most on ${item}, where mentors answer ${figure.result.estimate > 0 ? 'higher' : 'lower'}: ${said}.`;
};
