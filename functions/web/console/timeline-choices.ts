import * as z from 'zod';
import type { CalendarDuration } from '../../core/calendar.ts';
import { Anchor, Moment } from '../../core/timeline.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { LineWish, MomentWish } from '../../core/timeline-change.ts';
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
/** What a line may repeat by: the usual intervals, and the one that it has already. */
export const repeatChoices = (now?: CalendarDuration) => [
  { value: '', label: 'no, once' },
  ...intervals(now).map((value) => ({ value, label: `every ${intervalInWords(value)}, until the end` })),
];
const intervals = (now?: CalendarDuration): string[] => [
  ...new Set([...REPEATS, ...(now === undefined ? [] : [now])]),
];

const durationOf = (amount: number, unit: string, side: string): CalendarDuration =>
  amount === 0 ? 'P0D' : `${side === 'before' ? '-' : ''}P${amount}${unit}`;

const whole = z
  .string()
  .regex(/^\d{1,4}$/, 'Write a whole number')
  .transform(Number);

const whenFields = {
  amount: whole.pipe(z.int().max(FARTHEST)),
  unit: z.enum(UNITS),
  side: z.enum(SIDES),
  anchor: Anchor,
  openForDays: whole.pipe(Moment.shape.openForDays),
};
export const WHEN_FIELDS = ['amount', 'unit', 'side', 'anchor', 'openForDays', 'repeatEvery'] as const;

type When = { [Field in keyof typeof whenFields]: z.infer<(typeof whenFields)[Field]> } & {
  repeatEvery: string;
};
const wishOf = ({ amount, unit, side, anchor, openForDays, repeatEvery }: When): MomentWish => ({
  anchor,
  offset: durationOf(amount, unit, side),
  openForDays,
  ...(repeatEvery === '' ? {} : { repeatEvery }),
});

/** The form of a new line: «3», «months», «after», «the start». */
export const LineForm = z
  .object({ instrument: z.string().min(1), ...whenFields, repeatEvery: z.enum(['', ...REPEATS]) })
  .transform(({ instrument, ...when }): LineWish => ({ instrumentId: instrument, ...wishOf(when) }));

/** The form of another time for a line. */
export const whenForm = (now: MomentWish) =>
  z
    .object({ ...whenFields, repeatEvery: z.enum(['', ...intervals(now.repeatEvery)]) })
    .transform((when): MomentWish => wishOf(when));

/** A duration in one unit of the form; undefined where it takes two, such as a month and a week. */
const inOneUnit = (
  duration: CalendarDuration,
): { amount: number; unit: (typeof UNITS)[number] } | undefined => {
  const count = (letter: string): number => Number(duration.match(new RegExp(`(\\d+)${letter}`))?.[1] ?? 0);
  const [months, weeks, days] = [count('Y') * 12 + count('M'), count('W'), count('D')];
  if (months > 0) return weeks + days > 0 ? undefined : { amount: months, unit: 'M' };
  return weeks > 0 && days === 0 ? { amount: weeks, unit: 'W' } : { amount: weeks * 7 + days, unit: 'D' };
};

/** When a line is asked, as one would have typed it; the amount is left open where the form can't say it. */
export const typedOf = ({ anchor, offset, openForDays, repeatEvery = '' }: MomentWish): DraftFields => {
  const said = inOneUnit(offset);
  return {
    amount: said === undefined ? [] : [String(said.amount)],
    unit: [said?.unit ?? 'D'],
    side: [offset.startsWith('-') ? 'before' : 'after'],
    anchor: [anchor],
    openForDays: [String(openForDays)],
    repeatEvery: [repeatEvery],
  };
};
