import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateRetention } from '../../../functions/core/aggregate/aggregate-retention.ts';
import { addDays } from '../../../functions/core/calendar.ts';
import type { Match } from '../../../functions/core/match.ts';
import { aMatch } from '../../builders/a-match.ts';
import { matchIdOf } from '../../builders/ids.ts';

const START = '2026-02-01';
const PLANNED_END = '2026-11-30';

const matches = (count: number, changed: (index: number) => Partial<Match> = () => ({})): Match[] =>
  Array.from({ length: count }, (_, index) => aMatch({ id: matchIdOf(index + 1), ...changed(index) }));

const shown = (all: Match[], asOf: string, minimum = 5) => {
  const retention = aggregateRetention(all, PLANNED_END, asOf, minimum);
  if (retention.state === 'suppressed') throw new Error('retention is suppressed');
  return retention;
};

const endedAfter = (days: number, endReason: Match['endReason'] = 'poor-fit'): Partial<Match> => ({
  endedOn: addDays(START, days),
  ...(endReason === undefined ? {} : { endReason }),
});

describe('aggregateRetention', () => {
  it('starts with all matches going on, even when one ended on its first day', () => {
    const { months } = shown(
      matches(10, (index) => (index === 0 ? endedAfter(0) : {})),
      '2026-04-15',
    );
    expect(months[0]).toEqual({ month: 0, atRisk: 10, survival: 1, lower: null, upper: null });
    expect(months[1]?.survival).toBeCloseTo(0.9, 12);
  });

  it('counts no completed match and none that reached its planned end as ended early', () => {
    // The first of March is 274 days, nine whole months, before the planned end: the table reaches that very day.
    const all = matches(12, (index) => {
      const begun = { matchedOn: '2026-03-01' };
      if (index === 0) return { ...begun, ...endedAfter(50, 'completed') };
      return index === 1 ? { ...begun, endedOn: PLANNED_END, endReason: 'other' } : begun;
    });
    expect(shown(all, '2026-12-31').months.at(-1)).toMatchObject({ month: 9, survival: 1 });
    expect(shown(all, '2026-12-31').endedEarly).toBe(0);
  });

  it('counts an early ending without a reason', () => {
    const all = matches(12, (index) => (index === 0 ? endedAfter(50, undefined) : {}));
    expect(shown(all, '2026-12-31').endedEarly).toBe(1);
  });

  it('stops at the planned end, however long ago that is', () => {
    // 302 days, so the ninth month (274 days) is the last whole one.
    expect(shown(matches(6), '2027-06-30').months.at(-1)?.month).toBe(9);
  });

  it('does not know yet of an ending that lies ahead, nor of a match that has not begun', () => {
    const all = matches(8, (index) => {
      if (index === 0) return endedAfter(60);
      return index === 1 ? { matchedOn: '2026-03-20' } : {};
    });
    expect(shown(all, '2026-03-15')).toMatchObject({ matches: 7, endedEarly: 0 });
  });

  it('shows nothing of fewer matches than the minimum', () => {
    expect(aggregateRetention(matches(4), PLANNED_END, '2026-06-30', 5)).toEqual({ state: 'suppressed' });
  });

  it('never rises, and rests on enough matches in every month', () => {
    const lives = fc.array(fc.record({ day: fc.nat(200), ended: fc.boolean() }), {
      minLength: 5,
      maxLength: 40,
    });
    fc.assert(
      fc.property(lives, fc.integer({ min: 3, max: 5 }), (all, minimum) => {
        const roster = matches(all.length, (index) => {
          const life = all[index];
          return life?.ended === true ? endedAfter(life.day) : {};
        });
        const { months } = shown(roster, '2026-07-31', minimum);
        for (const [index, month] of months.entries()) {
          expect(month.atRisk).toBeGreaterThanOrEqual(minimum);
          expect(month.survival).toBeLessThanOrEqual(months[index - 1]?.survival ?? 1);
        }
      }),
    );
  });

  it('tells nothing of the few matches that the table no longer covers', () => {
    // Seven matches end in the second month, four are left: whatever becomes of those later, the same is published.
    const left = fc.array(fc.option(fc.integer({ min: 62, max: 140 })), { minLength: 4, maxLength: 4 });
    const cohort = (days: (number | null)[]) =>
      matches(11, (index) => {
        const day = index < 7 ? 40 : (days[index - 7] ?? null);
        return day === null ? {} : endedAfter(day);
      });
    fc.assert(
      fc.property(left, left, (some, others) => {
        expect(shown(cohort(others), '2026-07-31')).toEqual(shown(cohort(some), '2026-07-31'));
      }),
    );
  });
});
