import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { aggregateReturn } from '../../../functions/core/aggregate/aggregate-return.ts';
import { CostAggregate, type EstimatedReturn } from '../../../functions/core/aggregate/program-return.ts';
import type { Staying } from '../../../functions/core/aggregate/staying.ts';
import type { ProgramCosts } from '../../../functions/core/program-cost.ts';
import { someCosts } from '../../builders/a-costs-file.ts';
import { aDifference, aStaying } from '../../builders/a-staying.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';

const estimated = (costs: ProgramCosts = someCosts(), staying: Staying = aStaying()): EstimatedReturn => {
  const { savings } = aggregateReturn(costs, staying);
  if (savings.kind === 'none') throw new Error(savings.why);
  return savings;
};
const whyNone = (costs: ProgramCosts, staying: Staying | undefined): string | undefined => {
  const { savings } = aggregateReturn(costs, staying);
  return savings.kind === 'none' ? savings.why : undefined;
};

describe('the return of the worked example', () => {
  it('has the arithmetic of Phillips, with three quarters of the difference put down to the program', () => {
    const { likely, breakEven, verdict, months } = estimated();
    expect({ verdict, months }).toEqual({ verdict: 'savings', months: 12 });
    // 200 × 0.06 × 0.75 = 9 exits, each 60,000 × 0.21 = 12,600: 113,400 on 90,000.
    expect(likely.avoidedExits).toBeCloseTo(9, 9);
    expect(likely.benefits).toBeCloseTo(113_400, 6);
    expect(likely.net).toBeCloseTo(23_400, 6);
    expect(likely.roiPercent).toBeCloseTo(26, 9);
    expect(likely.benefitCostRatio).toBeCloseTo(1.26, 9);
    expect(likely.paybackMonths).toBeCloseTo((12 * 90) / 113.4, 9);
    expect(breakEven.whole).toBeCloseTo(0.0357143, 6);
    expect(breakEven.isolated).toBeCloseTo(0.047619, 6);
  });

  it('has the simulated range of the reference: median 28 %, positive in 69 of 100 draws', () => {
    const { simulation } = estimated();
    // roi_monte_carlo.json, «base»; a fifth of its draws.
    expect(Math.abs(simulation.median - 28.15)).toBeLessThan(4);
    expect(Math.abs(simulation.q05 + 64.33)).toBeLessThan(5);
    expect(Math.abs(simulation.q95 - 140.98)).toBeLessThan(5);
    expect(simulation.probabilityPositive).toBeCloseTo(0.687, 1);
    expect(estimated().simulation).toEqual(simulation);
  });

  it('has scenarios at 16, 21 and 33 % of the salary', () => {
    expect(estimated().scenarios.map(({ roiPercent }) => Math.round(roiPercent))).toEqual([-4, 26, 98]);
  });

  it('is what a stored aggregate can say', () => {
    const aggregate = aggregateReturn(someCosts(), aStaying());
    expect(CostAggregate.parse(JSON.parse(JSON.stringify(aggregate)))).toEqual(aggregate);
  });
});

describe('the difference that savings are computed from', () => {
  it('is the adjusted one where groups could be made alike', () => {
    const adjusted = aDifference({ method: 'normal', difference: 0.02, se: 0.03, lower: -0.04, upper: 0.08 });
    const adjustment = { kind: 'weighted', effectiveSize: 400, balance: [], difference: adjusted };
    const found = estimated(someCosts(), aStaying(aDifference(), { adjustment }));
    expect(found).toMatchObject({ verdict: 'not-demonstrated', adjusted: 'weighted', difference: adjusted });
  });

  it('is that of the groups as they are where they could not, and says why', () => {
    const adjustment = { kind: 'refused', why: 'separation', balance: [] };
    const found = estimated(someCosts(), aStaying(aDifference(), { adjustment }));
    expect(found).toMatchObject({
      adjusted: null,
      notAdjusted: 'separation',
      difference: { difference: 0.06 },
    });
  });

  it('counts only the months observed: nothing is said of those after', () => {
    expect(estimated(someCosts(), aStaying(aDifference({ month: 7 }))).months).toBe(7);
  });

  it.each([
    ['no assumptions', someCosts({ assumptions: undefined }), aStaying(), 'no-assumptions'],
    ['nothing known of employment', someCosts(), undefined, 'not-aggregated'],
    [
      'too few people',
      someCosts(),
      { ...aStaying(), employees: { state: 'suppressed' as const } },
      'too-few',
    ],
    ['too little time', someCosts(), aStaying(aDifference(), { primaryMonth: null }), 'too-early'],
    ['no spread', someCosts(), aStaying(aDifference({ se: null, lower: null, upper: null })), 'no-interval'],
    [
      'an exit that costs nothing',
      someCosts({
        assumptions: {
          salary: 60_000,
          replacementFraction: { least: 0, likely: 0, most: 0.1 },
          isolation: { least: 1, likely: 1, most: 1 },
        },
      }),
      aStaying(),
      'no-cost',
    ],
    [
      'costs that may be nothing',
      someCosts({ lines: [{ kind: 'other', amount: { least: 0, likely: 1, most: 2 } }] }),
      aStaying(),
      'no-cost',
    ],
  ])('is none with %s', (_what, costs, staying, why) => {
    expect(whyNone(costs, staying)).toBe(why);
  });
});

describe('costs', () => {
  it('are summed by kind, whatever the order of the lines', () => {
    const one = (likely: number) => ({ least: likely, likely, most: likely });
    const lines: ProgramCosts['lines'] = [
      { kind: 'mentor-time', amount: one(100), time: { hours: 10, hourlyRate: 10 } },
      { kind: 'platform', amount: { least: 40, likely: 50, most: 70 } },
      { kind: 'mentor-time', amount: one(30), time: { hours: 2, hourlyRate: 15 } },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (shuffled) => {
        const { kinds, total } = aggregateReturn(someCosts({ lines: shuffled }), undefined);
        expect(total).toEqual({ least: 170, likely: 180, most: 200 });
        expect(kinds).toEqual([
          { kind: 'platform', amount: { least: 40, likely: 50, most: 70 } },
          { kind: 'mentor-time', amount: one(130), hours: 12 },
        ]);
      }),
    );
  });

  it('belong to the facts: others give another watermark, the same file loaded again does not', () => {
    const marks = [
      undefined,
      someCosts(),
      someCosts({ loadedAt: '2026-06-02T09:00:00.000Z' }),
      someCosts({ currency: 'USD' }),
    ].map((costs) => aggregateCohort({ ...aSurveyedCohort([]), costs }).watermark);
    expect(marks[1]).toBe(marks[2]);
    expect(new Set(marks).size).toBe(3);
    expect(aggregateCohort(aSurveyedCohort([]))).not.toHaveProperty('costs');
  });
});
