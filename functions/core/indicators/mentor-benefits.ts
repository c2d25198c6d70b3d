import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { MeasuredLevel } from '../aggregate/measured-aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { fromMeasured, levelFigure, PEOPLE_ONCE, waveTitle } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { scoreFigure } from './score-figure.ts';

const TITLE = 'What mentors gain';
const SUBJECT = 'mentor benefits';

const itemFigures = (scale: MeasuredLevel, aggregate: CohortAggregate): Figure[] => {
  const { timelineKey, role, itemIds } = scale;
  const wave = aggregate.waves.find((one) => one.timelineKey === timelineKey);
  const items = wave?.items.filter((item) => item.role === role && itemIds.includes(item.itemId)) ?? [];
  return items.map((item): Figure => {
    const about = {
      key: `${timelineKey}/${role}/${item.itemId}`,
      label: `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}: ${item.text}`,
    };
    return item.group.state === 'suppressed'
      ? { ...about, result: tooFew(aggregate, 'people answered', item), parts: [] }
      : { ...about, ...scoreFigure(item, item.group) };
  });
};

/** The scale of mentor benefits under `<wave>/<role>/<scale>`, then each of its items, in every closed wave that asks. */
export const mentorBenefits: Indicator = {
  id: 'mentor-benefits',
  version: 1,
  title: TITLE,
  definition: 'How far mentors say that they have themselves moved forward since the mentoring began.',
  unit: 'score',
  numerator: 'Sum of the scores of the chosen options; for the whole, of mentors’ means over the items',
  denominator: 'Answers with a score; for the whole, mentors who answered 80 % of the items',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Mean with a 95 % t interval, kept within the scale. ${PEOPLE_ONCE} Single items count answers, with people as clusters where somebody answered about several matches.`,
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, 'No survey that asks mentors about it has closed yet.', ({ levels }) =>
      levels
        .filter(({ kind, construct }) => kind === 'scale' && construct === SUBJECT)
        .flatMap((scale) => [levelFigure(scale, aggregate), ...itemFigures(scale, aggregate)]),
    ),
};
