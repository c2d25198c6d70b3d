import type { CohortAggregate, ItemDistribution, WaveAggregate } from '../aggregate/aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { hasScores } from './item-scores.ts';
import { levelFigure, menteesFirst } from './measured-figures.ts';
import { nothingYet, stillOpen, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { scoreFigure } from './score-figure.ts';

export const CHECKLIST = 'accountability-checklist';

const itemFigure = (wave: WaveAggregate, item: ItemDistribution, aggregate: CohortAggregate): Figure => {
  const about = {
    key: `${wave.timelineKey}/${item.role}/${item.itemId}`,
    label: `${wave.title}, ${roleName[item.role]}: ${item.text}`,
  };
  const { group } = item;
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, 'people answered', item), parts: [] };
  return { ...about, ...scoreFigure(item, group) };
};

/** The whole checklist in one score, each side by itself: the mean over the people who answered enough of its items. */
const scaleFigures = (wave: WaveAggregate, aggregate: CohortAggregate): Figure[] =>
  menteesFirst(aggregate.measured?.levels ?? [])
    .filter(
      ({ kind, timelineKey, instrumentId }) =>
        kind === 'scale' && timelineKey === wave.timelineKey && instrumentId === wave.instrument.id,
    )
    .map((level) => ({
      ...levelFigure(level, aggregate),
      key: `${wave.timelineKey}/${level.role}/scale/${level.measureId}`,
    }));

/**
 * Mean score of the checklist under `<wave>/<role>/scale/<scale>`, n counts people; of each of its items under `<wave>/<role>/<item>`,
 * in the order of the wave, n counts answers with a score. Parts of items hold the counts in the order of the options.
 */
export const accountability: Indicator = {
  id: 'accountability',
  version: 2,
  title: 'Accountability',
  definition:
    'How often mentors and mentees say that they do what a reliable match does, from never to always.',
  unit: 'score',
  numerator:
    'Sum of the scores of the chosen options; for the whole checklist, of people’s means over the items they answered, if these are 80 % or more',
  denominator: 'Answers with a score, for the whole checklist people with a score; mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'Mean with a 95 % t interval, kept within the scale; where people answered about several matches, a cluster ratio estimator with people as clusters. No interval where all answers are the same, since they hold no spread to estimate it from.',
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) => {
    const waves = aggregate.waves.filter((wave) => wave.instrument.id === CHECKLIST);
    if (waves.length === 0)
      return [nothingYet('Accountability', 'The accountability checklist has not been asked yet.')];
    return waves.flatMap((wave) =>
      wave.state === 'open'
        ? [stillOpen(wave, aggregate)]
        : [
            ...scaleFigures(wave, aggregate),
            ...wave.items.filter(hasScores).map((item) => itemFigure(wave, item, aggregate)),
          ],
    );
  },
};
