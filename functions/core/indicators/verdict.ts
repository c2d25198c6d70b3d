import { normalQuantile } from '../statistics/normal-quantile.ts';

/**
 * What a comparison may say, by fixed rules (indicators.md, report rules 3): «higher» or «lower» where the interval excludes no
 * difference, «no detectable difference» with what the data would have shown where it does not. Never «no effect».
 */

type Compared = {
  /** What is compared, as a plural: «mentees and the comparison group». */
  between: string;
  /** Whole sentences without their end: «Mentees stayed more often than the comparison group». */
  higher: string;
  lower: string;
  /** Rounded as published: a reader must not see an interval that touches no difference beside a word that denies it. */
  estimate: number;
  interval: { lower: number; upper: number } | undefined;
  /** The value that means no difference: 0, or 1 for a ratio. */
  none?: number;
  /** The smallest true difference that would have been found four times out of five; null where even the largest could have been missed. */
  detectable?: number | null | undefined;
  /** Which way `detectable` reaches: a rate would have been found that is so many times as high, or less. */
  beyond?: 'or more' | 'or less';
  /** A difference in words: «9 points», «−3 points». */
  inWords: (difference: number) => string;
};

/** Percentage points of a difference of shares, as published: halves go up. */
export const wholePoints = (share: number): number =>
  Math.abs(share) < 1e-6 ? 0 : Math.round(Number(`${share}e2`));

/** `9 points`, `−1 point` */
export const pointsInWords = (share: number): string => {
  const points = wholePoints(share);
  return `${points < 0 ? '−' : ''}${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
};

/** `7 days`, `−1 day` */
export const daysInWords = (days: number): string => {
  const whole = Math.round(days);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)} ${Math.abs(whole) === 1 ? 'day' : 'days'}`;
};

const power = ({ detectable, beyond = 'or more', inWords }: Compared): string => {
  if (detectable === undefined) return '';
  return detectable === null
    ? '; with so few people the data could have missed even the largest possible difference'
    : `; the data would have shown ${inWords(detectable)} ${beyond} (four times out of five)`;
};

/** How large a true difference would be found four times out of five, given its 95 % interval, normal on this scale. */
export const detectableFrom = ({ lower, upper }: { lower: number; upper: number }): number =>
  ((upper - lower) / (2 * normalQuantile(0.975))) * (normalQuantile(0.975) + normalQuantile(0.8));

/** The number without its unit, for the first end of a range in words. */
const bare = (text: string): string => text.replace(/ [a-z]+$/, '');

export const verdict = (compared: Compared): string => {
  const { between, higher, lower, estimate, interval, none = 0, inWords } = compared;
  if (interval === undefined)
    return `No detectable difference between ${between}, as the data give no interval${power(compared)}.`;
  const range = `between ${bare(inWords(interval.lower))} and ${inWords(interval.upper)}`;
  if (interval.lower > none || interval.upper < none) {
    const word = estimate > none ? higher : lower;
    return `${word}: ${inWords(estimate)} (could be ${range}).`;
  }
  return `No detectable difference between ${between} (could be ${range})${power(compared)}.`;
};
