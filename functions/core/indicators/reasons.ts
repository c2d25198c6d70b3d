import type { CohortAggregate, WaveAggregate } from '../aggregate/aggregate.ts';
import type { Figure, IndicatorResult } from './indicator.ts';

/** Why a figure is not there, in sentences for a coordinator. */

/**
 * `whatTheyDid` completes the sentence: «people answered», «matches have begun». `about` are the items or goals that the
 * figure is made from: sensitive ones have a minimum of their own.
 */
export const tooFew = (
  { minimumGroup }: CohortAggregate,
  whatTheyDid: string,
  ...about: readonly { minimumGroup?: number | undefined }[]
): IndicatorResult => {
  const needed = Math.max(minimumGroup, ...about.map((one) => one.minimumGroup ?? minimumGroup));
  const reason = `Fewer than ${needed} ${whatTheyDid}.`;
  return {
    state: 'suppressed',
    reason:
      needed === minimumGroup
        ? reason
        : `${reason} What touches confidentiality or safety needs ${needed} people.`,
  };
};

const dayOf = (wave: WaveAggregate, aggregate: CohortAggregate): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeZone: aggregate.program.timeZone ?? 'UTC',
  }).format(new Date(wave.closesAt));

/** Stands for all figures of a wave that still takes answers. */
export const stillOpen = (wave: WaveAggregate, aggregate: CohortAggregate): Figure => ({
  key: wave.timelineKey,
  label: wave.title,
  result: {
    state: 'unavailable',
    reason: `The wave is still open; results follow after it closes on ${dayOf(wave, aggregate)}.`,
  },
  parts: [],
});

/** The one figure of an indicator that has nothing to be computed from. */
export const nothingYet = (label: string, reason: string): Figure => ({
  key: 'none',
  label,
  result: { state: 'unavailable', reason },
  parts: [],
});
