import { fromReturn, isDemonstrated, notDemonstrated, peopleBehind, PHILLIPS } from './cost-figures.ts';
import type { Indicator } from './indicator.ts';
import { SIMULATED, SIMULATION_LEVEL } from './return-on-investment.ts';

const LABEL = 'Months until the costs are paid back';

/** Months of benefits that equal the costs, under `all`. n counts people in both groups. */
export const payback: Indicator = {
  id: 'payback',
  version: 1,
  title: 'Payback',
  definition:
    'After how many months the money saved by people who stayed equals what the program cost, if it is saved evenly.',
  unit: 'months',
  numerator: 'Months over which benefits are counted × all costs',
  denominator: 'Benefits in those months',
  direction: 'lower-is-better',
  level: 'impact',
  method:
    'Months divided by the benefit-cost ratio, with the same draws. No interval where part of its range has no benefit, and so no end.',
  source: PHILLIPS,
  compute: (aggregate) =>
    fromReturn(aggregate, LABEL, (found) => {
      const about = { key: 'all', label: LABEL };
      if (!isDemonstrated(found)) return [{ ...about, result: notDemonstrated(found), parts: [] }];
      const { median, q05, q95 } = found.simulation;
      const monthsAt = (roiPercent: number): number => found.months / (1 + roiPercent / 100);
      if (median <= -100)
        return [
          {
            ...about,
            result: { state: 'unavailable', reason: 'There are no savings that could pay the costs back.' },
            parts: [],
          },
        ];
      const interval = {
        lower: monthsAt(q95),
        upper: monthsAt(q05),
        level: SIMULATION_LEVEL,
        method: SIMULATED,
      };
      const n = peopleBehind(found);
      return [
        {
          ...about,
          result: { state: 'value', estimate: monthsAt(median), n, ...(q05 > -100 ? { interval } : {}) },
          parts: [{ label: 'Months over which benefits are counted', value: found.months }],
        },
      ];
    }),
};
