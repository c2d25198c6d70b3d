import { STAYING } from '../aggregate/constructs.ts';
import type { Indicator } from './indicator.ts';
import {
  changeFigure,
  fromMeasured,
  IN_YEARS,
  levelFigure,
  menteesFirst,
  PEOPLE_ONCE,
} from './measured-figures.ts';

const SOURCE = 'Student (1908), Biometrika 6:1-25';

/** How many more years people think they will stay, in every closed wave that asks, under `<wave>/<role>/<item>`. */
export const intentionToStay: Indicator = {
  id: 'intention-to-stay',
  version: 1,
  title: 'Intention to stay',
  definition: 'How many more years people think they will work for the organization.',
  unit: 'years',
  numerator: 'Sum of the years given',
  denominator: 'People who gave a number of years, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Mean with a 95 % t interval, never under 0; the median beside it from ten people on, because a few who plan to stay for decades pull the mean up. ${PEOPLE_ONCE} It is an intention: who really stayed is told under retention.`,
  source: SOURCE,
  compute: (aggregate) =>
    fromMeasured(aggregate, 'Intention to stay', 'No survey that asks it has closed yet.', ({ levels }) =>
      menteesFirst(levels)
        .filter(({ construct, kind }) => construct === STAYING && kind === 'number')
        .map((level) => levelFigure(level, aggregate)),
    ),
};

/** How the same people's intention changed under `<role>/<instrument>/<item>`. */
export const intentionToStayChange: Indicator = {
  id: 'intention-to-stay-change',
  version: 1,
  title: 'Change in the intention to stay',
  definition: 'How many years more or fewer than at first the same people think they will stay.',
  unit: 'years-change',
  numerator: 'Sum of the differences between a person’s last and first number of years',
  denominator: 'People who gave a number both times, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Mean of the paired differences with a 95 % t interval; Wilcoxon’s signed-rank test and the typical change of Hodges and Lehmann beside it, which single large numbers hardly move. ${PEOPLE_ONCE} Time passes between the two answers: somebody who keeps to a plan has fewer years to go at the end.`,
  source: `${SOURCE}; Wilcoxon (1945), Biometrics Bull. 1:80-83`,
  compute: (aggregate) =>
    fromMeasured(
      aggregate,
      'Change in the intention to stay',
      'A change needs two closed surveys that ask it of the same people.',
      ({ changes }) =>
        menteesFirst(changes)
          .filter(({ construct, kind }) => construct === STAYING && kind === 'number')
          .map((one) => changeFigure(one, aggregate, IN_YEARS)),
    ),
};
