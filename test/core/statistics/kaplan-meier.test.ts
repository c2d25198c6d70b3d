import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../../functions/core/statistics/kaplan-meier.ts';
import { medianSurvival } from '../../../functions/core/statistics/median-survival.ts';
import { survivalAt } from '../../../functions/core/statistics/survival-at.ts';

const observation = fc.record({
  time: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 20 }),
  event: fc.option(fc.boolean(), { freq: 20 }),
});
const observations = fc.array(observation, { maxLength: 80 });

describe('kaplanMeier', () => {
  it('never rises, stays within 0 and 1, and keeps its limits around it', () => {
    fc.assert(
      fc.property(observations, (given) => {
        let before = 1;
        for (const { survival, lower, upper } of kaplanMeier(given).rows) {
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(survival).toBeLessThanOrEqual(before);
          expect(lower ?? survival).toBeLessThanOrEqual(survival);
          expect(upper ?? survival).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
      }),
    );
  });

  it('accounts for everybody: each is an event, censored or dropped', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const curve = kaplanMeier(given);
        const seen = curve.rows.reduce((sum, row) => sum + row.events + row.censored, 0);
        expect(seen).toBe(curve.n);
        expect(seen + curve.dropped).toBe(given.length);
        expect(curve.rows[0]?.atRisk ?? 0).toBe(curve.n);
      }),
    );
  });

  it('does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(observations, (given) => {
        expect(kaplanMeier(given.toReversed())).toEqual(kaplanMeier(given));
      }),
    );
  });

  it('is the plain share as long as nobody is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, event: true })));
        const after = times.filter((time) => time > 15).length;
        expect(survivalAt(curve, 15).survival).toBeCloseTo(after / times.length, 12);
      }),
    );
  });
});

describe('survivalAt', () => {
  it('knows nothing beyond the last observation while somebody is left', () => {
    const curve = kaplanMeier([
      { time: 5, event: true },
      { time: 9, event: false },
    ]);
    expect(survivalAt(curve, 9)).toMatchObject({ survival: 0.5, atRisk: 1 });
    expect(survivalAt(curve, 10)).toMatchObject({ survival: null, atRisk: 0 });
  });
});

describe('medianSurvival', () => {
  it('is unknown while more than half are left', () => {
    const curve = kaplanMeier([
      { time: 5, event: true },
      { time: 6, event: false },
      { time: 7, event: false },
    ]);
    expect(medianSurvival(curve).median).toBeNull();
  });
});
