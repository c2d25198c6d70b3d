import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { CostAggregate, EstimatedReturn, NoReturn } from '../aggregate/program-return.ts';
import type { CostKind } from '../program-cost.ts';
import type { Figure, IndicatorResult } from './indicator.ts';
import { nothingYet } from './reasons.ts';
import { fromLandmark } from './staying-figures.ts';
import { pointsInWords, wholePoints } from './verdict.ts';

/** What the indicators on costs and returns have in common (indicators.md B12). */

export const PHILLIPS = 'Phillips & Phillips (2007), Show Me the Money';
export const NOT_MONETISED =
  'Goals reached, belonging, skills, promotions and what mentors gain are real and listed in this report; no money is put on them.';

export const KIND_NAMES = {
  platform: 'Platform',
  administration: 'Administration',
  training: 'Training',
  events: 'Events',
  'mentor-time': 'Mentors’ time',
  'mentee-time': 'Mentees’ time',
  evaluation: 'Evaluation',
  other: 'Other',
} as const satisfies Record<CostKind, string>;

/** The figures, or the one that says that nobody has loaded costs. */
export const fromCosts = (
  { costs }: CohortAggregate,
  label: string,
  figures: (costs: CostAggregate) => Figure[],
): Figure[] =>
  costs === undefined ? [nothingYet(label, 'No costs have been loaded for this cohort.')] : figures(costs);

const NOBODY_KNOWS =
  'Mentees could not be compared with others, so nobody can tell who would have stayed anyway.';
const REASONS = {
  'no-assumptions':
    'The costs file has no salary, replacement-fraction and isolation, so nothing can be said of savings.',
  'not-aggregated': NOBODY_KNOWS,
  'too-few': NOBODY_KNOWS,
  'start-stop': NOBODY_KNOWS,
  'too-early': 'Mentees and the comparison group have been observed for less than three months.',
  'no-interval':
    'Nobody left in one of the groups, so nothing tells how sure the difference in retention is.',
  'no-cost': 'The costs, or the worth of an avoided exit, may be nothing, so there is no return on them.',
} as const satisfies Record<NoReturn, string>;

/** Why there is no difference in retention is said in the words of the indicators on employment. */
const missing = (aggregate: CohortAggregate, why: NoReturn): IndicatorResult => {
  const compared = why === 'no-assumptions' ? undefined : fromLandmark(aggregate);
  return compared !== undefined && 'missing' in compared
    ? compared.missing
    : { state: 'unavailable', reason: REASONS[why] };
};

/** The same for figures that need savings as well. */
export const fromReturn = (
  aggregate: CohortAggregate,
  label: string,
  figures: (found: EstimatedReturn, costs: CostAggregate) => Figure[],
): Figure[] =>
  fromCosts(aggregate, label, (costs) =>
    costs.savings.kind === 'none'
      ? [{ key: 'none', label, result: missing(aggregate, costs.savings.why), parts: [] }]
      : figures(costs.savings, costs),
  );

/** How many people the difference in retention rests on. */
export const peopleBehind = ({ difference }: EstimatedReturn): number =>
  difference.menteesN + difference.comparisonN;

/** As published, so that no reader sees an interval that touches 0 beside savings. */
export const isDemonstrated = ({ difference: { lower, upper } }: EstimatedReturn): boolean =>
  wholePoints(lower) > 0 || wholePoints(upper) < 0;

const bare = (text: string): string => text.replace(/ [a-z]+$/, '');

const observed = ({ difference: { difference, lower, upper } }: EstimatedReturn): string =>
  `observed were ${pointsInWords(difference)} (could be ${bare(pointsInWords(lower))} to ${pointsInWords(upper)})`;

/** What it would take for the program to pay for itself: a clause without its stop. */
export const breakEvenClause = (found: EstimatedReturn): string => {
  const { isolated } = found.breakEven;
  if (isolated === null) return 'none of the difference is put down to the program, so it can’t break even';
  return isolated > 1
    ? `no difference in retention could pay for the program; ${observed(found)}`
    : `break-even would need mentees to stay ${pointsInWords(isolated)} more often than the comparison group; ${observed(found)}`;
};

/** `−83 %` with the sign that type has. */
export const percentInWords = (percent: number): string => {
  const whole = Math.round(percent);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole).toLocaleString('en-US')} %`;
};

export const NOT_DEMONSTRATED = 'Savings not demonstrated';

/** Why a return has no single number, and what can be said in its place. */
export const notDemonstrated = (found: EstimatedReturn): IndicatorResult => {
  const { q05, q95 } = found.simulation;
  return {
    state: 'unavailable',
    reason: `${NOT_DEMONSTRATED}: ${breakEvenClause(found)}. The return lies between ${percentInWords(q05)} and ${percentInWords(q95)}, nine times out of ten.`,
  };
};
