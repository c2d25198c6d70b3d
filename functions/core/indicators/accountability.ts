import type { CohortAggregate, ItemDistribution, WaveAggregate } from '../aggregate/aggregate.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import type { Figure, Indicator, Interval } from './indicator.ts';
import { hasScores, scoresOf, type ShownItemGroup } from './item-scores.ts';
import { nothingYet, stillOpen, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

export const CHECKLIST = 'accountability-checklist';
const LEVEL = 0.95;

type Limits = { lower: number | null; upper: number | null; method: string };

const limitsOf = (scores: readonly number[], group: ShownItemGroup): Limits => {
  if (group.clustered !== undefined)
    return { ...group.clustered, method: 't, people as clusters, kept within the scale' };
  const { se, lower, upper } = meanInterval(scores, LEVEL);
  const method = 't, kept within the scale';
  return se === 0 ? { lower: null, upper: null, method } : { lower, upper, method };
};

const intervalOf = (item: ItemDistribution, limits: Limits): Interval | undefined => {
  if (limits.lower === null || limits.upper === null) return undefined;
  const scale = item.options.flatMap(({ score }) => score ?? []);
  return {
    lower: Math.max(limits.lower, Math.min(...scale)),
    upper: Math.min(limits.upper, Math.max(...scale)),
    level: LEVEL,
    method: limits.method,
  };
};

const itemFigure = (wave: WaveAggregate, item: ItemDistribution, aggregate: CohortAggregate): Figure => {
  const about = {
    key: `${wave.timelineKey}/${item.role}/${item.itemId}`,
    label: `${wave.title}, ${roleName[item.role]}: ${item.text}`,
  };
  const { group } = item;
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, 'people answered'), parts: [] };
  const scores = scoresOf(item, group);
  const { mean: estimate } = meanInterval(scores, LEVEL);
  if (estimate === null)
    return { ...about, result: { state: 'unavailable', reason: 'No answer has a score.' }, parts: [] };
  const interval = intervalOf(item, limitsOf(scores, group));
  return {
    ...about,
    result: {
      state: 'value',
      estimate,
      n: scores.length,
      ...(interval === undefined ? {} : { interval }),
    },
    parts: item.options.map(({ label }, index) => ({ label, value: group.counts[index] ?? 0 })),
  };
};

/**
 * Mean score of each item of the checklist under `<wave>/<role>/<item>`, in the order of the wave. n counts answers with a
 * score. Parts hold the counts in the order of the options.
 */
export const accountability: Indicator = {
  id: 'accountability',
  version: 1,
  title: 'Accountability',
  definition:
    'How often mentors and mentees say that they do what a reliable match does, from never to always.',
  unit: 'score',
  numerator: 'Sum of the scores of the chosen options',
  denominator: 'Answers with a score, mentors and mentees apart',
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
        : wave.items.filter(hasScores).map((item) => itemFigure(wave, item, aggregate)),
    );
  },
};
