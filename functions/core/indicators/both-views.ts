import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { TwoSidedView } from '../aggregate/two-sided.ts';
import type { Figure, Indicator } from './indicator.ts';
import { waveTitle } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { scoreFigure } from './score-figure.ts';
import { orNothing, viewKey, viewsOf } from './two-sided-figures.ts';

const TITLE = 'Success as each side sees it';

/** What one side says, by all who answered: the gap between the two is about matches known from both. */
const sideFigure = (view: TwoSidedView, role: 'mentee' | 'mentor', aggregate: CohortAggregate): Figure[] => {
  const { timelineKey, measureId, text } = view[role];
  const about = {
    key: `${viewKey(view)}/${role}`,
    label: `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}: ${text}`,
  };
  const item = aggregate.waves
    .find((wave) => wave.timelineKey === timelineKey)
    ?.items.find((one) => one.itemId === measureId && one.role === role);
  if (item === undefined) return [];
  return item.group.state === 'suppressed'
    ? [{ ...about, result: tooFew(aggregate, 'people answered', item), parts: [] }]
    : [{ ...about, ...scoreFigure(item, item.group) }];
};

/**
 * The mean answer of each side to what both are asked, on the same options at the same time, under `<wave>/<item>/<role>`, where the wave
 * is the mentees’. n counts answers with a score.
 */
export const bothViews: Indicator = {
  id: 'both-views',
  version: 1,
  title: TITLE,
  definition:
    'What mentees and mentors answer to the same questions on what came of their mentoring, and on the mentee’s skills.',
  unit: 'score',
  numerator: 'Sum of the scores of the chosen options',
  denominator: 'Answers with a score, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method:
    'Mean with a 95 % t interval, kept within the scale; where people answered about several matches, a cluster ratio estimator with people as clusters. Only items that both sides are asked, in the same wave or in two that are open at the same time. What the program itself observes, such as promotions and who stays, stands in sections of its own.',
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) =>
    orNothing(
      viewsOf(aggregate, ['success', 'competencies'])
        .filter(({ kind }) => kind === 'item')
        .flatMap((view) => [
          ...sideFigure(view, 'mentee', aggregate),
          ...sideFigure(view, 'mentor', aggregate),
        ]),
      TITLE,
      'success',
    ),
};
