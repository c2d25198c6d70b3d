import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../../functions/core/statistics/kaplan-meier.ts';
import { weightedKaplanMeier } from '../../../functions/core/statistics/weighted-kaplan-meier.ts';

const observed = <Weight>(weight: fc.Arbitrary<Weight>) =>
  fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), event: fc.boolean(), weight }), {
    maxLength: 50,
  });
const weights = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('weightedKaplanMeier', () => {
  it('is Kaplan-Meier, limits included, where all weigh the same', () => {
    fc.assert(
      fc.property(observed(fc.constant(0.3)), (given) => {
        const plain = kaplanMeier(given).rows.filter(({ events }) => events > 0);
        const { rows } = weightedKaplanMeier(given);
        expect(rows.map(({ time }) => time)).toEqual(plain.map(({ time }) => time));
        for (const [index, { survival, stdErr, lower, upper }] of rows.entries()) {
          const row = plain[index];
          expect(survival).toBeCloseTo(row?.survival ?? Number.NaN, 12);
          if (survival === 0) continue;
          expect(stdErr).toBeCloseTo(row?.stdErr ?? Number.NaN, 12);
          expect(lower).toBeCloseTo(row?.lower ?? Number.NaN, 12);
          expect(upper).toBeCloseTo(row?.upper ?? Number.NaN, 12);
        }
      }),
    );
  });

  it('takes a whole weight as so many copies of the person', () => {
    fc.assert(
      fc.property(observed(fc.integer({ min: 1, max: 5 })), (given) => {
        const copies = given.flatMap(({ weight, ...one }) => Array.from({ length: weight }, () => one));
        const plain = kaplanMeier(copies).rows.filter(({ events }) => events > 0);
        expect(
          weightedKaplanMeier(given).rows.map(({ time, weightedRisk, weightedEvents }) => [
            time,
            weightedRisk,
            weightedEvents,
          ]),
        ).toEqual(plain.map(({ time, atRisk, events }) => [time, atRisk, events]));
      }),
    );
  });

  it('does not change with the unit of the weights', () => {
    fc.assert(
      fc.property(observed(weights), (given) => {
        const doubled = given.map((one) => ({ ...one, weight: one.weight * 1024 }));
        const curve = (from: typeof given) =>
          weightedKaplanMeier(from).rows.map(({ survival, lower, upper }) => ({ survival, lower, upper }));
        expect(curve(doubled)).toEqual(curve(given));
      }),
    );
  });

  it('does not depend on the order, never rises and ends at exactly 0 where all have the event', () => {
    fc.assert(
      fc.property(observed(weights), (given) => {
        const { rows } = weightedKaplanMeier(given);
        expect(weightedKaplanMeier(given.toReversed()).rows).toEqual(rows);
        const steps = rows.map(({ survival }) => survival);
        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
        const everybody = weightedKaplanMeier(given.map((one) => ({ ...one, event: true }))).rows;
        expect(everybody.at(-1)?.survival ?? 0).toBe(0);
      }),
    );
  });

  it('drops those without a weight and refuses a negative one', () => {
    const person = { time: 3, event: true };
    expect(
      weightedKaplanMeier([
        { ...person, weight: 0 },
        { ...person, weight: null },
      ]),
    ).toEqual({
      n: 0,
      events: 0,
      dropped: 2,
      rows: [],
    });
    expect(() => weightedKaplanMeier([{ ...person, weight: -1 }])).toThrow(RangeError);
  });
});
