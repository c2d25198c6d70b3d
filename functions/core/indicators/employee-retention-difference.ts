import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { AdjustmentRefusal, GroupDifference } from '../aggregate/staying.ts';
import { eValue } from '../statistics/e-value.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import {
  afterMonths,
  BETWEEN,
  EXITS,
  fromLandmark,
  type FromLandmark,
  LANDMARK_METHOD,
  NOT_RANDOMISED,
  tooShort,
} from './staying-figures.ts';
import { pointsInWords, verdict, wholePoints } from './verdict.ts';

const LABEL = 'Mentees less comparison group';

const METHODS = {
  newcombe: 'Newcombe, method 10',
  normal: 'Difference of survival curves, normal',
  'square-and-add': 'Difference of survival curves, square-and-add',
  standardised: 'Direct standardisation, square-and-add on Wilson’s',
} as const satisfies Record<GroupDifference['method'], string>;

const WHY_REFUSED = {
  'no-covariates': 'The roster tells nothing of people by which the groups could be made alike.',
  'too-few': 'Too few people have all the attributes by which the groups could be made alike.',
  'one-arm': 'All of the people whose attributes are known are in one group.',
  'rank-deficient': 'The attributes of people follow from one another, so none can be told apart.',
  separation: 'The groups differ so much in tenure, grade or site that hardly anybody has a counterpart.',
  'small-effective-sample':
    'So few of the comparison group resemble the mentees that the weights would rest on fewer than 20 people.',
} as const satisfies Record<AdjustmentRefusal, string>;

/** How much unmeasured selection it would take to explain a difference away; where there is none, only that it is possible. */
const selection = ({ mentees, comparison, lower, upper }: GroupDifference): string => {
  const isDifferent = lower !== null && upper !== null && (wholePoints(lower) > 0 || wholePoints(upper) < 0);
  const strength = isDifferent && comparison < 1 ? eValue((1 - mentees) / (1 - comparison)) : null;
  return strength === null
    ? NOT_RANDOMISED
    : `${NOT_RANDOMISED} To explain the difference away, something of that kind would have to go with taking part, and with leaving or staying, by a factor of ${strength.toFixed(1)} each (E-value).`;
};

const differenceFigure = (key: string, label: string, found: GroupDifference): Figure => {
  const { difference: estimate, menteesN, comparisonN, mentees, comparison, detectable } = found;
  const limits = limited(found, METHODS[found.method]);
  const { interval } = limits;
  const asPublished = (share: number): number => wholePoints(share) / 100;
  return {
    key,
    label,
    result: { state: 'value', estimate, n: menteesN + comparisonN, ...limits },
    parts: [
      { label: 'Mentees', value: menteesN },
      { label: 'Comparison group', value: comparisonN },
      { label: 'Share of mentees still there', value: mentees },
      { label: 'Share of the comparison group still there', value: comparison },
      ...(detectable === null
        ? []
        : [{ label: 'Smallest difference that would have been found', value: detectable }]),
    ],
    sentence: `${verdict({
      between: BETWEEN,
      higher: 'Mentees stayed more often than the comparison group',
      lower: 'Mentees stayed less often than the comparison group',
      estimate: asPublished(estimate),
      interval: interval && { lower: asPublished(interval.lower), upper: asPublished(interval.upper) },
      detectable,
      inWords: pointsInWords,
    })} ${selection(found)}`,
  };
};

const adjustedFigure = (aggregate: CohortAggregate, { adjustment }: FromLandmark): Figure => {
  const about = { key: 'adjusted', label: `${LABEL}, made alike` };
  const without = (result: IndicatorResult): Figure => ({ ...about, result, parts: [] });
  if (adjustment === null) return without(tooShort(aggregate, 'three months'));
  if (adjustment.kind === 'refused')
    return without({ state: 'unavailable', reason: WHY_REFUSED[adjustment.why] });
  const { difference } = adjustment;
  const how =
    adjustment.kind === 'weighted'
      ? `weighted by ${adjustment.balance.map(({ name }) => name).join(', ')}`
      : `standardised by ${adjustment.by.join(', ')}`;
  const label = `${afterMonths(difference.month)}: ${LABEL.toLowerCase()}, ${how}`;
  const figure = differenceFigure(about.key, label, difference);
  return adjustment.kind === 'weighted'
    ? {
        ...figure,
        parts: [
          ...figure.parts,
          { label: 'Effective size of the comparison group', value: Math.round(adjustment.effectiveSize) },
        ],
      }
    : figure;
};

/** The comparison that others make, and that is never made here. */
const naiveFigure: Figure = {
  key: 'naive',
  label: 'All who ever enrolled less all who never did, from the opening on',
  result: {
    state: 'unavailable',
    reason:
      'Refused: some mentees enrolled after the opening, and whoever left before could not become one. The comparison would credit the program with days that mentees could not lose (immortal time).',
  },
  parts: [],
};

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const naive = aggregate.staying?.naive.refused === 'immortal-time' ? [naiveFigure] : [];
  const compared = fromLandmark(aggregate);
  if ('missing' in compared)
    return [{ key: 'none', label: LABEL, result: compared.missing, parts: [] }, ...naive];
  const { retention } = compared.found;
  return [
    adjustedFigure(aggregate, retention),
    ...retention.differences.map((found) =>
      differenceFigure(
        `month-${found.month}`,
        `${afterMonths(found.month)}: ${LABEL.toLowerCase()}, as they are`,
        found,
      ),
    ),
    ...naive,
  ];
};

/**
 * Difference in the share still employed. `adjusted` is the headline, declared in advance: after twelve months, or as long as both
 * groups were observed, with the comparison group made to look like the mentees. `month-<m>` are the groups as they are, `naive` is refused.
 */
export const employeeRetentionDifference: Indicator = {
  id: 'employee-retention-difference',
  version: 1,
  title: 'Mentees who stay, compared',
  definition:
    'By how many percentage points more mentees than comparable people who did not take part are still with the organization.',
  unit: 'share-change',
  numerator: 'Share of mentees still employed less that of the comparison group',
  denominator: 'Mentees, and the comparison group, who were employed when enrolment closed',
  direction: 'higher-is-better',
  level: 'impact',
  method: `Newcombe’s method 10 where everybody was observed to the end, otherwise the difference of Kaplan-Meier curves with Greenwood’s standard errors. Made alike: each person of the comparison group counts with the odds of taking part that a logistic model gives for their tenure, grade, site and further attributes (ATT weights); refused where the model separates the groups or the weights rest on fewer than 20 people, then direct standardisation by tenure, grade and site where it can be had. The smallest difference that would have been found has a power of 80 % at 5 %, two-sided. E-value: the strength of unmeasured selection that would explain a difference away. ${LANDMARK_METHOD} ${EXITS} ${NOT_RANDOMISED}`,
  source:
    'Newcombe (1998), Stat. Med. 17:873-890; Hirano & Imbens (2001), HSORM 2:259-278; Xie & Liu (2005), Stat. Med. 24:3089-3110; Zou & Donner (2008), Stat. Med. 27:1693-1702; Fleiss, Levin & Paik (2003), section 4.2; VanderWeele & Ding (2017), Ann. Intern. Med. 167:268-274',
  compute: figuresOf,
};
