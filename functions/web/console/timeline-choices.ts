import * as z from 'zod';
import type { CalendarDuration } from '../../core/calendar.ts';
import { Anchor, Moment } from '../../core/timeline.ts';
import type { LineWish } from '../../core/timeline-change.ts';
import { intervalInWords } from './moment-in-words.ts';

/** The farthest day from an anchor that a form takes, in its units: ten years in months. */
const FARTHEST = 120;

const UNITS = ['D', 'W', 'M'] as const;
const SIDES = ['after', 'before'] as const;
/** None of them is shorter than a wave may reasonably be open. */
const REPEATS = ['P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M'] as const;

const UNIT_NAMES = { D: 'days', W: 'weeks', M: 'months' } satisfies Record<(typeof UNITS)[number], string>;
const ANCHOR_NAMES = {
  'cohort-start': 'the start',
  'cohort-midpoint': 'the midpoint',
  'cohort-end': 'the end',
} satisfies Record<Anchor, string>;

export const UNIT_CHOICES = UNITS.map((value) => ({ value, label: UNIT_NAMES[value] }));
export const SIDE_CHOICES = SIDES.map((value) => ({ value, label: value }));
export const ANCHOR_CHOICES = Anchor.options.map((value) => ({ value, label: ANCHOR_NAMES[value] }));
export const REPEAT_CHOICES = [
  { value: '', label: 'no, once' },
  ...REPEATS.map((value) => ({ value, label: `every ${intervalInWords(value)}, until the end` })),
];

const durationOf = (amount: number, unit: string, side: string): CalendarDuration =>
  amount === 0 ? 'P0D' : `${side === 'before' ? '-' : ''}P${amount}${unit}`;

const whole = z
  .string()
  .regex(/^\d{1,4}$/, 'Write a whole number')
  .transform(Number);

/** The form of a new line: «3», «months», «after», «the start». */
export const LineForm = z
  .object({
    instrument: z.string().min(1),
    amount: whole.pipe(z.int().max(FARTHEST)),
    unit: z.enum(UNITS),
    side: z.enum(SIDES),
    anchor: Anchor,
    openForDays: whole.pipe(Moment.shape.openForDays),
    repeatEvery: z.enum(['', ...REPEATS]),
  })
  .transform(({ instrument, amount, unit, side, anchor, openForDays, repeatEvery }): LineWish => ({
    instrumentId: instrument,
    anchor,
    offset: durationOf(amount, unit, side),
    openForDays,
    ...(repeatEvery === '' ? {} : { repeatEvery }),
  }));
