import type { CohortAggregate, MatchRetention } from '../aggregate/aggregate.ts';
import type { SurvivalMonth } from '../aggregate/survival-months.ts';
import type { Figure, Indicator } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';

const LEVEL = 0.95;
const LABEL = 'Matches that go on';

type Shown = Extract<MatchRetention, { state: 'shown' }>;

const labelOf = (month: number): string => {
  if (month === 0) return 'At the start of the match';
  return month === 1 ? 'After 1 month' : `After ${month} months`;
};

const monthFigure = (retention: Shown, { month, survival, lower, upper, atRisk }: SurvivalMonth): Figure => ({
  key: `month-${month}`,
  label: labelOf(month),
  result: {
    state: 'value',
    estimate: survival,
    n: retention.matches,
    ...(lower === null || upper === null
      ? {}
      : { interval: { lower, upper, level: LEVEL, method: 'Kaplan-Meier, log(-log)' } }),
  },
  parts: [
    { label: 'Matches begun', value: retention.matches },
    { label: 'Observed to the end of the month', value: atRisk },
  ],
});

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const retention = aggregate.matchRetention;
  if (retention.state === 'suppressed')
    return [{ key: 'none', label: LABEL, result: tooFew(aggregate, 'matches have begun'), parts: [] }];
  const last = retention.months.at(-1)?.month ?? 0;
  if (last === 0) {
    const reason = `Fewer than ${aggregate.minimumGroup} matches have been observed for a month.`;
    return [nothingYet(LABEL, reason)];
  }
  return retention.months.map((month) =>
    month.month === last
      ? withEndings(monthFigure(retention, month), retention.endedEarly)
      : monthFigure(retention, month),
  );
};

const withEndings = (figure: Figure, endedEarly: number): Figure => ({
  ...figure,
  parts: [...figure.parts, { label: 'Ended early by then', value: endedEarly }],
});

/**
 * The share of matches that go on, at the end of each published month under `month-<m>`, in order. The last figure is the
 * headline. Where no whole month can be shown yet there is one figure, `none`, that says why.
 */
export const matchRetention: Indicator = {
  id: 'match-retention',
  version: 1,
  title: 'Matches that last',
  definition: 'The share of matches that have not ended before their time, by months since the match began.',
  unit: 'share',
  numerator: 'Matches still going at the end of the month, estimated from all matches observed',
  denominator: 'All matches that have begun',
  direction: 'higher-is-better',
  level: 'outcome',
  method:
    'Kaplan-Meier with Greenwood’s variance and log(-log) 95 % limits; an early ending is the event; completion, the planned end and the day of the report end observation. Read at month ends, as long as enough matches are observed. No interval where no match has ended.',
  source: 'Kaplan & Meier (1958), JASA 53:457-481; conventions of R’s survival::survfit',
  compute: figuresOf,
};
