import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalAttainmentChange } from '../../../functions/core/statistics/goal-attainment-change.ts';
import { goalAttainmentScaling } from '../../../functions/core/statistics/goal-attainment-scaling.ts';

const level = fc.integer({ min: -2, max: 2 });
const goals = fc.array(
  fc.record({ weight: fc.option(fc.integer({ min: 0, max: 9 })), score: fc.option(level) }),
);

describe('goalAttainmentScaling', () => {
  it('does not depend on the order of goals or the unit of weights, and mirrors at 50', () => {
    fc.assert(
      fc.property(goals, (given) => {
        const { t } = goalAttainmentScaling(given);
        expect(goalAttainmentScaling(given.toReversed()).t).toBe(t);
        const larger = given.map(({ weight, score }) => ({
          weight: weight === null ? null : weight * 7,
          score,
        }));
        expect(goalAttainmentScaling(larger).t ?? 0).toBeCloseTo(t ?? 0, 9);
        const opposite = given.map(({ weight, score }) => ({
          weight,
          score: score === null ? null : -score,
        }));
        expect((goalAttainmentScaling(opposite).t ?? 50) - 50).toBeCloseTo(50 - (t ?? 50), 9);
      }),
    );
  });

  it('rises with every score', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), level), { minLength: 1 }), (given) => {
        const of = (more: number) =>
          goalAttainmentScaling(
            given.map(([weight, score], index) => ({ weight, score: score + (index === 0 ? more : 0) })),
          ).t;
        expect(of(1)).toBeGreaterThan(of(0) ?? Number.NaN);
      }),
    );
  });

  it('moves one goal by ten points a level whatever the correlation', () => {
    fc.assert(
      fc.property(level, fc.double({ min: 0, max: 1, noNaN: true }), (score, rho) => {
        expect(goalAttainmentScaling([{ weight: 3, score }], rho).t).toBeCloseTo(50 + 10 * score, 9);
      }),
    );
  });

  it('refuses a negative weight', () => {
    expect(() => goalAttainmentScaling([{ weight: -1, score: 0 }])).toThrow(RangeError);
  });
});

describe('goalAttainmentChange', () => {
  it('compares the same goals only', () => {
    const known = { weight: 1, baseline: -1, score: 0 };
    const withGap = [
      known,
      { weight: 1, baseline: null, score: 2 },
      { weight: 1, baseline: -2, score: null },
    ];
    expect(goalAttainmentChange(withGap)).toEqual({ ...goalAttainmentChange([known]), dropped: 2 });
    expect(goalAttainmentChange([known]).change).toBe(10);
  });

  it('has no change without a goal, or without one that counts', () => {
    expect(goalAttainmentChange([]).change).toBeNull();
    expect(goalAttainmentChange([{ weight: 0, baseline: -1, score: 2 }]).change).toBeNull();
  });
});
