import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../../functions/core/statistics/kaplan-meier.ts';
import { restrictedMeanDifference } from '../../../functions/core/statistics/restricted-mean-difference.ts';
import { restrictedMeanSurvival } from '../../../functions/core/statistics/restricted-mean-survival.ts';

const observations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 60 }), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});
const horizons = fc.integer({ min: 0, max: 60 });
const within = (given: { time: number; event: boolean }[], horizon: number) =>
  restrictedMeanSurvival(kaplanMeier(given), horizon);

describe('restrictedMeanSurvival', () => {
  it('is the plain mean of the time within the horizon as long as nobody is censored', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(times, horizons, (given, horizon) => {
        const plain = given.reduce((sum, time) => sum + Math.min(time, horizon), 0) / given.length;
        const { mean } = within(
          given.map((time) => ({ time, event: true })),
          horizon,
        );
        expect(mean).toBeCloseTo(plain, 9);
      }),
    );
  });

  it('lies within 0 and the horizon, and grows with it by no more than the horizon does', () => {
    fc.assert(
      fc.property(observations, horizons, (given, horizon) => {
        const [shorter, longer] = [within(given, horizon), within(given, horizon + 3)];
        if (shorter.mean === null) {
          expect(longer.mean).toBeNull();
          return;
        }
        expect(shorter.mean).toBeGreaterThanOrEqual(0);
        expect(shorter.mean).toBeLessThanOrEqual(horizon + 1e-9);
        if (longer.mean === null) return;
        expect(longer.mean).toBeGreaterThanOrEqual(shorter.mean - 1e-9);
        expect(longer.mean).toBeLessThanOrEqual(shorter.mean + 3 + 1e-9);
      }),
    );
  });

  it('is in the unit of the times', () => {
    fc.assert(
      fc.property(observations, horizons, (given, horizon) => {
        const [days, hours] = [
          within(given, horizon),
          within(
            given.map(({ time, event }) => ({ time: time * 24, event })),
            horizon * 24,
          ),
        ];
        expect(hours.mean ?? 0).toBeCloseTo((days.mean ?? 0) * 24, 9);
        expect(hours.se ?? 0).toBeCloseTo((days.se ?? 0) * 24, 9);
      }),
    );
  });

  it('is not estimable beyond the last observation while somebody is left, nor for nobody', () => {
    expect(within([{ time: 5, event: false }], 6).mean).toBeNull();
    expect(within([{ time: 5, event: true }], 6).mean).toBe(5);
    expect(within([], 6)).toMatchObject({ n: 0, mean: null, se: null });
  });
});

describe('restrictedMeanDifference', () => {
  it('only changes its sign when the groups change places', () => {
    fc.assert(
      fc.property(observations, observations, horizons, (a, b, horizon) => {
        const [x, y] = [within(a, horizon), within(b, horizon)];
        const [there, back] = [restrictedMeanDifference(x, y), restrictedMeanDifference(y, x)];
        expect(back.p).toEqual(there.p);
        expect(back.se).toEqual(there.se);
        if (there.difference !== null && back.difference !== null) {
          expect(back.difference).toBeCloseTo(-there.difference, 12);
          expect(back.lower).toBeCloseTo(-there.upper, 12);
        }
      }),
    );
  });

  it('has no p where neither group varies', () => {
    const still = within([{ time: 9, event: false }], 5);
    expect(restrictedMeanDifference(still, still)).toEqual({
      difference: 0,
      se: 0,
      lower: 0,
      upper: 0,
      z: null,
      p: null,
    });
  });
});
