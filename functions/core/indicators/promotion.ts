import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { GroupDifference, IncidenceMonth } from '../aggregate/staying.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import {
  afterMonths,
  BETWEEN,
  fromLandmark,
  LANDMARK_METHOD,
  NOT_RANDOMISED,
  tooShort,
} from './staying-figures.ts';
import { pointsInWords, verdict, wholePoints } from './verdict.ts';

const LABEL = 'Mentees promoted';

const none = (result: IndicatorResult): Figure[] => [{ key: 'none', label: LABEL, result, parts: [] }];

type Side = {
  key: 'mentees' | 'comparison';
  name: string;
  n: number;
  months: readonly IncidenceMonth[];
  difference: GroupDifference | null;
};

const sentenceOf = ({ difference, lower, upper, detectable }: GroupDifference): string =>
  verdict({
    between: `${BETWEEN} in the share promoted`,
    higher: 'Mentees were promoted more often than the comparison group',
    lower: 'Mentees were promoted less often than the comparison group',
    estimate: wholePoints(difference) / 100,
    interval:
      lower === null || upper === null
        ? undefined
        : { lower: wholePoints(lower) / 100, upper: wholePoints(upper) / 100 },
    detectable,
    inWords: pointsInWords,
  });

const sideFigures = ({ key, name, n, months, difference }: Side): Figure[] =>
  months.map(({ month, atRisk, incidence, ...limits }) => ({
    key: `${key}/month-${month}`,
    label: `${afterMonths(month)}: ${name}`,
    result: { state: 'value', estimate: incidence, n, ...limited(limits, 'Aalen-Johansen, log(-log)') },
    parts: [
      { label: 'There, and not yet promoted, when enrolment closed', value: n },
      { label: 'Still there and not promoted', value: atRisk },
    ],
    ...(difference?.month === month ? { sentence: sentenceOf(difference) } : {}),
  }));

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const compared = fromLandmark(aggregate);
  if ('missing' in compared) return none(compared.missing);
  const { promotion } = compared.found.staying;
  if (promotion === undefined || promotion.state === 'suppressed')
    return none({
      state: 'suppressed',
      reason: `Fewer than ${aggregate.minimumGroup} people of either group were there and not yet promoted.`,
    });
  const { recorded, mentees, comparison, months, difference } = promotion;
  if (!recorded) return none({ state: 'unavailable', reason: 'The roster has no dates of promotion.' });
  if (months.mentees.length < 2) return none(tooShort(aggregate, 'a month'));
  return [
    ...sideFigures({ key: 'mentees', name: 'mentees', n: mentees, months: months.mentees, difference }),
    ...sideFigures({
      key: 'comparison',
      name: 'comparison group',
      n: comparison,
      months: months.comparison,
      difference: null,
    }),
  ];
};

/** Share promoted by the end of each month since enrolment closed, under `mentees/month-<m>` and `comparison/month-<m>`. */
export const promotion: Indicator = {
  id: 'promotion',
  version: 1,
  title: 'Mentees promoted',
  definition:
    'The share of mentees who have been promoted since enrolment closed, beside that of eligible people who did not take part.',
  unit: 'share',
  numerator: 'People promoted by the end of the month, estimated from all who were observed',
  denominator: 'Mentees, and the comparison group, employed and not yet promoted when enrolment closed',
  direction: 'higher-is-better',
  level: 'impact',
  method: `Cumulative incidence with leaving, for whatever reason, as the competing event: whoever has left can no longer be promoted, so the complement of a survival curve would promise too much. Log(-log) 95 % limits; groups as they are. ${LANDMARK_METHOD} ${NOT_RANDOMISED}`,
  source: 'Aalen & Johansen (1978), Scand. J. Stat. 5:141-150; Marubini & Valsecchi (1995), section 10.3',
  compute: figuresOf,
};
