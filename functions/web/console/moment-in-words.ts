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

/** `3 months after the start`, `7 days before the end`, `At the midpoint`, `1 month after the start, then every month`. */
export const momentInWords = ({
  anchor,
  offset,
  repeatEvery,
}: Pick<Moment, 'anchor' | 'offset' | 'repeatEvery'>): string => {
  const length = lengthInWords(offset);
  const first =
    length === ''
      ? `At ${ANCHORS[anchor]}`
      : `${length} ${offset.startsWith('-') ? 'before' : 'after'} ${ANCHORS[anchor]}`;
  return repeatEvery === undefined ? first : `${first}, then every ${intervalInWords(repeatEvery)}`;
};

/** `month`, `2 weeks`. */
export const intervalInWords = (duration: string): string => lengthInWords(duration).replace(/^1 /, '');
