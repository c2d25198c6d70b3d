import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { MeasuredChange } from '../aggregate/measured-aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { fromMeasured, menteesFirst, rounded, signed, waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { verdict } from './verdict.ts';

const TITLE = 'Who was lost on the way';
const LOST =
  'people answered only at first, or so few answered only once that their answers could be worked out';

const inHundredths = (value: number): string => `${signed(value, 2)} standard deviations`;

type Attrition = NonNullable<Extract<MeasuredChange['group'], { state: 'shown' }>['attrition']>;

const apart = (
  { role, title }: MeasuredChange,
  { stayed, lost }: Attrition,
  { g, ...limits }: NonNullable<Attrition['difference']>,
): Omit<Figure, 'key' | 'label'> => ({
  result: {
    state: 'value',
    estimate: g,
    n: stayed.n + lost.n,
    ...within(limits, undefined, 'Hedges’ g, noncentral t'),
  },
  parts: [
    { label: 'Answered both times', value: stayed.n },
    { label: 'Their mean at first', value: rounded(stayed.mean, 1) },
    { label: 'Answered only at first', value: lost.n },
    { label: 'Their mean at first (lost)', value: rounded(lost.mean, 1) },
  ],
  sentence: verdict({
    between: `those who answered again and those who did not, among ${roleName[role]} on «${title}» at first`,
    higher: 'Those who answered again were higher at first than those who did not',
    lower: 'Those who answered again were lower at first than those who did not',
    estimate: rounded(g, 2),
    interval: { lower: rounded(limits.lower, 2), upper: rounded(limits.upper, 2) },
    inWords: inHundredths,
  }),
});

const attritionFigure = (change: MeasuredChange, aggregate: CohortAggregate): Figure[] => {
  const { role, instrumentId, measureId, title, from, group } = change;
  const about = {
    key: `${role}/${instrumentId}/${measureId}`,
    label: `${waveTitle(aggregate, from)}, ${roleName[role]}: ${title}`,
  };
  if (group.state !== 'shown') return [];
  if (group.lost === 0)
    return [{ ...about, result: { state: 'unavailable', reason: 'Nobody was lost.' }, parts: [] }];
  if (group.attrition === undefined)
    return [{ ...about, result: tooFew(aggregate, LOST, change), parts: [] }];
  const { difference } = group.attrition;
  return difference === null
    ? [
        {
          ...about,
          result: { state: 'unavailable', reason: 'All gave the same answer at first.' },
          parts: [],
        },
      ]
    : [{ ...about, ...apart(change, group.attrition, difference) }];
};

/** How those who answered both times differ at first from those who answered once, under `<role>/<instrument>/<measure>`. */
export const attrition: Indicator = {
  id: 'attrition',
  version: 1,
  title: TITLE,
  definition:
    'Whether those who answered both times began higher or lower than those who answered only at first: if so, the change speaks for the ones who stayed.',
  unit: 'sd-change',
  numerator: 'Mean first score of those who answered both times less that of those who did not answer again',
  denominator: 'Pooled standard deviation of the first scores',
  direction: 'lower-is-better',
  level: 'output',
  method:
    'Standardised mean difference (Hedges’ g) with 95 % limits by way of noncentral t; below 0.1 in size counts as alike. Both groups need the minimum, as do those who answered only at the end if there are any.',
  source: 'Hedges (1981), J. Educ. Stat. 6:107-128; Austin (2009), Stat. Med. 28:3083-3107',
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, 'It can be said once a change is shown.', ({ changes }) =>
      menteesFirst(changes).flatMap((one) => attritionFigure(one, aggregate)),
    ),
};
