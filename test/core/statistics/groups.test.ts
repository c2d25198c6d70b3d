import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hedgesG } from '../../../functions/core/statistics/hedges-g.ts';
import { mannWhitney } from '../../../functions/core/statistics/mann-whitney.ts';
import { meanInterval } from '../../../functions/core/statistics/mean-interval.ts';
import { benjaminiHochberg, bonferroni, holm } from '../../../functions/core/statistics/p-adjust.ts';
import { welchDifference } from '../../../functions/core/statistics/welch-difference.ts';
import { numbersIn } from './numbers-in.ts';

const rating = fc.integer({ min: 1, max: 5 });
const ratings = fc.array(rating, { maxLength: 30 });

describe('adjusted p values', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const values = fc.array(fc.option(chance, { freq: 8 }), { maxLength: 20 });

  it('are ordered: the plain one, Benjamini and Hochberg, Holm, Bonferroni, 1', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [bh, stepDown, plain] = [benjaminiHochberg(given), holm(given), bonferroni(given)];
        for (const [index, p] of given.entries()) {
          if (p === null) {
            expect([bh[index], stepDown[index], plain[index]]).toEqual([null, null, null]);
            continue;
          }
          const inOrder = [p, bh[index], stepDown[index], plain[index], 1].map((one) => one ?? Number.NaN);
          for (const [place, one] of inOrder.slice(1).entries())
            expect(one).toBeGreaterThanOrEqual((inOrder[place] ?? Number.NaN) - 1e-15);
        }
      }),
    );
  });

  it('keep the order of the plain ones, wherever they stand', () => {
    fc.assert(
      fc.property(values, (given) => {
        for (const adjust of [benjaminiHochberg, holm, bonferroni]) {
          const adjusted = adjust(given);
          expect(adjust(given.toReversed())).toEqual(adjusted.toReversed());
          const paired = given
            .flatMap((p, index) => (p === null ? [] : [{ p, adjusted: adjusted[index] ?? Number.NaN }]))
            .toSorted((a, b) => a.p - b.p);
          for (const [index, { adjusted: one }] of paired.slice(1).entries())
            expect(one).toBeGreaterThanOrEqual(paired[index]?.adjusted ?? Number.NaN);
        }
      }),
    );
  });
});

describe('mannWhitney', () => {
  it('mirrors when the groups change places, and both superiorities add up to 1', () => {
    fc.assert(
      fc.property(ratings, ratings, (x, y) => {
        const [there, back] = [mannWhitney(x, y), mannWhitney(y, x)];
        expect(back.pExact ?? -1).toBeCloseTo(there.pExact ?? -1, 10);
        expect(back.pNormal).toEqual(there.pNormal);
        if (there.superiority !== null)
          expect(there.superiority + (back.superiority ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('sees ranks only, in any order, and is never NaN', () => {
    fc.assert(
      fc.property(ratings, ratings, (x, y) => {
        const result = mannWhitney(x, y);
        for (const number of numbersIn(result)) expect(number).not.toBeNaN();
        expect(mannWhitney(x.toReversed(), y.toReversed())).toEqual(result);
        const stretch = (values: number[]): number[] => values.map((value) => Math.exp(value));
        expect(mannWhitney(stretch(x), stretch(y))).toMatchObject({
          u: result.u,
          pExact: result.pExact,
          z: result.z,
        });
      }),
    );
  });
});

describe('welchDifference and hedgesG', () => {
  const spread = fc
    .array(rating, { minLength: 3, maxLength: 30 })
    .filter((values) => new Set(values).size > 1);
  const estimated = (values: number[]) => {
    const { mean, se, n } = meanInterval(values);
    if (mean === null || se === null) throw new Error('at least two values');
    return { mean, se, df: n - 1 };
  };

  it('mirror when the groups change places', () => {
    fc.assert(
      fc.property(spread, spread, (x, y) => {
        const there = welchDifference(estimated(x), estimated(y));
        const back = welchDifference(estimated(y), estimated(x));
        expect(back.lower).toBeCloseTo(-(there.upper ?? 0), 10);
        expect(back.p).toBeCloseTo(there.p ?? -1, 12);
        const [effect, turned] = [hedgesG(x, y), hedgesG(y, x)];
        expect(turned?.lower).toBeCloseTo(-(effect?.upper ?? 0), 7);
        expect(Math.sign(effect?.g ?? 0)).toBe(Math.sign(there.difference));
      }),
    );
  });

  it('has degrees of freedom between those of the smaller group and of both together', () => {
    fc.assert(
      fc.property(spread, spread, (x, y) => {
        const df = welchDifference(estimated(x), estimated(y)).df ?? Number.NaN;
        expect(df).toBeGreaterThanOrEqual(Math.min(x.length, y.length) - 1 - 1e-9);
        expect(df).toBeLessThanOrEqual(x.length + y.length - 2 + 1e-9);
      }),
    );
  });

  it('of constant groups have no spread to speak of', () => {
    expect(welchDifference({ mean: 3, se: 0, df: 1 }, { mean: 2, se: 0, df: 1 })).toMatchObject({
      difference: 1,
      p: null,
      lower: null,
    });
    expect([hedgesG([3, 3], [2, 2]), hedgesG([1], [2, 3]), hedgesG([], [])]).toEqual([null, null, null]);
  });
});
