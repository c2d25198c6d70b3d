import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { GoalChecks } from '../aggregate/measured-aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { fromMeasured, menteesFirst, waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

const TITLE = 'How complete goals are';
const METHOD = 'Cluster ratio, people as clusters';

type CountedShare = { yes: number; of: number; share: number; lower: number | null; upper: number | null };

const shown = (
  people: number,
  counted: CountedShare,
  yes: string,
  of: string,
): Pick<Figure, 'result' | 'parts'> => ({
  result: { state: 'value', estimate: counted.share, n: people, ...within(counted, undefined, METHOD) },
  parts: [
    { label: yes, value: counted.yes },
    { label: of, value: counted.of },
  ],
});

const figuresOf = (checks: GoalChecks, aggregate: CohortAggregate): Figure[] => {
  const { timelineKey, role, group } = checks;
  const key = `${timelineKey}/${role}`;
  const label = `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}`;
  if (group.state === 'suppressed')
    return [{ key, label, result: tooFew(aggregate, 'people checked a goal', checks), parts: [] }];
  const { people, met, complete, qualities } = group;
  return [
    { key, label, ...shown(people, met, 'Answers of yes', 'Answers') },
    {
      key: `${key}/complete`,
      label: `${label}: goals with all qualities`,
      ...shown(people, complete, 'Goals with all qualities', 'Goals'),
    },
    ...qualities.map(({ itemId, text, group: one }): Figure => {
      const about = { key: `${key}/${itemId}`, label: `${label}: ${text}` };
      return one.state === 'suppressed'
        ? { ...about, result: tooFew(aggregate, 'people answered', checks), parts: [] }
        : { ...about, ...shown(one.people, one, 'Goals with a yes', 'Goals') };
    }),
  ];
};

/**
 * Of the qualities that a goal should have, the share it has: all together under `<wave>/<role>`, goals that have every one under
 * `<wave>/<role>/complete`, then each quality. n counts people; parts count answers or goals.
 */
export const smartCompleteness: Indicator = {
  id: 'smart-completeness',
  version: 1,
  title: TITLE,
  definition:
    'Of the qualities that a goal should have when it is set (clear, concrete, achievable and so on), the share that goals have in the eyes of those who set them.',
  unit: 'share',
  numerator: 'Answers of yes',
  denominator: 'Answers of yes, no and not sure, over all goals; questions left open are not counted',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'Cluster ratio estimator with people as clusters and a 95 % t interval, kept within 0 and 1; where the share is exactly 0 or 1, Wilson’s interval with n = people. A goal is complete when every question is answered with yes.',
  source: 'Cochran (1977), Sampling Techniques, section 6.3; Wilson (1927), JASA 22:209-212',
  compute: (aggregate) =>
    fromMeasured(
      aggregate,
      TITLE,
      'No survey that looks at goals one by one has closed yet.',
      ({ goalChecks }) => menteesFirst(goalChecks).flatMap((one) => figuresOf(one, aggregate)),
    ),
};
