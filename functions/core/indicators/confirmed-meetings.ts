import {
  CLUSTER_METHOD,
  dayInWords,
  ENGAGEMENT_SOURCE,
  fromMeetings,
  matchShareFigure,
} from './engagement-figures.ts';
import type { Indicator } from './indicator.ts';

/** The share of meetings that both sides confirm, under `all`. n counts matches that met. */
export const confirmedMeetings: Indicator = {
  id: 'confirmed-meetings',
  version: 1,
  title: 'Meetings confirmed by both sides',
  definition:
    'The share of meetings of which both the mentor’s and the mentee’s side say that they took place.',
  unit: 'share',
  numerator: 'Held meetings that somebody of each side logged or confirmed, and nobody disputes',
  denominator: 'All meetings logged as held',
  direction: 'higher-is-better',
  level: 'output',
  method: `${CLUSTER_METHOD} An unconfirmed meeting may have taken place all the same: nobody has to confirm.`,
  source: ENGAGEMENT_SOURCE,
  compute: (aggregate) =>
    fromMeetings(aggregate, 'Meetings confirmed by both sides', ({ asOf, confirmed }) => [
      matchShareFigure(
        { key: 'all', label: `Of all meetings held, to ${dayInWords(asOf)}`, aggregate },
        confirmed,
        { few: 'matches have met', count: 'Confirmed by both sides', of: 'Held' },
      ),
    ]),
};
