import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { CoverageMonths, EngagementAggregate } from '../aggregate/engagement-aggregate.ts';
import {
  CLUSTERED,
  CLUSTER_METHOD,
  dayInWords,
  ENGAGEMENT_SOURCE,
  fromMeetings,
  limited,
  matchShareFigure,
} from './engagement-figures.ts';
import type { Figure, Indicator } from './indicator.ts';

const LABEL = 'Periods with a meeting';

const wholeFigure = (
  { asOf, coverage, cadences }: EngagementAggregate,
  aggregate: CohortAggregate,
): Figure => {
  const about = { key: 'all', label: `All matches, to ${dayInWords(asOf)}`, aggregate };
  const figure = matchShareFigure(about, coverage, {
    few: 'matches have been together for as long as they mean to meet once',
    count: LABEL,
    of: 'Periods that have passed',
  });
  if (figure.result.state !== 'value' || cadences.state === 'suppressed') return figure;
  return {
    ...figure,
    parts: [
      ...figure.parts,
      { label: 'Matches held against what they agreed on', value: cadences.own },
      { label: 'Matches held against every 30 days', value: cadences.standard },
    ],
  };
};

export const monthsKey = ({ from, to }: CoverageMonths): string =>
  from === to ? `month-${from}` : `month-${from}-${to}`;

const monthsFigure = (months: CoverageMonths): Figure => ({
  key: monthsKey(months),
  label: months.from === months.to ? `Month ${months.from}` : `Months ${months.from} to ${months.to}`,
  result: {
    state: 'value',
    estimate: months.share,
    n: months.matches,
    ...limited(months, CLUSTERED),
  },
  parts: [{ label: 'Matches', value: months.matches }],
});

/**
 * Cadence coverage of the whole cohort under `all`, the headline, and by the age of the matches under `month-<m>`, or
 * `month-<from>-<to>` where months are joined. n counts matches; parts say against which cadence they are held.
 */
export const cadenceCoverage: Indicator = {
  id: 'cadence-coverage',
  version: 1,
  title: 'Meetings kept up',
  definition:
    'Whether matches meet as often as they mean to: of the periods in which a meeting was due, such as months, the share with one.',
  unit: 'share',
  numerator: 'Periods that have passed with at least one meeting that was held; several in one count once',
  denominator:
    'All periods that have passed while matches were together. A period is as long as the two sides agreed on (two meetings a month: 15 days), else 30 days; matches that have not completed one are left out',
  direction: 'higher-is-better',
  level: 'output',
  method: `${CLUSTER_METHOD} A meeting is held when somebody logged it as held; that its day has passed says nothing. Months are 30 days since the match began and a period belongs to the month it ends in; months with too few matches are joined with their neighbours. Figures move once a week.`,
  source: ENGAGEMENT_SOURCE,
  compute: (aggregate) =>
    fromMeetings(aggregate, LABEL, (engagement) => [
      wholeFigure(engagement, aggregate),
      ...engagement.coverageMonths.map(monthsFigure),
    ]),
};
