import type { CohortAggregate } from '../aggregate/aggregate.ts';
import { SCORE_FROM } from '../aggregate/aggregate-recommendations.ts';
import type { Recommendations } from '../aggregate/measured-aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { fromMeasured, menteesFirst, PEOPLE_ONCE, signed, waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { verdict } from './verdict.ts';

const TITLE = 'Would recommend the program';

const figureOf = (answers: Recommendations, aggregate: CohortAggregate): Figure => {
  const { timelineKey, role, group } = answers;
  const about = {
    key: `${timelineKey}/${role}`,
    label: `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}`,
  };
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, 'people answered', answers), parts: [] };
  const { n, net, promoters, passives, detractors } = group;
  if (net === undefined) {
    const reason = `Fewer than ${SCORE_FROM} people answered: how they answered is shown instead of a score.`;
    return { ...about, result: { state: 'unavailable', reason }, parts: [] };
  }
  return {
    ...about,
    result: {
      state: 'value',
      estimate: net.score,
      n,
      ...within(net, { lowest: -100, highest: 100 }, 'Adjusted Wald'),
    },
    parts: [
      { label: 'Promoters (9 and 10)', value: promoters },
      { label: 'Passives (7 and 8)', value: passives },
      { label: 'Detractors (0 to 6)', value: detractors },
    ],
    sentence: verdict({
      between: `promoters and detractors among ${roleName[role]}`,
      higher: `More promoters than detractors among ${roleName[role]}`,
      lower: `Fewer promoters than detractors among ${roleName[role]}`,
      estimate: Math.round(net.score),
      interval: { lower: Math.round(net.lower), upper: Math.round(net.upper) },
      inWords: (points) => `${signed(points, 0)} points`,
    }),
  };
};

/** Promoters less detractors in every closed wave that asks, under `<wave>/<role>`; n counts people. */
export const recommends: Indicator = {
  id: 'recommends',
  version: 1,
  title: TITLE,
  definition:
    'Promoters less detractors in percent: of those asked from 0 to 10 whether they would tell others to join, the share who say 9 or 10 less the share who say 0 to 6.',
  unit: 'net-score',
  numerator: 'People who answer 9 or 10, less people who answer 0 to 6, times 100',
  denominator: 'People who answered, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Difference of two shares with the adjusted Wald interval (three answers added, ¾ promoter and ¾ detractor), which keeps a width where all answer alike. Under ${SCORE_FROM} people no score. ${PEOPLE_ONCE}`,
  source: 'Rocks (2016), Am. Stat. 70:365-372',
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, 'No survey that asks it has closed yet.', ({ recommendations }) =>
      menteesFirst(recommendations).map((one) => figureOf(one, aggregate)),
    ),
};
