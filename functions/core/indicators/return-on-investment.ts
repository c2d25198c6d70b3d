import type { CostAggregate, EstimatedReturn } from '../aggregate/program-return.ts';
import {
  fromReturn,
  isDemonstrated,
  notDemonstrated,
  NOT_MONETISED,
  peopleBehind,
  percentInWords,
  PHILLIPS,
} from './cost-figures.ts';
import type { Figure, Indicator } from './indicator.ts';

const LABEL = 'Return on investment';
export const SIMULATION_LEVEL = 0.9;
export const SIMULATED = 'Simulation';

const tenth = (value: number): number => Math.round(10 * value) / 10;

const sentenceOf = ({
  verdict,
  simulation: { q05, q95, probabilityPositive },
  months,
}: EstimatedReturn): string => {
  const range = `between ${percentInWords(q05)} and ${percentInWords(q95)} nine times out of ten`;
  const over = `in the first ${months} months`;
  if (verdict === 'losses')
    return `Mentees left more often than the comparison group ${over}; the return lies ${range}.`;
  const chance = Math.min(99, Math.max(1, Math.round(100 * probabilityPositive)));
  return `People who stayed saved money ${over}. The return lies ${range}; in ${chance} of 100 draws the program paid for itself.`;
};

const headline = (found: EstimatedReturn, { currency, total }: CostAggregate): Figure => {
  const about = { key: 'all', label: `From people who stayed, in the first ${found.months} months` };
  if (!isDemonstrated(found)) return { ...about, result: notDemonstrated(found), parts: [] };
  const { simulation, likely } = found;
  return {
    ...about,
    result: {
      state: 'value',
      estimate: simulation.median,
      n: peopleBehind(found),
      interval: { lower: simulation.q05, upper: simulation.q95, level: SIMULATION_LEVEL, method: SIMULATED },
    },
    parts: [
      { label: 'Exits avoided by the program', value: tenth(likely.avoidedExits) },
      { label: `Worth, in ${currency}`, value: Math.round(likely.benefits) },
      { label: `Costs, in ${currency}`, value: Math.round(total.likely) },
      {
        label: 'Draws of 100 in which it paid for itself',
        value: Math.round(100 * simulation.probabilityPositive),
      },
    ],
    sentence: sentenceOf(found),
  };
};

const ends = (found: EstimatedReturn): Figure[] =>
  [
    { key: 'low', label: 'Lower end: less in 5 of 100 draws', estimate: found.simulation.q05 },
    { key: 'high', label: 'Upper end: more in 5 of 100 draws', estimate: found.simulation.q95 },
  ].map(({ key, label, estimate }) => ({
    key,
    label,
    result: { state: 'value', estimate, n: peopleBehind(found) },
    parts: [],
  }));

/** The median under `all`, or why there is no single number; the ends of its range under `low` and `high`. n counts people in both groups. */
export const returnOnInvestment: Indicator = {
  id: 'return-on-investment',
  version: 1,
  title: LABEL,
  definition:
    'What is left of the money saved by people who stayed once the costs are paid, in percent of the costs.',
  unit: 'return',
  numerator:
    'Worth of exits avoided (mentees × difference in retention × share put down to the program × salary × share of it that a replacement costs) less all costs',
  denominator: 'All costs, people’s time included',
  direction: 'higher-is-better',
  level: 'impact',
  method: `Difference in retention from the comparison group, made alike where that could be done; benefits of one year at most, and only of the months observed. Median of 20,000 seeded draws, with the range of nine in ten: the difference from the posteriors of both shares (Jeffreys) where people were counted, or from a normal of its standard error where it was adjusted or read off curves; the other inputs from triangles. Where the 95 % interval of the difference contains 0, savings are not demonstrated and only the range is given. ${NOT_MONETISED}`,
  source: `${PHILLIPS}; Boushey & Glynn (2012), Center for American Progress; Metropolis & Ulam (1949), JASA 44:335-341`,
  compute: (aggregate) =>
    fromReturn(aggregate, LABEL, (found, costs) => [headline(found, costs), ...ends(found)]),
};
