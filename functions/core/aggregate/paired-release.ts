import { mayRelease } from './differencing-ledger.ts';
import { effectiveMinimum } from './disclosure-control.ts';

/** What may be said of the people who answered both times, beside what is said of everybody who answered each time. */
export type PairedRelease = {
  /** How they changed. */
  change: boolean;
  /** Where they stood each time. */
  levels: boolean;
  /** Where those who were lost stood the first time. */
  lost: boolean;
};

/**
 * Means over all who answered, before and after, are published beside. Their difference less the change of the pairs leaves those who answered
 * once only, those lost and those who joined in one sum: it needs none of them or enough. The pairs' own mean taken from everybody's leaves
 * either of the two alone, and the ledger of released groups says whether that isolates a few.
 */
export const pairedRelease = (
  before: readonly string[],
  after: readonly string[],
  pairs: readonly string[],
  minimum: number,
): PairedRelease => {
  const needed = effectiveMinimum(minimum);
  const both = new Set(pairs);
  const once = new Set([...before, ...after].filter((person) => !both.has(person)));
  const lost = new Set(before.filter((person) => !both.has(person)));
  const change = both.size >= needed && (once.size === 0 || once.size >= needed);
  const levels =
    change && mayRelease([before], pairs, needed).release && mayRelease([after], pairs, needed).release;
  return { change, levels, lost: levels && lost.size >= needed };
};
