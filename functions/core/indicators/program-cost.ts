import type { CostAggregate } from '../aggregate/program-return.ts';
import { fromCosts, KIND_NAMES, PHILLIPS } from './cost-figures.ts';
import type { Figure, Indicator } from './indicator.ts';

const LABEL = 'What the program costs';

const totalFigure = ({ total, currency, lines, kinds }: CostAggregate): Figure => {
  const time = kinds.filter(({ kind }) => kind === 'mentor-time' || kind === 'mentee-time');
  const hasBoth = time.length === 2;
  return {
    key: 'all',
    label: `All costs, in ${currency}`,
    result: { state: 'value', estimate: total.likely, n: lines },
    parts: [
      ...(total.least === total.most
        ? []
        : [
            { label: 'At the least', value: total.least },
            { label: 'At the most', value: total.most },
          ]),
      {
        label: 'Of it mentors’ and mentees’ time',
        value: time.reduce((sum, { amount }) => sum + amount.likely, 0),
      },
    ],
    ...(hasBoth
      ? {}
      : {
          sentence:
            'The file does not count the time of both mentors and mentees, so the cost is not fully loaded.',
        }),
  };
};

/** All costs under `all`, and each kind under `kind/<kind>`, in the cohort's currency. n counts lines of the costs file. */
export const programCost: Indicator = {
  id: 'program-cost',
  version: 1,
  title: 'Fully loaded cost',
  definition:
    'All that the cohort costs: what is paid for, and the working time of everybody who takes part.',
  unit: 'money',
  numerator: 'Sum of all lines of the costs file; hours count at their hourly rate',
  denominator: 'None: a sum. n counts lines',
  direction: 'lower-is-better',
  level: 'output',
  method:
    'A full count as the program team keeps it. Where a line says the least and the most that it may be, their sums are listed; they are no confidence interval.',
  source: `${PHILLIPS}: fully loaded costs`,
  compute: (aggregate) =>
    fromCosts(aggregate, LABEL, (costs) => [
      totalFigure(costs),
      ...costs.kinds.map(({ kind, amount, hours }) => ({
        key: `kind/${kind}`,
        label: `${KIND_NAMES[kind]}, in ${costs.currency}`,
        result: { state: 'value' as const, estimate: amount.likely, n: costs.lines },
        parts: hours === undefined ? [] : [{ label: 'Hours', value: hours }],
      })),
    ]),
};
