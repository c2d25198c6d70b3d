import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceWindows } from '../../../functions/core/statistics/cadence-windows.ts';
import { engagement, type MatchLog } from '../../../functions/core/statistics/engagement.ts';
import { survivalAt } from '../../../functions/core/statistics/survival-at.ts';

const AS_OF = 200;
const meeting = fc.record({
  day: fc.integer({ min: -20, max: 230 }),
  outcome: fc.constantFrom('held', 'moved', 'cancelled', 'no-show'),
  confirmed: fc.boolean(),
});
const log: fc.Arbitrary<MatchLog> = fc.record({
  matchedOn: fc.integer({ min: 0, max: 230 }),
  endedOn: fc.option(fc.integer({ min: 0, max: 260 })),
  cadence: fc.constantFrom(7, 14, 30),
  meetings: fc.array(meeting, { maxLength: 12 }),
});
const logs = fc.array(log, { maxLength: 12 });

describe('engagement', () => {
  it('does not depend on the order of matches or meetings', () => {
    fc.assert(
      fc.property(logs, (given) => {
        const one = engagement(given, AS_OF);
        const turned = given.map((each) => ({ ...each, meetings: each.meetings.toReversed() })).toReversed();
        expect(engagement(turned, AS_OF)).toEqual({ ...one, matches: one.matches.toReversed() });
      }),
    );
  });

  it('does not depend on where days are counted from', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: -20_000, max: 20_000 }), (given, shift) => {
        const moved = given.map(({ matchedOn, endedOn, meetings, ...rest }) => ({
          ...rest,
          matchedOn: matchedOn + shift,
          endedOn: endedOn === null ? null : endedOn + shift,
          meetings: meetings.map((each) => ({ ...each, day: each.day + shift })),
        }));
        expect(engagement(moved, AS_OF + shift)).toEqual(engagement(given, AS_OF));
      }),
    );
  });

  it('never covers more than has elapsed, and another meeting never lowers coverage', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: -20, max: 230 }), ({ meetings, ...match }, day) => {
        const days = meetings.map((each) => each.day);
        const { elapsed, covered, exposure } = cadenceWindows(match, days, AS_OF);
        expect(covered).toBeLessThanOrEqual(elapsed);
        expect(elapsed * match.cadence).toBeLessThanOrEqual(exposure);
        expect(cadenceWindows(match, [...days, day], AS_OF).covered).toBeGreaterThanOrEqual(covered);
        expect(cadenceWindows(match, [...days, ...days], AS_OF).covered).toBe(covered);
      }),
    );
  });

  it('ignores what lies outside a match’s time', () => {
    const match = { matchedOn: 10, endedOn: 80, cadence: 30 };
    const outside = [9, 81, 300].map((day) => ({ day, outcome: 'held' as const, confirmed: true }));
    expect(engagement([{ ...match, meetings: outside }], 100)).toEqual(
      engagement([{ ...match, meetings: [] }], 100),
    );
  });

  it('counts every open match as active, silent or too early', () => {
    const held = (day: number) => ({ day, outcome: 'held' as const, confirmed: false });
    const open = { endedOn: null, cadence: 30 };
    const { active } = engagement(
      [
        { ...open, matchedOn: 0, meetings: [held(41)] },
        { ...open, matchedOn: 0, meetings: [held(40)] },
        { ...open, matchedOn: 50, meetings: [held(90)] },
        { ...open, matchedOn: 300, meetings: [] },
        { cadence: 30, endedOn: 99, matchedOn: 0, meetings: [held(98)] },
      ],
      100,
    );
    expect(active).toMatchObject({ active: 1, eligible: 2, tooEarly: 2, share: 0.5 });
  });

  it('has the share that fell through, apart from those held', () => {
    const meetings = (['held', 'moved', 'cancelled', 'no-show'] as const).map((outcome, index) => ({
      day: index,
      outcome,
      confirmed: true,
    }));
    const { fellThrough, outcomes, confirmed } = engagement(
      [{ matchedOn: 0, endedOn: null, cadence: 30, meetings }],
      60,
    );
    expect(fellThrough.ratio).toBe(0.75);
    expect(outcomes).toEqual({ held: 1, moved: 1, cancelled: 1, 'no-show': 1 });
    expect(confirmed.ratio).toBe(1);
  });

  it('has the wait for a first meeting include those who still wait', () => {
    const open = { matchedOn: 0, endedOn: null, cadence: 30 };
    const { untilFirstMeeting } = engagement(
      [
        { ...open, meetings: [{ day: 3, outcome: 'held', confirmed: true }] },
        { ...open, meetings: [{ day: 3, outcome: 'moved', confirmed: true }] },
      ],
      60,
    );
    expect(survivalAt(untilFirstMeeting, 30).survival).toBe(0.5);
  });

  it('refuses a cadence of no days', () => {
    expect(() => cadenceWindows({ matchedOn: 0, endedOn: null, cadence: 0 }, [], 5)).toThrow(RangeError);
  });
});
