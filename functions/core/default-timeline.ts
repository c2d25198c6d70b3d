import type { Instrument } from './instrument/instrument.ts';
import type { TimelineEntry } from './timeline.ts';

const TIMEPOINT_ORDER = ['baseline', 'midline', 'endline', 'follow-up', 'pulse', 'event'];

/** The timeline of a new program: every definition at its own moments. Keys number the moments of one instrument. */
export const defaultTimeline = (instruments: readonly Instrument[]): TimelineEntry[] =>
  instruments.flatMap((instrument) =>
    instrument.moments
      .toSorted((a, b) => TIMEPOINT_ORDER.indexOf(a.timepoint) - TIMEPOINT_ORDER.indexOf(b.timepoint))
      .map((moment, index) => ({
        ...moment,
        key: `${instrument.id}-${index + 1}`,
        instrumentId: instrument.id,
        audience: instrument.audience,
      })),
  );
