import type { CohortAggregate, WaveAggregate } from '../aggregate/aggregate.ts';
import type { Figure, IndicatorResult } from './indicator.ts';

/** Why a figure is not there, in sentences for a coordinator. */

/** `whatTheyDid` completes the sentence: «people answered», «matches have begun». */
export const tooFew = (aggregate: CohortAggregate, whatTheyDid: string): IndicatorResult => ({
  state: 'suppressed',
  reason: `Fewer than ${aggregate.minimumGroup} ${whatTheyDid}.`,
});

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
