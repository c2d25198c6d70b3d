import type { Anchor, Moment } from '../../core/timeline.ts';

const ANCHORS = {
  'cohort-start': 'the start',
  'cohort-midpoint': 'the midpoint',
  'cohort-end': 'the end',
} satisfies Record<Anchor, string>;

const UNITS: [string, string][] = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
];

const lengthInWords = (duration: string): string =>
  UNITS.flatMap(([letter, unit]) => {
    const amount = Number(duration.match(new RegExp(`(\\d+)${letter}`))?.[1] ?? 0);
    return amount === 0 ? [] : [`${amount} ${unit}${amount === 1 ? '' : 's'}`];
  }).join(' and ');

/** `3 months after the start`, `7 days before the end`, `At the midpoint`. */
export const momentInWords = ({ anchor, offset }: Pick<Moment, 'anchor' | 'offset'>): string => {
  const length = lengthInWords(offset);
  if (length === '') return `At ${ANCHORS[anchor]}`;
  return `${length} ${offset.startsWith('-') ? 'before' : 'after'} ${ANCHORS[anchor]}`;
};
