import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hodgesLehmann, hodgesLehmannShift } from '../../../functions/core/statistics/hodges-lehmann.ts';
import { quantile } from '../../../functions/core/statistics/quantile.ts';

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));

describe('hodgesLehmann', () => {
  const values = fc.array(value, { minLength: 1, maxLength: 30 });

  it('is the median of all pairwise means', () => {
    fc.assert(
      fc.property(values, (given) => {
        const means = given.flatMap((one, index) => given.slice(index).map((other) => one / 2 + other / 2));
        const expected = quantile(means, 0.5) ?? Number.NaN;
        expect(hodgesLehmann(given)).toBeCloseTo(expected, 7);
      }),
    );
  });

  it('of two groups is the median of all differences', () => {
    fc.assert(
      fc.property(values, values, (x, y) => {
        const expected =
          quantile(
            x.flatMap((one) => y.map((other) => one - other)),
            0.5,
          ) ?? Number.NaN;
        expect(hodgesLehmannShift(x, y)).toBeCloseTo(expected, 7);
        expect(hodgesLehmannShift(y, x)).toBeCloseTo(-expected, 7);
      }),
    );
  });

  it('of nothing is null', () => {
    expect([hodgesLehmann([]), hodgesLehmannShift([], [1])]).toEqual([null, null]);
  });
});
