import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addToDate,
  addToMoment,
  CalendarDuration,
  dateAt,
  daysBetween,
  momentOn,
  PlainDate,
  TimeZone,
} from '../../functions/core/calendar.ts';

// Islands have crossed the date line and skipped a day, the last in 2011.
const dates = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

describe('days', () => {
  it('between two dates bring one to the other', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(addDays(to, daysBetween(to, from))).toBe(from);
      }),
    );
  });

  it('are counted across a leap day and a clock change', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});

describe('a duration', () => {
  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-03-31', '-P1M', '2026-02-28'],
    ['2026-11-30', '-P7D', '2026-11-23'],
    ['2026-02-01', 'P1Y2M1W3D', '2027-04-11'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(addToDate(from, duration)).toBe(to);
  });

  it.each(['', 'P', '-P', 'P3', '3M', 'PT1H', 'P1D1M', 'P-1D', 'p3m'])('is not written as «%s»', (text) => {
    expect(CalendarDuration.safeParse(text).success).toBe(false);
  });

  it('of thirty days moves a moment by thirty times twenty-four hours', () => {
    expect(addToMoment('2026-03-15T09:00:00.000Z', 'P30D')).toBe('2026-04-14T09:00:00.000Z');
    expect(addToMoment('2026-03-15T23:45:00.000Z', 'PT15M')).toBe('2026-03-16T00:00:00.000Z');
  });
});

describe('a moment in a time zone', () => {
  it('falls on the day that it was made of', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        expect(dateAt(momentOn(date, 9, zone), zone)).toBe(date);
      }),
    );
  });

  it('begins another day at midnight there', () => {
    expect(dateAt('2026-05-01T21:59:59.999Z', 'Europe/Madrid')).toBe('2026-05-01');
    expect(dateAt('2026-05-01T22:00:00.000Z', 'Europe/Madrid')).toBe('2026-05-02');
  });
});

it.each(['2026-02-30', '2026-2-1', '01/02/2026', '2026-01-01T00:00:00Z', ''])('«%s» is no date', (text) => {
  expect(PlainDate.safeParse(text).success).toBe(false);
});

it.each([
  ['Europe/Madrid', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('«%s» as a time zone: %s', (zone, known) => {
  expect(TimeZone.safeParse(zone).success).toBe(known);
});
