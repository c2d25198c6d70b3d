import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateMatchEndings } from '../../../functions/core/aggregate/aggregate-match-endings.ts';
import { aggregateRetention } from '../../../functions/core/aggregate/aggregate-retention.ts';
import { addDays } from '../../../functions/core/calendar.ts';
import { type Match, MatchEndReason } from '../../../functions/core/match.ts';
import { aMatch } from '../../builders/a-match.ts';
import { matchIdOf } from '../../builders/ids.ts';

const START = '2026-02-01';
const END = '2026-11-30';
const AS_OF = '2026-12-31';

type Ending = { day: number; reason: Match['endReason'] };

const endingsOf = (ended: Ending[], goingOn: number, minimum = 5) => {
  const matches = [
    ...ended.map(({ day, reason }, index) =>
      aMatch({
        id: matchIdOf(index + 1),
        endedOn: addDays(START, day),
        ...(reason === undefined ? {} : { endReason: reason }),
      }),
    ),
    ...Array.from({ length: goingOn }, (_, index) => aMatch({ id: matchIdOf(500 + index) })),
  ];
  const retention = aggregateRetention(matches, END, AS_OF, minimum);
  const endings = aggregateMatchEndings(matches, END, AS_OF, minimum, retention);
  if (endings.state === 'suppressed') throw new Error('suppressed');
  return endings;
};

const many = (count: number, reason: Match['endReason'], day = 60): Ending[] =>
  Array.from({ length: count }, () => ({ day, reason }));

const causes = (ended: Ending[], goingOn = 20) =>
  endingsOf(ended, goingOn).causes.map(({ cause, matches }) => [cause, matches]);

describe('why matches end', () => {
  it('is told reason by reason where each has matches enough', () => {
    const { causes: told, matches, month } = endingsOf([...many(6, 'poor-fit'), ...many(5, 'stagnated')], 9);
    expect({ matches, month }).toEqual({ matches: 20, month: 9 });
    expect(told).toMatchObject([
      { cause: 'poor-fit', matches: 6, incidence: 0.3 },
      { cause: 'stagnated', matches: 5, incidence: 0.25 },
    ]);
  });

  it('takes rare reasons together, and a larger one with them while they are too few', () => {
    expect(causes([...many(6, 'poor-fit'), ...many(3, 'stagnated'), ...many(2, 'unresponsive')])).toEqual([
      ['poor-fit', 6],
      ['rest', 5],
    ]);
    expect(causes([...many(7, 'poor-fit'), ...many(5, 'stagnated'), ...many(1, 'unresponsive')])).toEqual([
      ['poor-fit', 7],
      ['rest', 6],
    ]);
  });

  it('is not told where fewer than the minimum ended early, or one reason would follow from all', () => {
    expect(causes(many(4, 'poor-fit'))).toEqual([]);
    expect(causes([])).toEqual([]);
    expect(causes([...many(5, 'poor-fit'), ...many(1, 'stagnated')])).toEqual([['rest', 6]]);
  });

  it('needs ten matches to speak of safety', () => {
    expect(causes([...many(9, 'unsafe'), ...many(6, 'poor-fit')])).toEqual([
      ['poor-fit', 6],
      ['rest', 9],
    ]);
    expect(causes([...many(10, 'unsafe'), ...many(6, 'poor-fit')])).toEqual([
      ['unsafe', 10],
      ['poor-fit', 6],
    ]);
  });

  it('counts a match without a reason as another one', () => {
    expect(causes(many(6, undefined))).toEqual([['other', 6]]);
  });

  it('has no step of fewer matches than the minimum, and reasons that add up to all endings', () => {
    const ending = fc.record({
      day: fc.integer({ min: 1, max: 300 }),
      reason: fc.option(fc.constantFrom(...MatchEndReason.options), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(ending, { maxLength: 60 }), fc.integer({ min: 5, max: 30 }), (ended, goingOn) => {
        const { causes: told, steps, matches, month } = endingsOf(ended, goingOn);
        const early = ended.filter(
          ({ day, reason }) => reason !== 'completed' && day <= month * 30.4375 + 0.5,
        );
        for (const { matches: n, cause } of told)
          expect(n).toBeGreaterThanOrEqual(cause === 'unsafe' ? 10 : 5);
        if (told.length > 0) expect(told.reduce((sum, one) => sum + one.matches, 0)).toBe(early.length);
        for (const [index, { incidences }] of steps.entries())
          for (const [cause, incidence] of incidences.entries())
            expect(matches * (incidence - (steps[index - 1]?.incidences[cause] ?? 0))).toBeGreaterThan(4.99);
      }),
    );
  });
});
