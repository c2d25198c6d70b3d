import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWaves } from '../../functions/core/plan-waves.ts';
import { aCohort } from '../builders/a-cohort.ts';
import { aProgram, aTimelineEntry } from '../builders/a-program.ts';
import { cohortIdOf } from '../builders/ids.ts';

/** Opening and closing of one line of the timeline. */
const span = (timeZone: string, startsOn: string, offset = 'P0D', openForDays = 21) => {
  const [wave] = planWaves(
    aProgram({ timeZone, timeline: [aTimelineEntry({ offset, openForDays })] }),
    aCohort({ startsOn, endsOn: '2030-12-31' }),
  );
  return [wave?.opensAt, wave?.closesAt];
};

describe('a wave opens and closes at nine in the morning where the program is', () => {
  it.each([
    ['UTC', '2026-05-01T09:00:00.000Z', '2026-05-22T09:00:00.000Z'],
    ['Europe/Madrid', '2026-05-01T07:00:00.000Z', '2026-05-22T07:00:00.000Z'],
    ['Asia/Kolkata', '2026-05-01T03:30:00.000Z', '2026-05-22T03:30:00.000Z'],
    ['America/Los_Angeles', '2026-05-01T16:00:00.000Z', '2026-05-22T16:00:00.000Z'],
    // The day before in UTC.
    ['Pacific/Auckland', '2026-04-30T21:00:00.000Z', '2026-05-21T21:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-04-30T19:00:00.000Z', '2026-05-21T19:00:00.000Z'],
  ])('%s', (timeZone, opensAt, closesAt) => {
    expect(span(timeZone, '2026-05-01')).toEqual([opensAt, closesAt]);
  });

  it('when clocks go forward or back on the way or on that very day', () => {
    expect(span('Europe/Madrid', '2026-03-20')).toEqual([
      '2026-03-20T08:00:00.000Z',
      '2026-04-10T07:00:00.000Z',
    ]);
    expect(span('Europe/Madrid', '2026-03-29')[0]).toBe('2026-03-29T07:00:00.000Z');
    expect(span('Europe/Madrid', '2026-10-25')[0]).toBe('2026-10-25T08:00:00.000Z');
    expect(span('America/New_York', '2026-10-20')).toEqual([
      '2026-10-20T13:00:00.000Z',
      '2026-11-10T14:00:00.000Z',
    ]);
  });
});

describe('the day of a wave', () => {
  const opensOn = (anchor: 'cohort-start' | 'cohort-midpoint' | 'cohort-end', offset: string, days = {}) =>
    planWaves(aProgram({ timeline: [aTimelineEntry({ anchor, offset })] }), aCohort(days))[0]?.opensOn;

  it('is counted from the start, the midpoint or the end', () => {
    expect(opensOn('cohort-start', 'P0D')).toBe('2026-02-01');
    // 302 days lie between the first day and the last: 151 to the middle.
    expect(opensOn('cohort-midpoint', 'P0D')).toBe('2026-07-02');
    expect(opensOn('cohort-end', '-P7D')).toBe('2026-11-23');
    expect(opensOn('cohort-end', 'P6M')).toBe('2027-05-30');
  });

  it('is the last of a month that is too short', () => {
    expect(opensOn('cohort-start', 'P1M', { startsOn: '2026-01-31' })).toBe('2026-02-28');
    expect(opensOn('cohort-start', 'P1M', { startsOn: '2028-01-31', endsOn: '2028-12-31' })).toBe(
      '2028-02-29',
    );
  });

  it('comes down to the day before the middle where the days are even in number', () => {
    expect(opensOn('cohort-midpoint', 'P0D', { startsOn: '2026-02-01', endsOn: '2026-02-04' })).toBe(
      '2026-02-02',
    );
  });
});

describe('the waves of a cohort', () => {
  const timeline = ['b', 'a', 'c'].map((key) => aTimelineEntry({ key, offset: key === 'c' ? 'P0D' : 'P3M' }));

  it('come in the order of opening, those of one moment by key', () => {
    const keys = planWaves(aProgram({ timeline }), aCohort()).map(({ entry }) => entry.key);
    expect(keys).toEqual(['c', 'a', 'b']);
  });

  it('have ids that stay, whatever else changes, and are their own', () => {
    const ids = (program = aProgram({ timeline }), cohort = aCohort()) =>
      planWaves(program, cohort).map(({ id }) => id);
    expect(new Set(ids()).size).toBe(3);
    expect(
      ids(aProgram({ timeline, timeZone: 'UTC', name: 'Renamed' }), aCohort({ startsOn: '2026-02-08' })),
    ).toEqual(ids());
    expect(
      ids(aProgram({ timeline }), aCohort({ id: cohortIdOf(2) })).filter((id) => ids().includes(id)),
    ).toEqual([]);
  });

  it('close as many days after their opening as they are open, give or take the three hours of the boldest clock change', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, day, fc.integer({ min: 1, max: 120 }), (zone, start, days) => {
        const [opens = '', closes = ''] = span(zone, start.toISOString().slice(0, 10), 'P0D', days);
        const hours = (Date.parse(closes) - Date.parse(opens)) / 3_600_000;
        expect(Math.abs(hours - 24 * days)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 200 },
    );
  });
});
