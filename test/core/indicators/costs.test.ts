import { describe, expect, it } from 'vitest';
import { aggregateReturn } from '../../../functions/core/aggregate/aggregate-return.ts';
import type { CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import type { GroupDifference, Staying } from '../../../functions/core/aggregate/staying.ts';
import { benefitCostRatio } from '../../../functions/core/indicators/benefit-cost-ratio.ts';
import { breakEvenDifference } from '../../../functions/core/indicators/break-even-difference.ts';
import { costPerGoal } from '../../../functions/core/indicators/cost-per-goal.ts';
import { costPerMatch } from '../../../functions/core/indicators/cost-per-match.ts';
import type { Indicator } from '../../../functions/core/indicators/indicator.ts';
import { payback } from '../../../functions/core/indicators/payback.ts';
import { programCost } from '../../../functions/core/indicators/program-cost.ts';
import { returnOnInvestment } from '../../../functions/core/indicators/return-on-investment.ts';
import { returnSensitivity } from '../../../functions/core/indicators/return-sensitivity.ts';
import type { ProgramCosts } from '../../../functions/core/program-cost.ts';
import { someCosts } from '../../builders/a-costs-file.ts';
import { aDifference, aStaying } from '../../builders/a-staying.ts';
import { anAggregate } from '../../reports/an-aggregate.ts';

const ALL = [
  programCost,
  costPerMatch,
  costPerGoal,
  returnOnInvestment,
  benefitCostRatio,
  payback,
  breakEvenDifference,
  returnSensitivity,
];
const OF_RETURNS = ALL.slice(3);

const withCosts = (
  staying: Staying = aStaying(),
  costs: ProgramCosts = someCosts(),
  overrides: object = {},
): CohortAggregate => ({
  ...anAggregate(overrides),
  staying,
  costs: aggregateReturn(costs, staying),
});
const after = (changed: Partial<GroupDifference>): CohortAggregate =>
  withCosts(aStaying(aDifference(changed)));
const UNSURE: Partial<GroupDifference> = {
  method: 'normal',
  difference: 0.03,
  se: 0.03,
  lower: -0.03,
  upper: 0.09,
};

const figure = (indicator: Indicator, aggregate: CohortAggregate, key = 'all') =>
  indicator.compute(aggregate).find((one) => one.key === key);
const reason = (indicator: Indicator, aggregate: CohortAggregate): string | undefined => {
  const result = indicator.compute(aggregate)[0]?.result;
  return result?.state === 'value' ? undefined : result?.reason;
};

describe('indicators on money', () => {
  it('say that no costs were loaded', () => {
    for (const indicator of ALL)
      expect(reason(indicator, anAggregate({ costs: undefined }))).toBe(
        'No costs have been loaded for this cohort.',
      );
  });

  it('give costs and no return without salary and shares', () => {
    const aggregate = withCosts(aStaying(), someCosts({ assumptions: undefined }));
    expect(figure(programCost, aggregate)?.result).toMatchObject({ estimate: 90_000 });
    for (const indicator of OF_RETURNS)
      expect(reason(indicator, aggregate)).toMatch(/^The costs file has no salary/);
  });

  it('say in the words on employment why groups could not be compared', () => {
    const aggregate = withCosts({ ...aStaying(), employees: { state: 'suppressed' } });
    for (const indicator of OF_RETURNS)
      expect(reason(indicator, aggregate)).toMatch(/^Fewer than 5 mentees, or/);
  });
});

describe('costs', () => {
  it('are shared out over matches and over goals attained as mentees see it', () => {
    const aggregate = withCosts();
    expect(figure(costPerMatch, aggregate)?.result).toEqual({ state: 'value', estimate: 1500, n: 60 });
    expect(figure(costPerGoal, aggregate)?.result).toMatchObject({ estimate: 90_000 / 31, n: 43 });
  });

  it('per goal are withheld where the goals are', () => {
    const [, checklist, asked] = anAggregate().waves;
    const goals = [{ role: 'mentee', group: { state: 'suppressed' } }];
    const aggregate = withCosts(aStaying(), someCosts(), { waves: [checklist, { ...asked, goals }] });
    expect(figure(costPerGoal, aggregate)?.result).toMatchObject({ state: 'suppressed' });
  });

  it('say when they are not fully loaded', () => {
    expect(figure(programCost, withCosts())?.sentence).toContain('not fully loaded');
    const lines = (['mentor-time', 'mentee-time'] as const).map((kind) => ({
      kind,
      amount: { least: 5, likely: 5, most: 5 },
    }));
    expect(figure(programCost, withCosts(aStaying(), someCosts({ lines })))?.sentence).toBeUndefined();
  });
});

describe('a return with savings', () => {
  it('is a median within its range, and the ratio and the payback are of the same draws', () => {
    const aggregate = withCosts();
    const roi = figure(returnOnInvestment, aggregate)?.result;
    const ratio = figure(benefitCostRatio, aggregate)?.result;
    if (roi?.state !== 'value' || ratio?.state !== 'value') throw new Error('they are not shown');
    expect(roi.n).toBe(1200);
    expect(roi.interval).toMatchObject({ level: 0.9 });
    expect(roi.interval?.lower).toBeLessThan(roi.estimate);
    expect(roi.interval?.upper).toBeGreaterThan(roi.estimate);
    expect(ratio.estimate).toBeCloseTo(1 + roi.estimate / 100, 9);
    expect(figure(payback, aggregate)?.result).toMatchObject({
      estimate: expect.closeTo(12 / ratio.estimate, 9),
    });
  });

  it('has scenarios with the interval of the difference alone', () => {
    const result = figure(returnSensitivity, withCosts(), 'replacement-21')?.result;
    expect(result).toMatchObject({ estimate: expect.closeTo(26, 6), interval: { level: 0.95 } });
  });

  it('has no end of the payback where part of the range has no benefit', () => {
    const result = figure(
      payback,
      after({ method: 'normal', lower: 0.006, difference: 0.03, se: 0.03 }),
    )?.result;
    expect(result).toMatchObject({ state: 'value' });
    expect(result).not.toHaveProperty('interval');
  });
});

describe('a return whose difference may be none', () => {
  it('is «savings not demonstrated», with what break-even would need, and a range', () => {
    const aggregate = after(UNSURE);
    expect(reason(returnOnInvestment, aggregate)).toMatch(
      /^Savings not demonstrated: break-even would need mentees to stay 5 points more often than the comparison group; observed were 3 points \(could be −3 to 9 points\)\. The return lies between −\d+\u00a0% and \d+\u00a0%, nine times out of ten\.$/,
    );
    expect(figure(returnOnInvestment, aggregate, 'low')?.result).toMatchObject({ state: 'value' });
    for (const indicator of [benefitCostRatio, payback])
      expect(reason(indicator, aggregate)).toMatch(/^Savings not demonstrated/);
  });

  it('is one also where the interval touches 0 as published', () => {
    expect(reason(returnOnInvestment, after({ lower: 0.003 }))).toMatch(/^Savings not demonstrated/);
  });

  it('has the ends of its inputs and no scenario', () => {
    const keys = returnSensitivity.compute(after(UNSURE)).map(({ key }) => key);
    expect(keys).toContain('difference/least');
    expect(keys.filter((key) => key.startsWith('replacement-'))).toEqual([]);
  });
});

describe('mentees who left more often', () => {
  it('cost money, and the sentence says so', () => {
    const aggregate = after({ method: 'normal', difference: -0.06, se: 0.02, lower: -0.1, upper: -0.02 });
    const roi = figure(returnOnInvestment, aggregate);
    expect(roi?.sentence).toMatch(/^Mentees left more often/);
    expect(reason(payback, aggregate)).toBe('There are no savings that could pay the costs back.');
  });
});

describe('break-even', () => {
  it('is held against what was observed', () => {
    const shown = figure(breakEvenDifference, withCosts());
    expect(shown?.result).toMatchObject({ estimate: expect.closeTo(0.0476, 4) });
    expect(shown?.sentence).toBe(
      'Break-even would need mentees to stay 5 points more often than the comparison group; observed were 6 points (could be 1 to 10 points).',
    );
  });

  it('can be out of reach', () => {
    const lines: ProgramCosts['lines'] = [{ kind: 'other', amount: { least: 1e7, likely: 1e7, most: 1e7 } }];
    expect(reason(breakEvenDifference, withCosts(aStaying(), someCosts({ lines })))).toBe(
      'No difference in retention could pay for the program.',
    );
  });
});
