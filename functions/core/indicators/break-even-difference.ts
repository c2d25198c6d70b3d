import type { EstimatedReturn } from '../aggregate/program-return.ts';
import { breakEvenClause, fromReturn, peopleBehind, PHILLIPS } from './cost-figures.ts';
import type { Figure, Indicator } from './indicator.ts';

const LABEL = 'Difference in retention that pays for the program';

const sentenceOf = (found: EstimatedReturn): string => {
  const clause = breakEvenClause(found);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
};

const figureAtShare = (
  key: string,
  label: string,
  difference: number | null,
  found: EstimatedReturn,
): Figure => {
  if (difference === null || difference > 1)
    return {
      key,
      label,
      result: { state: 'unavailable', reason: 'No difference in retention could pay for the program.' },
      parts: [],
    };
  return {
    key,
    label,
    result: { state: 'value', estimate: difference, n: peopleBehind(found) },
    parts: [
      { label: 'Mentees', value: found.participants },
      { label: 'Exits to be avoided', value: Math.round(10 * difference * found.participants) / 10 },
    ],
    sentence: sentenceOf(found),
  };
};

/** Under `all` with the likely isolation, to be held against the observed difference; under `whole` as if all of it were the program's. */
export const breakEvenDifference: Indicator = {
  id: 'break-even-difference',
  version: 1,
  title: 'Break-even',
  definition:
    'How many percentage points more of the mentees than of the comparison group have to stay for the program to pay for itself.',
  unit: 'share-change',
  numerator: 'All costs',
  denominator:
    'Mentees × mean yearly salary × share of it that a replacement costs × share of the difference put down to the program',
  direction: 'lower-is-better',
  level: 'impact',
  method:
    'All inputs at their likely values: arithmetic, so no interval. The figure without isolation takes all of the difference as the program’s work. n counts the people behind the observed difference that it is held against.',
  source: PHILLIPS,
  compute: (aggregate) =>
    fromReturn(aggregate, LABEL, (found) => [
      figureAtShare('all', 'Difference needed, at the likely isolation', found.breakEven.isolated, found),
      figureAtShare(
        'whole',
        'Difference needed, if all of it were the program’s',
        found.breakEven.whole,
        found,
      ),
    ]),
};
