import type { CalendarDuration } from './calendar.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { Program } from './program.ts';
import type { Anchor, Moment, Timepoint, TimelineEntry } from './timeline.ts';
import type { Wave } from './wave.ts';

/** What an admin says of a new line; the rest follows from the instrument. */
export type LineWish = Pick<
  TimelineEntry,
  'instrumentId' | 'anchor' | 'offset' | 'openForDays' | 'repeatEvery'
>;

export type LineRefusal =
  | { kind: 'unknown-instrument' }
  /** It is asked when something happens, and never on a day. */
  | { kind: 'asked-on-event' }
  /** The instrument is asked on that day already. */
  | { kind: 'already-there' }
  /** It would be asked again while the questions before are still open. */
  | { kind: 'overlaps-itself' }
  | { kind: 'unknown-line' }
  /** What was asked can't be taken back. */
  | { kind: 'has-opened' };

type Changed = { kind: 'changed'; program: Program; line: TimelineEntry };
export type LineChange = Changed | { kind: 'refused'; refusal: LineRefusal };

const refused = (refusal: LineRefusal): LineChange => ({ kind: 'refused', refusal });

/** Whether a wave comes from a line: under its key, or under a numbered one where the line repeats. */
export const isOfLine = (line: TimelineEntry, timelineKey: string): boolean =>
  line.repeatEvery === undefined
    ? timelineKey === line.key
    : timelineKey.startsWith(`${line.key}-`) && /^\d+$/.test(timelineKey.slice(line.key.length + 1));

/** Days of the shortest such span: a month has 28. */
const shortestDays = (duration: CalendarDuration): number => {
  const days = { Y: 365, M: 28, W: 7, D: 1 };
  return [...duration.matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, amount, unit]) =>
      sum + Number(amount) * (unit === 'Y' || unit === 'M' || unit === 'W' ? days[unit] : days.D),
    0,
  );
};

const sameDay = (a: Pick<Moment, 'anchor' | 'offset'>, b: Pick<Moment, 'anchor' | 'offset'>): boolean =>
  a.anchor === b.anchor && a.offset === b.offset;

const isZero = (offset: CalendarDuration): boolean => !/[1-9]/.test(offset);

const FROM_ANCHOR: Record<Anchor, { before: Timepoint; on: Timepoint; after: Timepoint }> = {
  'cohort-start': { before: 'baseline', on: 'baseline', after: 'midline' },
  'cohort-midpoint': { before: 'midline', on: 'midline', after: 'midline' },
  'cohort-end': { before: 'endline', on: 'endline', after: 'follow-up' },
};

/** The instrument's own word for that day, else what the day makes it. */
const timepointOf = ({ moments }: Instrument, wish: LineWish): Timepoint => {
  const own = moments.find((moment) => sameDay(moment, wish));
  if (own !== undefined) return own.timepoint;
  if (wish.repeatEvery !== undefined) return 'pulse';
  const { before, on, after } = FROM_ANCHOR[wish.anchor];
  if (isZero(wish.offset)) return on;
  return wish.offset.startsWith('-') ? before : after;
};

/** A line that repeats numbers its key, so `pulse-1` could be the first wave of `pulse`. */
const clash = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === short || (long.startsWith(`${short}-`) && /^\d+$/.test(long.slice(short.length + 1)));
};

/**
 * Keys of a new program end in the number of a moment, `pulse-1`; those of added lines say that they were, so that none is what
 * a repeating line makes of its own.
 */
const freeKey = ({ timeline, retiredKeys = [] }: Program, instrumentId: string): string => {
  const taken = [...timeline.map(({ key }) => key), ...retiredKeys];
  for (let number = 1; ; number += 1) {
    const key = `${instrumentId}-added-${number}`;
    if (!taken.some((other) => clash(key, other))) return key;
  }
};

/** The program with one more line, under a key that no line of it ever had. `instrument` is the newest version. */
export const withLine = (
  program: Program,
  instrument: Instrument | undefined,
  wish: LineWish,
): LineChange => {
  if (instrument === undefined) return refused({ kind: 'unknown-instrument' });
  if (isForEvents(instrument)) return refused({ kind: 'asked-on-event' });
  if (program.timeline.some((line) => line.instrumentId === instrument.id && sameDay(line, wish)))
    return refused({ kind: 'already-there' });
  if (wish.repeatEvery !== undefined && shortestDays(wish.repeatEvery) < wish.openForDays)
    return refused({ kind: 'overlaps-itself' });
  const line: TimelineEntry = {
    ...wish,
    instrumentId: instrument.id,
    key: freeKey(program, instrument.id),
    timepoint: timepointOf(instrument, wish),
    audience: instrument.audience,
  };
  return { kind: 'changed', program: { ...program, timeline: [...program.timeline, line] }, line };
};

/** Whether an instrument is asked after an event only, and so has no place on a timeline. */
export const isForEvents = ({ moments, event }: Instrument): boolean =>
  moments.length === 0 && event !== undefined;

/** The program without a line, as long as none of its waves has opened. Give the waves of all its cohorts. */
export const withoutLine = (program: Program, key: string, waves: readonly Wave[]): LineChange => {
  const line = program.timeline.find((one) => one.key === key);
  if (line === undefined) return refused({ kind: 'unknown-line' });
  if (waves.some(({ timelineKey }) => isOfLine(line, timelineKey))) return refused({ kind: 'has-opened' });
  const timeline = program.timeline.filter((one) => one !== line);
  const retiredKeys = [...(program.retiredKeys ?? []), key];
  return { kind: 'changed', program: { ...program, timeline, retiredKeys }, line };
};
