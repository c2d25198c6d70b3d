import { normalQuantile } from './normal-quantile.ts';

/** A share from 0 to 1 with its limits; null for an empty denominator. */
export type ShareInterval =
  { estimate: number; lower: number; upper: number } | { estimate: null; lower: null; upper: null };

/**
 * Wilson's score interval for `count` of `n` independent trials. The limits always lie in [0, 1];
 * none of n gives a lower limit of exactly 0, all of n an upper limit of exactly 1.
 * Source: Wilson (1927), JASA 22:209-212; Newcombe (1998), Stat. Med. 17:857-872, method 3 (without continuity correction).
 * `wilsonInterval(81, 263)` is 0.308 (0.2553 to 0.3662).
 */
export const wilsonInterval = (count: number, n: number, confidence = 0.95): ShareInterval => {
  if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is not a share`);
  if (n === 0) return { estimate: null, lower: null, upper: null };
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const p = count / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    estimate: p,
    lower: count === 0 ? 0 : centre - half,
    upper: count === n ? 1 : centre + half,
  };
};
