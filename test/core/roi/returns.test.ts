import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionReturn } from '../../../functions/core/roi/retention-return.ts';
import { returnOnInvestment } from '../../../functions/core/roi/return-on-investment.ts';
import { simulatedReturn, type UncertainCase } from '../../../functions/core/roi/simulated-return.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.integer({ min: 0, max: 1_000_000 });

describe('returnOnInvestment', () => {
  it('never gains from an adjustment, and is 0 % where benefits equal costs', () => {
    const benefit = fc.record({ amount: money, isolation: share, confidence: share });
    fc.assert(
      fc.property(fc.array(benefit), fc.array(money), (benefits, costs) => {
        const whole = benefits.map(({ amount }) => ({ amount, isolation: 1, confidence: 1 }));
        const { net } = returnOnInvestment(benefits, costs, 12);
        expect(net).toBeLessThanOrEqual(returnOnInvestment(whole, costs, 12).net + 1e-6);
      }),
    );
    expect(returnOnInvestment([{ amount: 300, isolation: 0.5, confidence: 1 }], [100, 50], 12)).toEqual({
      benefits: 150,
      costs: 150,
      net: 0,
      benefitCostRatio: 1,
      roiPercent: 0,
      paybackMonths: 12,
    });
  });

  it('is the published example', () => {
    const example = returnOnInvestment([{ amount: 750_000, isolation: 1, confidence: 1 }], [425_000], 12);
    expect(example.roiPercent).toBeCloseTo(76.47, 2);
  });

  it('has no return on nothing, and never pays back without a benefit', () => {
    expect(returnOnInvestment([], [], 12)).toEqual({
      benefits: 0,
      costs: 0,
      net: 0,
      benefitCostRatio: null,
      roiPercent: null,
      paybackMonths: null,
    });
  });
});

describe('retentionReturn', () => {
  const given = {
    participants: 200,
    retained: 0.9,
    retainedComparison: 0.84,
    salary: 60_000,
    replacementFraction: 0.21,
    cost: 90_000,
  };

  it('breaks even at its break-even difference', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (participants, cost) => {
          const { breakEvenDifference } = retentionReturn({ ...given, participants, cost });
          const there = retentionReturn({
            ...given,
            participants,
            cost,
            retainedComparison: 0.5,
            retained: 0.5 + (breakEvenDifference ?? Number.NaN),
          });
          expect(there.roiPercent).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it('is the example of the docstring, and has no break-even where an exit costs nothing', () => {
    expect(retentionReturn(given).roiPercent).toBeCloseTo(68, 9);
    expect(retentionReturn({ ...given, salary: 0 })).toMatchObject({
      breakEvenExits: null,
      breakEvenDifference: null,
    });
  });
});

describe('simulatedReturn', () => {
  const point = (value: number) => ({ least: value, likely: value, most: value });
  const given: UncertainCase = {
    participants: 200,
    retention: {
      from: 'counts',
      participants: { count: 180, n: 200 },
      comparison: { count: 840, n: 1000 },
    },
    salary: 60_000,
    replacementFraction: { least: 0.16, likely: 0.21, most: 0.33 },
    isolation: { least: 0.5, likely: 0.75, most: 1 },
    cost: { least: 80_000, likely: 90_000, most: 110_000 },
  };
  const simulated = (changes: Partial<UncertainCase>, seed = 1, draws = 2000) => {
    const result = simulatedReturn({ ...given, ...changes }, { seed, draws });
    if (result.refused !== null) throw new Error(result.refused);
    return result;
  };

  it('is drawn again by the same seed, and another way by another', () => {
    expect(simulated({}, 7)).toEqual(simulated({}, 7));
    expect(simulated({}, 8).median).not.toBe(simulated({}, 7).median);
  });

  it('keeps its quantiles in order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { q025, q05, median, q95, q975, probabilityPositive } = simulated({}, seed, 200);
        const inOrder = [q025, q05, median, q95, q975];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(probabilityPositive).toBeGreaterThanOrEqual(0);
        expect(probabilityPositive).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is the plain return where nothing is uncertain', () => {
    const certain = simulated({
      retention: { from: 'estimate', difference: 0.06, se: 0 },
      replacementFraction: point(0.21),
      isolation: point(1),
      cost: point(90_000),
    });
    const plain = retentionReturn({
      participants: 200,
      retained: 0.9,
      retainedComparison: 0.84,
      salary: 60_000,
      replacementFraction: 0.21,
      cost: 90_000,
    });
    for (const value of [certain.mean, certain.q025, certain.median, certain.q975])
      expect(value).toBeCloseTo(plain.roiPercent ?? Number.NaN, 6);
    expect(certain.meanBenefit).toBeCloseTo(plain.benefit, 6);
  });

  it('is about the same from counts and from their estimate with its error', () => {
    const settled = { replacementFraction: point(0.21), isolation: point(1), cost: point(90_000) };
    const se = Math.sqrt((0.9 * 0.1) / 200 + (0.84 * 0.16) / 1000);
    const estimate = { from: 'estimate', difference: 0.06, se } as const;
    const [counted, estimated] = [
      simulated(settled, 3, 40_000),
      simulated({ ...settled, retention: estimate }, 3, 40_000),
    ];
    expect(Math.abs(counted.mean - estimated.mean)).toBeLessThan(8);
    expect(counted.sd / estimated.sd).toBeCloseTo(1, 1);
  });

  it('says why there is none', () => {
    const counts = {
      from: 'counts',
      participants: { count: 0, n: 0 },
      comparison: { count: 1, n: 2 },
    } as const;
    const refused = (changes: Partial<UncertainCase>) =>
      simulatedReturn({ ...given, ...changes }, { seed: 1, draws: 10 }).refused;
    expect(refused({ participants: 0 })).toBe('nobody');
    expect(refused({ retention: counts })).toBe('nobody');
    expect(refused({ cost: point(0) })).toBe('no-cost');
    expect(() => simulatedReturn(given, { seed: 1, draws: 0 })).toThrow(RangeError);
  });
});
