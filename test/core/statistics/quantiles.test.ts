import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../functions/core/statistics/incomplete-beta.ts';
import { normalQuantile } from '../../../functions/core/statistics/normal-quantile.ts';
import { tQuantile } from '../../../functions/core/statistics/t-quantile.ts';

const relativeError = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('normalQuantile', () => {
  // Values of R 4.2.2, qnorm.
  it.each([
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.3, -0.5244005127080407],
    [0.8, 0.8416212335729144],
    [0.975, 1.9599639845400536],
    [0.9999, 3.7190164854557084],
  ])('of %d is %d', (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-13);
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses %d, which is no probability between 0 and 1', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe('tQuantile', () => {
  // Values of R 4.2.2, qt.
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.0005, 1, -636.6192487687196],
    [0.2, 2, -1.060660171779821],
    [0.995, 3, 5.840909309733354],
    [0.975, 9, 2.262157162798205],
    [0.9, 17.776, 1.3310300250172815],
    [0.0005, 199, -3.340086556161431],
    [0.975, 10_000, 1.9602012398906257],
  ])('of %d with %d degrees of freedom is %d', (p, df, expected) => {
    expect(relativeError(tQuantile(p, df), expected)).toBeLessThan(1e-10);
  });

  it('is 0 in the middle', () => {
    expect(tQuantile(0.5, 4)).toBe(0);
  });

  it('gives back the probability it was asked for', () => {
    const probability = fc.double({ min: 1e-6, max: 0.4999, noNaN: true });
    const df = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(probability, df, (p, degrees) => {
        const t = tQuantile(p, degrees);
        const square = t * t;
        const tail =
          incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square)) / 2;
        expect(relativeError(tail, p)).toBeLessThan(1e-9);
        expect(relativeError(-tQuantile(1 - p, degrees), t)).toBeLessThan(1e-8);
      }),
    );
  });

  it('refuses degrees of freedom that are not positive', () => {
    expect(() => tQuantile(0.975, 0)).toThrow(RangeError);
  });
});
