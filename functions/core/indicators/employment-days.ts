import type { CohortAggregate } from '../aggregate/aggregate.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import {
  BETWEEN,
  EXITS,
  fromLandmark,
  LANDMARK_METHOD,
  NOT_RANDOMISED,
  tooShort,
} from './staying-figures.ts';
import { daysInWords, detectableFrom, verdict } from './verdict.ts';

const LABEL = 'Days of employment, mentees less comparison group';

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const about = { key: 'difference', label: LABEL };
  const compared = fromLandmark(aggregate);
  if ('missing' in compared) return [{ ...about, result: compared.missing, parts: [] }];
  const { employmentDays: found, primaryMonth, mentees, comparison } = compared.found.retention;
  if (primaryMonth === null) return [{ ...about, result: tooShort(aggregate, 'three months'), parts: [] }];
  if (found === null)
    return [
      { ...about, result: { state: 'unavailable', reason: 'Nobody has left in either group.' }, parts: [] },
    ];
  const { days, estimate, lower, upper } = found;
  const first = `in the first ${days} days`;
  return [
    {
      key: about.key,
      label: `${LABEL}, ${first}`,
      result: {
        state: 'value',
        estimate,
        n: mentees + comparison,
        ...limited(found, 'Restricted means, normal'),
      },
      parts: [
        { label: 'Mentees', value: mentees },
        { label: 'Comparison group', value: comparison },
        { label: 'Days since enrolment closed', value: days },
      ],
      sentence: verdict({
        between: `${BETWEEN} in days of employment ${first}`,
        higher: `More days of employment for mentees ${first}`,
        lower: `Fewer days of employment for mentees ${first}`,
        estimate: Math.round(estimate),
        interval: { lower: Math.round(lower), upper: Math.round(upper) },
        detectable: detectableFrom(found),
        inWords: daysInWords,
      }),
    },
  ];
};

/** How many more days, on average, a mentee stayed within the first year, or as long as both groups were observed. */
export const employmentDays: Indicator = {
  id: 'employment-days',
  version: 1,
  title: 'Days of employment gained',
  definition:
    'How many days longer a mentee stayed on average than somebody of the comparison group, within the first year or as long as both were observed.',
  unit: 'days-change',
  numerator: 'Mean days of employment of mentees less that of the comparison group',
  denominator: 'Mentees, and the comparison group, who were employed when enrolment closed',
  direction: 'higher-is-better',
  level: 'impact',
  method: `Difference of restricted mean survival times, the areas under the two curves, with normal 95 % limits; needs no assumption on how rates of leaving relate over time. The groups as they are, not made alike. ${LANDMARK_METHOD} ${EXITS} ${NOT_RANDOMISED}`,
  source: 'Uno et al. (2014), J. Clin. Oncol. 32:2380-2385',
  compute: figuresOf,
};
