import { fromCosts, PHILLIPS } from './cost-figures.ts';
import type { Indicator } from './indicator.ts';

const LABEL = 'Cost of a match';

/** All costs shared out over the matches, under `all`. n counts matches. */
export const costPerMatch: Indicator = {
  id: 'cost-per-match',
  version: 1,
  title: 'Cost per match',
  definition: 'What the program spends for each match, whether it lasts or not.',
  unit: 'money',
  numerator: 'All costs, people’s time included',
  denominator: 'All matches of the cohort, those that ended early included',
  direction: 'lower-is-better',
  level: 'output',
  method: 'A full count: no interval, because nothing is estimated.',
  source: PHILLIPS,
  compute: (aggregate) =>
    fromCosts(aggregate, LABEL, ({ total, currency }) => {
      const { matches } = aggregate.size;
      const about = { key: 'all', label: `All costs per match, in ${currency}` };
      return matches === 0
        ? [{ ...about, result: { state: 'unavailable', reason: 'There is no match yet.' }, parts: [] }]
        : [
            {
              ...about,
              result: { state: 'value', estimate: total.likely / matches, n: matches },
              parts: [{ label: 'Matches', value: matches }],
            },
          ];
    }),
};
