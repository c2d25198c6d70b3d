import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../../functions/core/statistics/beta-distribution.ts';
import { binomialCdf } from '../../../functions/core/statistics/binomial-distribution.ts';
import {
  chiSquaredQuantile,
  chiSquaredUpper,
} from '../../../functions/core/statistics/chi-squared-distribution.ts';
import { fQuantile, fUpper } from '../../../functions/core/statistics/f-distribution.ts';
import {
  gammaCdf,
  gammaQuantile,
  gammaUpper,
} from '../../../functions/core/statistics/gamma-distribution.ts';
import { increasingRoot } from '../../../functions/core/statistics/increasing-root.ts';
import { noncentralTCdf } from '../../../functions/core/statistics/noncentral-t.ts';
import { normalCdf, normalUpper } from '../../../functions/core/statistics/normal-distribution.ts';
import { normalQuantile } from '../../../functions/core/statistics/normal-quantile.ts';
import { poissonCdf } from '../../../functions/core/statistics/poisson-distribution.ts';
import { tBothTails, tCdf, tUpper } from '../../../functions/core/statistics/t-distribution.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const shape = between(0.1, 2000);
// Below 1 a beta variable piles up at its ends, where 1 - x has no digits left to tell probabilities apart.
const unpiled = between(1, 2000);
const chance = between(1e-8, 1 - 1e-8);
const relativeError = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('a quantile gives back the probability it was asked for', () => {
  it('of beta', () => {
    fc.assert(
      fc.property(chance, unpiled, unpiled, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('of gamma and chi-squared', () => {
    fc.assert(
      fc.property(chance, shape, between(0.01, 100), (p, a, rate) => {
        expect(gammaCdf(gammaQuantile(p, a, rate), a, rate)).toBeCloseTo(p, 10);
        expect(1 - chiSquaredUpper(chiSquaredQuantile(p, a), a)).toBeCloseTo(p, 10);
      }),
    );
  });

  it('of F', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, d1, d2) => {
        expect(1 - fUpper(fQuantile(p, d1, d2), d1, d2)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('of the normal', () => {
    fc.assert(
      fc.property(between(1e-200, 0.5), (p) => {
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-10);
      }),
    );
  });
});

describe('both tails add up to 1, and mirror each other', () => {
  it('of the normal and t', () => {
    fc.assert(
      fc.property(between(-40, 40), between(0.5, 1e6), (x, df) => {
        expect(normalCdf(x) + normalUpper(x)).toBeCloseTo(1, 13);
        expect(normalCdf(x)).toBe(normalUpper(-x));
        expect(tCdf(x, df) + tUpper(x, df)).toBeCloseTo(1, 13);
        expect(tCdf(x, df)).toBe(tUpper(-x, df));
      }),
    );
  });

  it('of gamma and beta', () => {
    fc.assert(
      fc.property(between(0, 3000), between(0, 1), unpiled, unpiled, (x, share, a, b) => {
        expect(gammaCdf(x, a) + gammaUpper(x, a)).toBeCloseTo(1, 13);
        expect(betaCdf(share, a, b) + betaCdf(1 - share, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a distribution never falls', () => {
  it.each([
    ['gamma', (x: number) => gammaCdf(x * 50, 20)],
    ['beta', (x: number) => betaCdf(x, 3, 0.5)],
    ['t', (x: number) => tCdf((x - 0.5) * 100, 3)],
    ['F, upper tail upside down', (x: number) => -fUpper(x * 9, 4, 7)],
    ['chi-squared, upper tail upside down', (x: number) => -chiSquaredUpper(x * 60, 5)],
    ['noncentral t', (x: number) => noncentralTCdf((x - 0.2) * 40, 12, 6)],
  ])('%s', (_name, rising) => {
    fc.assert(
      fc.property(between(0, 1), between(0, 1), (one, other) => {
        const slack = 1e-12;
        expect(rising(Math.min(one, other))).toBeLessThanOrEqual(rising(Math.max(one, other)) + slack);
      }),
    );
  });
});

describe('two functions agree where they must', () => {
  it('t squared is F with 1 degree of freedom, and t with many is normal', () => {
    fc.assert(
      fc.property(between(0.01, 30), between(1, 500), (t, df) => {
        expect(relativeError(fUpper(t * t, 1, df), tBothTails(t, df))).toBeLessThan(1e-10);
        expect(tUpper(t, 1e11)).toBeCloseTo(normalUpper(t), 10);
      }),
    );
  });

  it('chi-squared with 2 degrees of freedom is exponential', () => {
    fc.assert(
      fc.property(between(0, 1000), (x) => {
        expect(relativeError(chiSquaredUpper(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-12);
      }),
    );
  });

  it('noncentral t without noncentrality is t', () => {
    fc.assert(
      fc.property(between(-30, 30), between(1, 200), (t, df) => {
        expect(noncentralTCdf(t, df, 0)).toBeCloseTo(tCdf(t, df), 12);
      }),
    );
  });

  it('noncentral t mirrors, falls with the noncentrality, and its series joins its integral', () => {
    fc.assert(
      fc.property(between(-30, 30), fc.integer({ min: 1, max: 200 }), between(-12, 12), (t, df, ncp) => {
        expect(noncentralTCdf(t, df, ncp) + noncentralTCdf(-t, df, -ncp)).toBeCloseTo(1, 12);
        expect(noncentralTCdf(t, df, ncp + 0.5)).toBeLessThanOrEqual(noncentralTCdf(t, df, ncp) + 1e-12);
      }),
    );
    for (const df of [3, 40, 900])
      expect(noncentralTCdf(103, df, 100 + 1e-9)).toBeCloseTo(noncentralTCdf(103, df, 100), 9);
  });

  it('binomial and Poisson tails are their sums', () => {
    const product = (to: number, factor: (k: number) => number): number =>
      Array.from({ length: to }, (_, k) => factor(k + 1)).reduce((all, one) => all * one, 1);
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), between(0.01, 0.99), (k, more, p) => {
        const n = k + more;
        const terms = Array.from({ length: k + 1 }, (_, i) => i);
        const binomial = terms.map((i) => product(i, (j) => ((n - i + j) / j) * p) * (1 - p) ** (n - i));
        const poisson = terms.map((i) => product(i, (j) => (10 * p) / j) * Math.exp(-10 * p));
        expect(binomialCdf(k, n, p)).toBeCloseTo(
          binomial.reduce((sum, term) => sum + term, 0),
          11,
        );
        expect(poissonCdf(k, 10 * p)).toBeCloseTo(
          poisson.reduce((sum, term) => sum + term, 0),
          11,
        );
      }),
    );
  });
});

// Values to 20 digits, from the defining integrals at 40 digits.
it.each([
  [gammaCdf(4000, 5000), 1.5598621812189688e-52],
  [normalUpper(30), 4.906713927148187e-198],
  [tUpper(20, 10_000), 1.3823262932703867e-87],
  [betaCdf(0.4, 500, 300), 6.389081284380927e-38],
  [fUpper(3, 500, 5000), 9.090055433739662e-83],
])('keeps its digits far out in a tail: %d', (got, expected) => {
  expect(relativeError(got, expected)).toBeLessThan(1e-12);
});

it.each([
  () => gammaCdf(1, 0),
  () => gammaQuantile(0, 1),
  () => betaQuantile(1, 2, 3),
  () => betaCdf(0.5, -1, 2),
  () => noncentralTCdf(1, 0, 1),
  () => increasingRoot(() => -1, 0),
])('refuses what is outside its domain (%#)', (call) => {
  expect(call).toThrow(RangeError);
});
