import type { Instrument } from './instrument/instrument.ts';
import type { TimelineEntry } from './timeline.ts';

const TIMEPOINT_ORDER = ['baseline', 'midline', 'endline', 'follow-up', 'pulse', 'event'];

/** What a new program asks until its team chooses: the core of its evidence, in four questionnaires. */
const STARTING_INSTRUMENTS: ReadonlySet<string> = new Set([
  'accountability-checklist',
  'success-measures-mentee',
  'success-measures-mentor',
  'closure-reflection',
]);

/**
 * The timeline of a new program: a few of the definitions, each at its own moments; the rest of the catalogue is for the
 * team to choose from. Keys number the moments of one instrument.
 */
export const defaultTimeline = (instruments: readonly Instrument[]): TimelineEntry[] =>
  instruments
    .filter(({ id }) => STARTING_INSTRUMENTS.has(id))
    .flatMap((instrument) =>
      instrument.moments
        .toSorted((a, b) => TIMEPOINT_ORDER.indexOf(a.timepoint) - TIMEPOINT_ORDER.indexOf(b.timepoint))
        .map((moment, index) => ({
          ...moment,
          key: `${instrument.id}-${index + 1}`,
          instrumentId: instrument.id,
          audience: instrument.audience,
        })),
    );
