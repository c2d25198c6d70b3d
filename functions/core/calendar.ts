import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A day without time or zone, `2026-11-22`. Texts sort as dates. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

/** A moment in UTC with milliseconds, `2026-11-22T21:25:00.000Z`. Texts sort as moments. */
export const Timestamp = z.iso.datetime({ precision: 3 });
export type Timestamp = z.infer<typeof Timestamp>;

/** An ISO 8601 duration in calendar units, `P3M`, `-P7D`. */
export const CalendarDuration = z
  .string()
  .regex(/^-?P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'an ISO 8601 duration such as P3M or -P7D');
export type CalendarDuration = z.infer<typeof CalendarDuration>;

/** An IANA time zone that the runtime knows, `Europe/Madrid`. */
export const TimeZone = z.string().refine((zone) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}, 'a time zone such as Europe/Madrid');

export const timestamp = (epochMilliseconds: number): Timestamp => new Date(epochMilliseconds).toISOString();

/** The day on which a calendar duration after `from` falls; months are clipped to their last day. */
export const addToDate = (from: PlainDate, duration: CalendarDuration): PlainDate =>
  Temporal.PlainDate.from(from).add(Temporal.Duration.from(duration)).toString();

/** A calendar duration so many times over: `P1M` three times is `P3M`. */
export const multiplied = (duration: CalendarDuration, times: number): CalendarDuration => {
  const { years, months, weeks, days } = Temporal.Duration.from(duration);
  return Temporal.Duration.from({
    years: years * times,
    months: months * times,
    weeks: weeks * times,
    days: days * times,
  }).toString();
};

export const addDays = (from: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(from).add({ days }).toString();

/** Whole days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** The moment at which clocks in `timeZone` show `hour` on `date`. */
export const momentOn = (date: PlainDate, hour: number, timeZone: string): Timestamp =>
  timestamp(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds,
  );

/** The date that the calendar in `timeZone` shows at a moment. */
export const dateAt = (moment: Timestamp, timeZone: string): PlainDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A moment later by an ISO duration (days are 24 hours), `P30D`, `PT1H`. */
export const addToMoment = (moment: Timestamp, duration: string): Timestamp =>
  timestamp(
    Temporal.Instant.from(moment).toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration))
      .epochMilliseconds,
  );

/** Whole seconds from a moment to the next midnight of UTC: 1 to 86,400. */
export const secondsLeftToday = (moment: Timestamp): number => {
  const day = 86_400_000;
  return Math.ceil((day - (Temporal.Instant.from(moment).epochMilliseconds % day)) / 1000);
};
