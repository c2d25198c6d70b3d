import * as z from 'zod';
import { CalendarDuration } from './calendar.ts';
import { Role } from './role.ts';

/** Which measurement occasion a wave is, in the words of evaluation. */
export const Timepoint = z.enum(['baseline', 'midline', 'endline', 'follow-up', 'pulse', 'event']);
export type Timepoint = z.infer<typeof Timepoint>;

/** Whether a duration leads to a later day: not back, and not nowhere. */
const isForward = (duration: string): boolean => duration.startsWith('P') && /[1-9]/.test(duration);

export const Anchor = z.enum(['cohort-start', 'cohort-midpoint', 'cohort-end']);
export type Anchor = z.infer<typeof Anchor>;

/** When an instrument is asked, relative to a cohort's dates. */
export const Moment = z.object({
  timepoint: Timepoint,
  anchor: Anchor,
  /** Added to the anchor's date, `P0D`, `P3M`, `-P7D`. */
  offset: CalendarDuration,
  openForDays: z.int().min(1).max(120),
  /** Asked again at this interval until the cohort ends. */
  repeatEvery: CalendarDuration.refine(isForward, 'a duration such as P1M').optional(),
});
export type Moment = z.infer<typeof Moment>;

/** One line of a program's timeline: it becomes one wave in every cohort. */
export const TimelineEntry = Moment.extend({
  /** Unique within the program; part of the wave's id, so it must not change once a wave has opened. */
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  instrumentId: z.string(),
  audience: z.array(Role).min(1),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** No key of a line has it, so none is what a repeating line makes of its own, however the line came about. */
const REPEAT_MARK = '.';

/** The key of one wave of a line that repeats, from 1: `pulse-1.3`. */
export const repeatKey = (key: string, number: number): string => `${key}${REPEAT_MARK}${number}`;

/** Whether a wave's key is one that a line's key was numbered to. */
export const isRepeatOf = (key: string, waveKey: string): boolean =>
  waveKey.startsWith(`${key}${REPEAT_MARK}`);
