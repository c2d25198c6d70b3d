import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../functions/core/statistics/binomial-test.ts';
import { eventRate } from '../../../functions/core/statistics/event-rate.ts';
import { poissonCdf } from '../../../functions/core/statistics/poisson-distribution.ts';
import { rateRatio } from '../../../functions/core/statistics/rate-ratio.ts';

const personTime = fc.record({
  events: fc.integer({ min: 0, max: 200 }),
  personTime: fc.double({ min: 0.5, max: 5000, noNaN: true }),
});

describe('eventRate', () => {
  it('has limits under which what was seen lies just at the edge of a tail', () => {
    fc.assert(
      fc.property(personTime, (given) => {
        const { rate, lower, upper } = eventRate(given, 0.9);
        if (rate === null) throw new Error('watched time has a rate');
        expect(poissonCdf(given.events, upper * given.personTime)).toBeCloseTo(0.05, 9);
        if (given.events === 0) expect(lower).toBe(0);
        else expect(poissonCdf(given.events - 1, lower * given.personTime)).toBeCloseTo(0.95, 9);
      }),
    );
  });

  it('is unknown without watched time', () => {
    expect(eventRate({ events: 0, personTime: 0 })).toEqual({ rate: null, lower: null, upper: null });
    expect(() => eventRate({ events: 1.5, personTime: 3 })).toThrow(RangeError);
  });
});

describe('rateRatio', () => {
  it('turns upside down when the groups change places', () => {
    fc.assert(
      fc.property(personTime, personTime, (a, b) => {
        const [there, back] = [rateRatio(a, b), rateRatio(b, a)];
        if (there.ratio === null || back.ratio === null) {
          expect(a.events + b.events).toBe(0);
          return;
        }
        expect(back.p).toBeCloseTo(there.p, 9);
        const mirrored = (one: number, other: number) => {
          if (Number.isFinite(Math.log(one))) expect(Math.log(other)).toBeCloseTo(-Math.log(one), 9);
          else expect(Math.log(other)).toBe(-Math.log(one));
        };
        mirrored(there.ratio, back.ratio);
        mirrored(there.lower, back.upper);
        mirrored(there.upper, back.lower);
      }),
    );
  });

  it('lies within its limits, and does not change with the unit of time', () => {
    fc.assert(
      fc.property(personTime, personTime, (a, b) => {
        const { ratio, lower, upper, p } = rateRatio(a, b);
        if (ratio === null) return;
        expect(lower).toBeLessThanOrEqual(ratio);
        expect(upper).toBeGreaterThanOrEqual(ratio);
        const inHours = (one: typeof a) => ({ ...one, personTime: one.personTime * 8 });
        expect(rateRatio(inHours(a), inHours(b))).toEqual({ ratio, lower, upper, p });
      }),
    );
  });
});

describe('binomialTest', () => {
  it('adds up the outcomes that are no more likely than the one that was seen', () => {
    const trial = fc
      .integer({ min: 1, max: 40 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    const chances = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(trial, chances, ([count, n], p) => {
        let probability = (1 - p) ** n;
        const all = Array.from({ length: n + 1 }, (_, k) => {
          if (k > 0) probability *= ((n - k + 1) / k) * (p / (1 - p));
          return probability;
        });
        const limit = (all[count] ?? 0) * (1 + 1e-7);
        const plain = all.filter((one) => one <= limit).reduce((sum, one) => sum + one, 0);
        expect(binomialTest(count, n, p)).toBeCloseTo(Math.min(1, plain), 9);
      }),
    );
  });

  it('is 1 for no trials and for exactly what was expected', () => {
    expect(binomialTest(0, 0, 0.3)).toBe(1);
    expect(binomialTest(5, 10, 0.5)).toBe(1);
  });

  it('keeps its digits for many trials', () => {
    // scipy.stats.binomtest(5100, 10000)
    expect(binomialTest(5100, 10_000, 0.5)).toBeCloseTo(0.046_585_527_704_946, 12);
  });
});
