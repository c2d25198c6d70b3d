import type { CohortAggregate, GoalCounts } from '../aggregate/aggregate.ts';
import { fromCosts, PHILLIPS } from './cost-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';

const LABEL = 'Cost of a goal attained';

/** As mentees see it, in the newest closed wave that asked. */
const newestGoals = ({ waves }: CohortAggregate): GoalCounts | undefined =>
  waves
    .filter(({ state }) => state === 'closed')
    .flatMap(({ goals }) => goals.filter(({ role }) => role === 'mentee'))
    .at(-1);

const goalFigure = (aggregate: CohortAggregate, cost: number, currency: string): Figure => {
  const about = { key: 'all', label: `All costs per goal attained, as mentees see it, in ${currency}` };
  const goals = newestGoals(aggregate);
  if (goals === undefined)
    return {
      ...about,
      result: { state: 'unavailable', reason: 'No closed survey has asked mentees about goals yet.' },
      parts: [],
    };
  if (goals.group.state === 'suppressed')
    return {
      ...about,
      result: tooFew(aggregate, 'people answered about a goal that was due', goals),
      parts: [],
    };
  const { attained, notAttained } = goals.group;
  if (attained === 0)
    return {
      ...about,
      result: { state: 'unavailable', reason: 'No goal that fell due was attained.' },
      parts: [],
    };
  return {
    ...about,
    result: { state: 'value', estimate: cost / attained, n: attained + notAttained },
    parts: [
      { label: 'Goals attained', value: attained },
      { label: 'Goals that fell due', value: attained + notAttained },
    ],
  };
};

/** All costs shared out over the goals that mentees attained, under `all`. n counts goals that fell due and were told of. */
export const costPerGoal: Indicator = {
  id: 'cost-per-goal',
  version: 1,
  title: 'Cost per goal attained',
  definition: 'What the program spends for each main goal that a mentee says was reached.',
  unit: 'money',
  numerator: 'All costs, people’s time included',
  denominator:
    'Main goals attained, in the newest closed survey of mentees. Goals of those who did not answer are not in it, so the true cost is rather lower',
  direction: 'lower-is-better',
  level: 'outcome',
  method: 'A full count of what was answered: no interval.',
  source: PHILLIPS,
  compute: (aggregate) =>
    fromCosts(aggregate, LABEL, ({ total, currency }) => [goalFigure(aggregate, total.likely, currency)]),
};
