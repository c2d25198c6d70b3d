import type { CohortAggregate } from '../aggregate/aggregate.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import { BETWEEN, EXITS, LANDMARK_METHOD, NOT_RANDOMISED, whyNotCompared } from './staying-figures.ts';
import { detectableFrom, verdict } from './verdict.ts';

const LABEL = 'Rate at which mentees leave, as a multiple of the comparison group’s';

const twoDecimals = (ratio: number): number => Math.round(ratio * 100) / 100;
const inWords = (ratio: number): string => `${ratio.toFixed(2)} times`;

/** The interval is symmetric on the scale of logarithms. */
const detectableRatio = ({ lower, upper }: { lower: number; upper: number }): number =>
  Math.exp(-detectableFrom({ lower: Math.log(lower), upper: Math.log(upper) }));

const sentenceOf = (ratio: { estimate: number; lower: number; upper: number }): string =>
  verdict({
    between: `the rates at which ${BETWEEN} leave`,
    higher: 'Mentees left at a higher rate than the comparison group',
    lower: 'Mentees left at a lower rate than the comparison group',
    estimate: twoDecimals(ratio.estimate),
    interval: { lower: twoDecimals(ratio.lower), upper: twoDecimals(ratio.upper) },
    none: 1,
    detectable: detectableRatio(ratio),
    beyond: 'or less',
    inWords,
  });

const none = (result: IndicatorResult): Figure[] => [{ key: 'ratio', label: LABEL, result, parts: [] }];

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const missing = whyNotCompared(aggregate);
  if (missing !== undefined) return none(missing);
  const employees = aggregate.staying?.employees;
  if (employees?.state !== 'shown') return none({ state: 'unavailable', reason: 'Nothing was counted.' });
  const { leavingRate: rate, mentees, comparison, design } = employees.retention;
  const ratio = rate.hazardRatio;
  if (ratio === null)
    return none({
      state: 'unavailable',
      reason: 'Too few people left in one of the groups to compare the rates.',
    });
  const how =
    design === 'landmark' ? 'since enrolment closed' : 'before and after enrolment, at equal tenure';
  return [
    {
      key: 'ratio',
      label: `${LABEL}, ${how}`,
      result: {
        state: 'value',
        estimate: ratio.estimate,
        n: mentees + comparison,
        ...limited(ratio, 'Cox regression, Wald'),
      },
      parts: [
        { label: 'Mentees', value: mentees },
        { label: 'Comparison group', value: comparison },
        ...(rate.logRankP === null
          ? []
          : [{ label: 'p of the log-rank test', value: Math.round(rate.logRankP * 1000) / 1000 }]),
      ],
      sentence: sentenceOf(ratio),
    },
  ];
};

/** Hazard ratio of leaving, mentees to comparison group, under `ratio`: the one comparison that holds where enrolment dates vary. */
export const leavingRate: Indicator = {
  id: 'leaving-rate',
  version: 1,
  title: 'Rate of leaving, compared',
  definition: 'How fast mentees leave the organization, as a multiple of the rate in the comparison group.',
  unit: 'ratio',
  numerator: 'Rate at which mentees leave by their own decision',
  denominator: 'The same rate in the comparison group at the same time',
  direction: 'lower-is-better',
  level: 'impact',
  method: `Hazard ratio by Cox regression with Efron’s rule for ties and Wald limits, log-rank test among people of one grade and site. ${LANDMARK_METHOD} Where more than a tenth of the mentees enrolled later, everybody’s time counts as the comparison group’s before enrolment and as a mentee’s after it, and people of equal tenure are compared (start–stop). ${EXITS} ${NOT_RANDOMISED}`,
  source: 'Cox (1972), JRSS B 34:187-220; Crowley & Hu (1977), JASA 72:27-36; Mantel (1966)',
  compute: figuresOf,
};
