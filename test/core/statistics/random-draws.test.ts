import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDraw } from '../../../functions/core/statistics/beta-draw.ts';
import { betaCdf } from '../../../functions/core/statistics/beta-distribution.ts';
import { logGammaDraw } from '../../../functions/core/statistics/gamma-draw.ts';
import { gammaCdf } from '../../../functions/core/statistics/gamma-distribution.ts';
import { quantile, quantileOfSorted } from '../../../functions/core/statistics/quantile.ts';
import {
  triangularMean,
  triangularQuantile,
} from '../../../functions/core/statistics/triangular-quantile.ts';
import { xoshiro128, xoshiroWords } from '../../../functions/core/statistics/xoshiro128.ts';

const DRAWS = 20_000;
/** Kolmogorov and Smirnov's distance that a sample of this size passes by chance once in 100,000 times. */
const TOO_FAR = Math.sqrt(Math.log(2 / 1e-5) / 2 / DRAWS);

const farthestFrom = (cdf: (x: number) => number, values: readonly number[]): number =>
  values
    .toSorted((a, b) => a - b)
    .reduce((most, value, index) => {
      const expected = cdf(value);
      return Math.max(most, Math.abs(expected - index / DRAWS), Math.abs(expected - (index + 1) / DRAWS));
    }, 0);

describe('xoshiro128', () => {
  it('gives the words of the authors’ own program', () => {
    const next = xoshiroWords([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('gives what the same program in C gives for a seed, a negative one too', () => {
    const drawn = (seed: number) => Array.from({ length: 2 }, xoshiro128(seed));
    expect(drawn(0)).toEqual([0.87025477888724134, 0.66979714878138819]);
    expect(drawn(-5)).toEqual([0.62656190670694534, 0.58011514715641932]);
  });

  it('spreads evenly between 0 and 1, neither of which it gives, and pairs of numbers too', () => {
    const random = xoshiro128(4);
    const values = Array.from({ length: DRAWS }, random);
    expect(farthestFrom((x) => x, values)).toBeLessThan(TOO_FAR);
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
    const together = values
      .slice(1)
      .reduce((sum, value, index) => sum + (value - 0.5) * ((values[index] ?? 0) - 0.5), 0);
    expect(Math.abs((12 * together) / Math.sqrt(DRAWS))).toBeLessThan(4.5);
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => xoshiro128(0.5)).toThrow(RangeError);
    expect(() => xoshiro128(Number.NaN)).toThrow(RangeError);
  });
});

describe('draws follow their distribution', () => {
  it.each([0.5, 1, 3.7, 250])('gamma with shape %d', (shape) => {
    const random = xoshiro128(11);
    const values = Array.from({ length: DRAWS }, () => Math.exp(logGammaDraw(shape, random)));
    expect(farthestFrom((x) => gammaCdf(x, shape), values)).toBeLessThan(TOO_FAR);
  });

  it.each([
    [0.5, 0.5],
    [180.5, 20.5],
    [0.5, 40.5],
  ])('beta with shapes %d and %d', (a, b) => {
    const random = xoshiro128(12);
    const values = Array.from({ length: DRAWS }, () => betaDraw(a, b, random));
    expect(farthestFrom((x) => betaCdf(x, a, b), values)).toBeLessThan(TOO_FAR);
  });

  it('refuses shapes of 0', () => {
    expect(() => logGammaDraw(0, xoshiro128(1))).toThrow(RangeError);
  });
});

describe('triangularQuantile', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const triangle = fc
    .tuple(amount, amount, amount)
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([least = 0, likely = 0, most = 0]) => ({ least, likely, most }));

  it('rises from the least to the most', () => {
    fc.assert(
      fc.property(triangle, (given) => {
        const values = [0, 0.1, 0.5, 0.9, 1].map((p) => triangularQuantile(p, given));
        const size = 1e-9 * Math.max(1, Math.abs(given.least), Math.abs(given.most));
        expect(values[0]).toBeCloseTo(given.least, 6);
        expect(values.at(-1)).toBeCloseTo(given.most, 6);
        for (const [index, value] of values.slice(1).entries())
          expect(value).toBeGreaterThanOrEqual((values[index] ?? Number.NaN) - size);
      }),
    );
  });

  it('has its mean as average, and refuses numbers that are not in order', () => {
    const given = { least: 80, likely: 90, most: 130 };
    const steps = Array.from({ length: 10_000 }, (_, index) =>
      triangularQuantile((index + 0.5) / 10_000, given),
    );
    expect(steps.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(triangularMean(given), 4);
    expect(() => triangularQuantile(0.5, { least: 2, likely: 1, most: 3 })).toThrow(RangeError);
  });
});

it('a quantile of values in order needs no sorting', () => {
  const values = [4, 8, 15, 16, 23, 42];
  for (const p of [0, 0.25, 0.6, 1])
    expect(quantileOfSorted(values, p)).toBe(quantile(values.toReversed(), p));
});
