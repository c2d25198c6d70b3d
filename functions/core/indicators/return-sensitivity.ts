import type { CostAggregate, EstimatedReturn } from '../aggregate/program-return.ts';
import { fromReturn, isDemonstrated, peopleBehind, PHILLIPS } from './cost-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import { pointsInWords } from './verdict.ts';

const LABEL = 'Return on investment, if …';

type Input = EstimatedReturn['sensitivity'][number]['input'];

const share = (value: number): string => `${Math.round(1000 * value) / 10} %`;

/** What stands at each end of an input, in words. */
const endsOf = (
  input: Input,
  { difference }: EstimatedReturn,
  { assumptions, total, currency }: CostAggregate,
) => {
  const money = (value: number): string => `${Math.round(value).toLocaleString('en-US')} ${currency}`;
  const { replacementFraction, isolation } = assumptions ?? {};
  return {
    difference: ['Difference in retention', pointsInWords(difference.lower), pointsInWords(difference.upper)],
    replacementFraction: [
      'Cost of a replacement, of the salary',
      share(replacementFraction?.least ?? 0),
      share(replacementFraction?.most ?? 0),
    ],
    isolation: ['Share put down to the program', share(isolation?.least ?? 0), share(isolation?.most ?? 0)],
    cost: ['Costs', money(total.least), money(total.most)],
  }[input];
};

const swings = (found: EstimatedReturn, costs: CostAggregate): Figure[] =>
  found.sensitivity.flatMap(({ input, atLeast, atMost }) => {
    const [name = '', least = '', most = ''] = endsOf(input, found, costs);
    const n = peopleBehind(found);
    return [
      {
        key: `${input}/least`,
        label: `${name}: ${least}`,
        result: { state: 'value', estimate: atLeast, n },
        parts: [],
      },
      {
        key: `${input}/most`,
        label: `${name}: ${most}`,
        result: { state: 'value', estimate: atMost, n },
        parts: [],
      },
    ];
  });

/** Where savings are not demonstrated no single return is said, not even under a scenario. */
const scenarios = (found: EstimatedReturn): Figure[] =>
  isDemonstrated(found)
    ? found.scenarios.map(({ replacementFraction, roiPercent, atLower, atUpper }) => ({
        key: `replacement-${Math.round(100 * replacementFraction)}`,
        label: `Cost of a replacement: ${share(replacementFraction)} of the salary`,
        result: {
          state: 'value',
          estimate: roiPercent,
          n: peopleBehind(found),
          interval: {
            lower: atLower,
            upper: atUpper,
            level: 0.95,
            method: 'Interval of the difference alone',
          },
        },
        parts: [],
      }))
    : [];

/** The return at the ends of each input, under `<input>/least` and `<input>/most`, what moves it most first; and under `replacement-<percent>`. */
export const returnSensitivity: Indicator = {
  id: 'return-sensitivity',
  version: 1,
  title: 'What the return rests on',
  definition:
    'What the return on investment would be with one input at the least or the most that it may be, and the others at their likely values.',
  unit: 'return',
  numerator: 'Worth of exits avoided less all costs, with one input moved',
  denominator: 'All costs',
  direction: 'higher-is-better',
  level: 'impact',
  method:
    'One input at a time: the difference in retention at the ends of its 95 % interval, the others at the ends that the costs file gives. Scenarios put the cost of a replacement at 16, 21 and 33 % of the salary (Boushey & Glynn), with the interval of the difference alone.',
  source: `${PHILLIPS}; Howard (1988), Management Science 34:679-695; Boushey & Glynn (2012), Center for American Progress`,
  compute: (aggregate) =>
    fromReturn(aggregate, LABEL, (found, costs) => [...swings(found, costs), ...scenarios(found)]),
};
