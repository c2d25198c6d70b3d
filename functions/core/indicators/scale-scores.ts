import type { Indicator } from './indicator.ts';
import { fromMeasured, levelFigure, menteesFirst, PEOPLE_ONCE } from './measured-figures.ts';

const TITLE = 'Scores on scales';

/** The mean of every scale in every closed wave under `<wave>/<role>/<scale>`. Parts say how many had no score, and alpha where it is due. */
export const scaleScores: Indicator = {
  id: 'scale-scores',
  version: 1,
  title: TITLE,
  definition: 'Where people stand on average on what several questions measure together.',
  unit: 'score',
  numerator:
    'Sum of the scale scores of people; a score is the mean over the items answered, if these are 80 % or more',
  denominator: 'People with a score, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'output',
  method: `Mean with a 95 % t interval, kept within the scale; none where all have the same score. ${PEOPLE_ONCE} How well the items of a scale hold together (Cronbach’s alpha on complete answers, Feldt’s limits) is said from 30 people and three items on, and only of scales whose items are several looks at one thing.`,
  source: 'Student (1908); Cronbach (1951), Psychometrika 16:297-334; Feldt (1965), Psychometrika 30:357-370',
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, 'No survey with a scale has closed yet.', ({ levels }) =>
      menteesFirst(levels)
        .filter(({ kind }) => kind === 'scale')
        .map((level) => levelFigure(level, aggregate)),
    ),
};
