import {
  CLUSTER_METHOD,
  dayInWords,
  ENGAGEMENT_SOURCE,
  fromMeetings,
  matchShareFigure,
} from './engagement-figures.ts';
import type { Indicator } from './indicator.ts';

/** The share of logged meetings that were moved or called off, under `all`. n counts matches that logged a meeting. */
export const calledOffMeetings: Indicator = {
  id: 'called-off-meetings',
  version: 1,
  title: 'Meetings moved or called off',
  definition: 'The share of logged meetings that did not take place on their day.',
  unit: 'share',
  numerator: 'Meetings logged as moved to another day or called off',
  denominator: 'All meetings that were logged',
  direction: 'lower-is-better',
  level: 'output',
  method: `${CLUSTER_METHOD} What nobody logs is not counted, and a meeting that falls through is easily forgotten: the true share is rather higher.`,
  source: ENGAGEMENT_SOURCE,
  compute: (aggregate) =>
    fromMeetings(aggregate, 'Meetings moved or called off', ({ asOf, fellThrough }) => [
      matchShareFigure(
        { key: 'all', label: `Of all meetings logged, to ${dayInWords(asOf)}`, aggregate },
        fellThrough,
        { few: 'matches have logged a meeting', count: 'Moved or called off', of: 'Logged' },
      ),
    ]),
};
