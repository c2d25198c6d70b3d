import { fromReturn, isDemonstrated, notDemonstrated, peopleBehind, PHILLIPS } from './cost-figures.ts';
import type { Indicator } from './indicator.ts';
import { SIMULATED, SIMULATION_LEVEL } from './return-on-investment.ts';

const LABEL = 'Benefits per unit of money spent';

/** Under `all`; 1 is break-even. n counts people in both groups. */
export const benefitCostRatio: Indicator = {
  id: 'benefit-cost-ratio',
  version: 1,
  title: 'Benefit-cost ratio',
  definition: 'How much money people who stayed saved for each unit of money that the program cost.',
  unit: 'ratio',
  numerator: 'Worth of exits avoided, as for the return on investment',
  denominator: 'All costs, people’s time included',
  direction: 'higher-is-better',
  level: 'impact',
  method:
    'Median and range of nine in ten of the same draws as the return on investment: ratio = 1 + ROI / 100. Below 0 where mentees left more often.',
  source: PHILLIPS,
  compute: (aggregate) =>
    fromReturn(aggregate, LABEL, (found) => {
      const about = { key: 'all', label: LABEL };
      if (!isDemonstrated(found)) return [{ ...about, result: notDemonstrated(found), parts: [] }];
      const ratio = (roiPercent: number): number => 1 + roiPercent / 100;
      const { median, q05, q95 } = found.simulation;
      const interval = { lower: ratio(q05), upper: ratio(q95), level: SIMULATION_LEVEL, method: SIMULATED };
      return [
        {
          ...about,
          result: { state: 'value', estimate: ratio(median), n: peopleBehind(found), interval },
          parts: [],
        },
      ];
    }),
};
