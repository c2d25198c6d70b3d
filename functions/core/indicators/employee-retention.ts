import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { SurvivalMonth } from '../aggregate/survival-months.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import { afterMonths, EXITS, fromLandmark, LANDMARK_METHOD, tooShort } from './staying-figures.ts';

const LABEL = 'Mentees still with the organization';

type Side = { key: 'mentees' | 'comparison'; name: string; n: number; months: readonly SurvivalMonth[] };

const sideFigures = ({ key, name, n, months }: Side): Figure[] =>
  months.map(({ month, atRisk, survival, ...limits }) => ({
    key: `${key}/month-${month}`,
    label: `${afterMonths(month)}: ${name}`,
    result: { state: 'value', estimate: survival, n, ...limited(limits, 'Kaplan-Meier, log(-log)') },
    parts: [
      { label: 'There when enrolment closed', value: n },
      { label: 'Observed to the end of the month', value: atRisk },
    ],
  }));

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const compared = fromLandmark(aggregate);
  if ('missing' in compared) return [{ key: 'none', label: LABEL, result: compared.missing, parts: [] }];
  const { months, mentees, comparison } = compared.found.retention;
  if (months.mentees.length < 2)
    return [{ key: 'none', label: LABEL, result: tooShort(aggregate, 'a month'), parts: [] }];
  return [
    ...sideFigures({ key: 'mentees', name: 'mentees', n: mentees, months: months.mentees }),
    ...sideFigures({
      key: 'comparison',
      name: 'comparison group',
      n: comparison,
      months: months.comparison,
    }),
  ];
};

/** Share still employed at the end of each month since enrolment closed, under `mentees/month-<m>` and `comparison/month-<m>`. */
export const employeeRetention: Indicator = {
  id: 'employee-retention',
  version: 1,
  title: 'Mentees who stay',
  definition:
    'The share of mentees who have not left the organization by their own decision, beside that of eligible people who did not take part.',
  unit: 'share',
  numerator: 'People who have not left by the end of the month, estimated from all who were observed',
  denominator: 'Mentees, and the comparison group, who were employed when enrolment closed',
  direction: 'higher-is-better',
  level: 'impact',
  method: `Kaplan-Meier with Greenwood’s variance and log(-log) 95 % limits, read at month ends as long as enough of both groups are observed. ${LANDMARK_METHOD} ${EXITS} No interval where nobody has left.`,
  source: 'Kaplan & Meier (1958), JASA 53:457-481; Anderson, Cain & Gelber (1983), J. Clin. Oncol. 1:710-719',
  compute: figuresOf,
};
