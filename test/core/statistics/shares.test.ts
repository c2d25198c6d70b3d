import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../../functions/core/statistics/binomial-distribution.ts';
import { clopperPearson } from '../../../functions/core/statistics/clopper-pearson.ts';
import { cochranArmitage } from '../../../functions/core/statistics/cochran-armitage.ts';
import { fisherExact } from '../../../functions/core/statistics/fisher-exact.ts';
import { netPromoter } from '../../../functions/core/statistics/net-promoter.ts';
import { newcombeInterval } from '../../../functions/core/statistics/newcombe-interval.ts';
import { twoByTwo } from '../../../functions/core/statistics/two-by-two.ts';
import { numbersIn } from './numbers-in.ts';

const share = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const emptyOrShare = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ count: 0, n: 0 }) },
  { weight: 9, arbitrary: share },
);

describe('clopperPearson', () => {
  it('leaves just the tail of the binomial on either side', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        const { lower, upper } = clopperPearson(count, n);
        if (count > 0) expect(1 - binomialCdf(count - 1, n, lower ?? 0)).toBeCloseTo(0.025, 9);
        if (count < n) expect(binomialCdf(count, n, upper ?? 1)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('is the mirror image for the complement', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        expect((clopperPearson(count, n).lower ?? 0) + (clopperPearson(n - count, n).upper ?? 0)).toBeCloseTo(
          1,
          12,
        );
      }),
    );
  });
});

describe('two shares', () => {
  it('give mirrored differences, the same p and inverse ratios when they change places', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [there, back] = [newcombeInterval(one, other), newcombeInterval(other, one)];
        expect(back.lower).toBeCloseTo(-(there.upper ?? 0), 12);
        expect(fisherExact(other, one)).toBeCloseTo(fisherExact(one, other) ?? -1, 9);
        const [table, turned] = [twoByTwo(one, other), twoByTwo(other, one)];
        expect(turned.chiSquared ?? -1).toBeCloseTo(table.chiSquared ?? -1, 9);
        if (table.lower !== null) expect((turned.upper ?? 0) * table.lower).toBeCloseTo(1, 9);
      }),
    );
  });

  it('keep the difference within its limits, and these within -1 and 1', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(0.8, 0.95, 0.99), (one, other, confidence) => {
        const { lower, difference, upper } = newcombeInterval(one, other, confidence);
        const inOrder = [-1, lower, difference, upper, 1].map((limit) => limit ?? Number.NaN);
        for (const [index, limit] of inOrder.slice(1).entries())
          expect(limit).toBeGreaterThanOrEqual((inOrder[index] ?? Number.NaN) - 1e-12);
      }),
    );
  });

  it('are never NaN, also where a group is empty', () => {
    fc.assert(
      fc.property(emptyOrShare, emptyOrShare, (one, other) => {
        const results = [newcombeInterval(one, other), twoByTwo(one, other), fisherExact(one, other)];
        for (const number of numbersIn(results)) expect(number).not.toBeNaN();
      }),
    );
  });

  it('are as likely as all tables with their margins that are no more likely', () => {
    const ways = (n: number, k: number): number =>
      Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, factor) => all * factor, 1);
    const small = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));
    fc.assert(
      fc.property(small, small, (one, other) => {
        const events = one.count + other.count;
        const table = (k: number): number => ways(one.n, k) * ways(other.n, events - k);
        const all = Array.from({ length: one.n + 1 }, (_, k) => k).filter(
          (k) => events - k >= 0 && events - k <= other.n,
        );
        const unlikely = all.filter((k) => table(k) <= table(one.count) * (1 + 1e-7));
        const sum = (of: number[]): number => of.reduce((total, k) => total + table(k), 0);
        expect(fisherExact(one, other)).toBeCloseTo(sum(unlikely) / sum(all), 10);
      }),
    );
  });

  it.each([newcombeInterval, twoByTwo, fisherExact])(
    'are refused where more succeed than there are',
    (compute) => {
      expect(() => compute({ count: 6, n: 5 }, { count: 1, n: 5 })).toThrow(RangeError);
    },
  );
});

describe('cochranArmitage', () => {
  it('over two occasions is the chi-squared test of two shares', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const trend = cochranArmitage([
          { ...one, score: 3 },
          { ...other, score: 8 },
        ]);
        expect(trend.chiSquared ?? -1).toBeCloseTo(twoByTwo(one, other).chiSquared ?? -1, 9);
      }),
    );
  });

  it('does not depend on the order, nor its p on origin and unit, of the scores', () => {
    const occasions = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(occasions, fc.integer({ min: 1, max: 1000 }), (given, unit) => {
        const scored = given.map(([one, score]) => ({ ...one, score }));
        const trend = cochranArmitage(scored);
        expect(cochranArmitage(scored.toReversed())).toEqual(trend);
        const moved = cochranArmitage(scored.map((one) => ({ ...one, score: one.score * unit + 1e6 })));
        expect(moved.p ?? -1).toBeCloseTo(trend.p ?? -1, 8);
        expect((moved.slope ?? 0) * unit).toBeCloseTo(trend.slope ?? 0, 8);
      }),
    );
  });
});

describe('netPromoter', () => {
  const score = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 });

  it('lies with its limits between -100 and 100, and the adjusted one always has a width', () => {
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        const result = netPromoter(scores);
        expect(result.promoters + result.passives + result.detractors).toBe(result.n);
        for (const number of numbersIn({ ...result, n: 0, promoters: 0, passives: 0, detractors: 0 }))
          expect(Math.abs(number)).toBeLessThanOrEqual(100);
        if (result.n > 0) expect(result.adjusted.upper).toBeGreaterThan(result.adjusted.lower ?? 100);
      }),
    );
  });

  it('turns around with the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 8, 10), { minLength: 1 }), (scores) => {
        const turned = scores.map((given) => (given === 8 ? 8 : 10 - given));
        expect(netPromoter(turned).score).toBeCloseTo(-(netPromoter(scores).score ?? 0), 10);
      }),
    );
  });
});
