import { wilsonInterval } from './wilson-interval.ts';

/** `count` of `n` independent people or matches. */
export type Share = { count: number; n: number };

/** Shares from 0 to 1, their difference from -1 to 1; null where a denominator is empty. */
export type ShareDifference = {
  first: number | null;
  second: number | null;
  difference: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * Difference first - second of two independent shares, with limits that square and add the distances of each share from its
 * Wilson limits: never outside -1 to 1, sensible at 0 and 1. Throws a RangeError where a count is not within its n.
 * Source: Newcombe (1998), Stat. Med. 17:873-890, method 10 (without continuity correction).
 * `newcombeInterval({ count: 56, n: 70 }, { count: 48, n: 80 })` is 0.2 (0.0524 to 0.3339).
 */
export const newcombeInterval = (first: Share, second: Share, confidence = 0.95): ShareDifference => {
  const a = wilsonInterval(first.count, first.n, confidence);
  const b = wilsonInterval(second.count, second.n, confidence);
  if (a.estimate === null || b.estimate === null)
    return { first: a.estimate, second: b.estimate, difference: null, lower: null, upper: null };
  const difference = a.estimate - b.estimate;
  return {
    first: a.estimate,
    second: b.estimate,
    difference,
    lower: Math.max(-1, difference - Math.hypot(a.estimate - a.lower, b.upper - b.estimate)),
    upper: Math.min(1, difference + Math.hypot(a.upper - a.estimate, b.estimate - b.lower)),
  };
};
