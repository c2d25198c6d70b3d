import type { Indicator } from './indicator.ts';
import { fromMeasured, levelFigure, menteesFirst, PEOPLE_ONCE } from './measured-figures.ts';

const TITLE = 'Belonging';
const CONSTRUCT = 'belonging';

/** How much people feel that they belong in every closed wave that asks, under `<wave>/<role>/<item>`. Its change is among `change`. */
export const belonging: Indicator = {
  id: 'belonging',
  version: 1,
  title: TITLE,
  definition: 'How much people feel that they belong in the organization.',
  unit: 'score',
  numerator: 'Sum of the scores of the chosen options',
  denominator: 'People who still work there and answered, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Mean with a 95 % t interval, kept within the scale; none where all answer the same. ${PEOPLE_ONCE} How the same people changed is told under change.`,
  source: 'Student (1908), Biometrika 6:1-25',
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, 'No survey that asks it has closed yet.', ({ levels }) =>
      menteesFirst(levels)
        .filter(({ construct, kind }) => construct === CONSTRUCT && kind === 'item')
        .map((level) => levelFigure(level, aggregate)),
    ),
};
