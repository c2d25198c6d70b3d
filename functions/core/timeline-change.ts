import type { CalendarDuration } from './calendar.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { Program } from './program.ts';
import { isRepeatOf, type Anchor, type Moment, type Timepoint, type TimelineEntry } from './timeline.ts';
import type { Wave } from './wave.ts';

/** What an admin says of when a line is asked. */
export type MomentWish = Omit<Moment, 'timepoint'>;

/** What an admin says of a new line; the rest follows from the instrument. */
export type LineWish = MomentWish & Pick<TimelineEntry, 'instrumentId'>;

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

/** Whether a wave comes from a line: under its key, or under a numbered one of a time when the line repeated. */
export const isOfLine = (line: TimelineEntry, timelineKey: string): boolean =>
  timelineKey === line.key || isRepeatOf(line.key, timelineKey);

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
const timepointOf = ({ moments }: Instrument, wish: MomentWish): Timepoint => {
  const own = moments.find((moment) => sameDay(moment, wish));
  if (own !== undefined) return own.timepoint;
  if (wish.repeatEvery !== undefined) return 'pulse';
  const { before, on, after } = FROM_ANCHOR[wish.anchor];
  if (isZero(wish.offset)) return on;
  return wish.offset.startsWith('-') ? before : after;
};

/** Keys of a new program end in the number of a moment, `pulse-1`; those of added lines say that they were. */
const freeKey = ({ timeline, retiredKeys = [] }: Program, instrumentId: string): string => {
  const taken = new Set([...timeline.map(({ key }) => key), ...retiredKeys]);
  for (let number = 1; ; number += 1) {
    const key = `${instrumentId}-added-${number}`;
    if (!taken.has(key)) return key;
  }
};

/** What speaks against asking an instrument then, beside these lines. `instrument` is the newest version. */
const against = (
  others: readonly TimelineEntry[],
  instrument: Instrument,
  wish: MomentWish,
): LineRefusal | undefined => {
  if (isForEvents(instrument)) return { kind: 'asked-on-event' };
  if (others.some((line) => line.instrumentId === instrument.id && sameDay(line, wish)))
    return { kind: 'already-there' };
  return wish.repeatEvery !== undefined && shortestDays(wish.repeatEvery) < wish.openForDays
    ? { kind: 'overlaps-itself' }
    : undefined;
};

/** The program with one more line, under a key that no line of it ever had. `instrument` is the newest version. */
export const withLine = (
  program: Program,
  instrument: Instrument | undefined,
  wish: LineWish,
): LineChange => {
  if (instrument === undefined) return refused({ kind: 'unknown-instrument' });
  const refusal = against(program.timeline, instrument, wish);
  if (refusal !== undefined) return refused(refusal);
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

/** A line of which nothing has been asked in any cohort: only such a one may still change. */
export const unaskedLine = (
  program: Program,
  key: string,
  waves: readonly Wave[],
): { line: TimelineEntry } | { refusal: LineRefusal } => {
  const line = program.timeline.find((one) => one.key === key);
  if (line === undefined) return { refusal: { kind: 'unknown-line' } };
  return waves.some(({ timelineKey }) => isOfLine(line, timelineKey))
    ? { refusal: { kind: 'has-opened' } }
    : { line };
};

/**
 * The program with a line asked at another time, under the same key and of the same people, as long as none of its waves has
 * opened. Give the waves of all its cohorts.
 */
export const withChangedLine = (
  program: Program,
  instrument: Instrument | undefined,
  { key, wish, waves }: { key: string; wish: MomentWish; waves: readonly Wave[] },
): LineChange => {
  const found = unaskedLine(program, key, waves);
  if ('refusal' in found) return refused(found.refusal);
  if (instrument === undefined) return refused({ kind: 'unknown-instrument' });
  const others = program.timeline.filter((one) => one !== found.line);
  const refusal = against(others, instrument, wish);
  if (refusal !== undefined) return refused(refusal);
  const { instrumentId, audience } = found.line;
  const line = { key, instrumentId, audience, timepoint: timepointOf(instrument, wish), ...wish };
  const timeline = program.timeline.map((one) => (one === found.line ? line : one));
  return { kind: 'changed', program: { ...program, timeline }, line };
};

/** The program without a line, as long as none of its waves has opened. Give the waves of all its cohorts. */
export const withoutLine = (program: Program, key: string, waves: readonly Wave[]): LineChange => {
  const found = unaskedLine(program, key, waves);
  if ('refusal' in found) return refused(found.refusal);
  const timeline = program.timeline.filter((one) => one !== found.line);
  const retiredKeys = [...(program.retiredKeys ?? []), key];
  return { kind: 'changed', program: { ...program, timeline, retiredKeys }, line: found.line };
};
