import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterRatio } from '../../../functions/core/statistics/cluster-ratio.ts';
import { descriptives } from '../../../functions/core/statistics/descriptives.ts';
import { meanInterval } from '../../../functions/core/statistics/mean-interval.ts';
import { nonresponseBounds } from '../../../functions/core/statistics/nonresponse-bounds.ts';
import { wilsonInterval } from '../../../functions/core/statistics/wilson-interval.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const countOf = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const shuffledPair = <Value>(values: fc.Arbitrary<Value[]>) =>
  values.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );

describe('wilsonInterval', () => {
  it('lies within 0 and 1 and contains its estimate', () => {
    fc.assert(
      fc.property(countOf, fc.constantFrom(0.8, 0.9, 0.95, 0.99), ([count, n], confidence) => {
        const { estimate, lower, upper } = wilsonInterval(count, n, confidence);
        if (estimate === null) throw new Error('a share of n > 0 has an estimate');
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the mirror image for the complement', () => {
    fc.assert(
      fc.property(countOf, ([count, n]) => {
        const one = wilsonInterval(count, n);
        const other = wilsonInterval(n - count, n);
        expect((one.lower ?? 0) + (other.upper ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses more successes than trials', () => {
    expect(() => wilsonInterval(6, 5)).toThrow(RangeError);
  });
});

describe('descriptives', () => {
  it('do not depend on the order of the values, not even in the last digit', () => {
    fc.assert(
      fc.property(shuffledPair(fc.array(fc.option(number))), ([values, shuffled]) => {
        expect(descriptives(shuffled)).toEqual(descriptives(values));
      }),
    );
  });

  it('keep the quantiles in order and never give NaN', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const { min, q1, median, q3, max, mean } = descriptives(values);
        const inOrder = [min, q1, median, q3, max].map((value) => value ?? Number.NaN);
        for (const [index, value] of inOrder.slice(1).entries())
          expect(value).toBeGreaterThanOrEqual((inOrder[index] ?? Number.NaN) - 1e-6);
        expect(mean).not.toBeNaN();
      }),
    );
  });
});

describe('clusterRatio', () => {
  it('of one answer a person is the t interval of the mean, within 0 and 1', () => {
    const shares = [0, 1, 1, 0, 1, 1, 1, 0];
    const ratio = clusterRatio(shares.map((numerator) => ({ numerator, denominator: 1 })));
    const mean = meanInterval(shares);
    expect(ratio.ratio).toBeCloseTo(mean.mean ?? Number.NaN, 12);
    expect(ratio.lower).toBeCloseTo(mean.lower ?? Number.NaN, 12);
    expect(ratio.upper).toBe(1);
  });

  it('does not depend on the order of the clusters', () => {
    const cluster = countOf.map(([numerator, denominator]) => ({ numerator, denominator }));
    fc.assert(
      fc.property(shuffledPair(fc.array(cluster)), ([clusters, shuffled]) => {
        expect(clusterRatio(shuffled)).toEqual(clusterRatio(clusters));
      }),
    );
  });
});

describe('nonresponseBounds', () => {
  it('contain the share that was observed', () => {
    const counts = fc
      .integer({ min: 1, max: 300 })
      .chain((invited) => fc.tuple(fc.constant(invited), fc.integer({ min: 1, max: invited })))
      .chain(([invited, answered]) =>
        fc.record({
          invited: fc.constant(invited),
          answered: fc.constant(answered),
          favourable: fc.integer({ min: 0, max: answered }),
        }),
      );
    fc.assert(
      fc.property(counts, (given) => {
        const { lower, upper, observed } = nonresponseBounds(given);
        expect(lower).toBeLessThanOrEqual((observed.estimate ?? Number.NaN) + 1e-12);
        expect(upper).toBeGreaterThanOrEqual((observed.estimate ?? Number.NaN) - 1e-12);
      }),
    );
  });
});
