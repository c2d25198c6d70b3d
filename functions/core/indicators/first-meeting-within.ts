import type { CohortAggregate } from '../aggregate/aggregate.ts';
import { FIRST_MEETING_DAYS, type EngagementAggregate } from '../aggregate/engagement-aggregate.ts';
import { fromMeetings, limited } from './engagement-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';

const dayFigure = (
  days: number,
  firstMeeting: EngagementAggregate['firstMeeting'],
  aggregate: CohortAggregate,
): Figure => {
  const about = { key: `day-${days}`, label: `Within ${days} days` };
  const found =
    firstMeeting.state === 'shown' ? firstMeeting.within.find((one) => one.days === days) : undefined;
  if (firstMeeting.state === 'suppressed' || found === undefined)
    return { ...about, result: tooFew(aggregate, `matches have been together for ${days} days`), parts: [] };
  return {
    ...about,
    result: {
      state: 'value',
      estimate: found.share,
      n: firstMeeting.matches,
      ...limited(found, 'Kaplan-Meier, log(-log)'),
    },
    parts: [
      { label: 'Matches that have begun', value: firstMeeting.matches },
      { label: `Had met by then, or were observed for ${days} days`, value: found.known },
    ],
  };
};

/** The share of matches that had met 14 and 30 days after they began, under `day-<d>`. n counts matches that have begun. */
export const firstMeetingWithin: Indicator = {
  id: 'first-meeting-within',
  version: 1,
  title: 'A first meeting in time',
  definition: 'The share of matches that had met for the first time within two weeks, and within 30 days.',
  unit: 'share',
  numerator: 'Matches that had held a meeting by that day, estimated from all matches observed',
  denominator: 'All matches that have begun',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'One less the Kaplan-Meier estimate with Greenwood’s variance and log(-log) 95 % limits; matches without a meeting are observed up to their end or the day of the figures. No interval where none or all had met.',
  source: 'Kaplan & Meier (1958), JASA 53:457-481; conventions of R’s survival::survfit',
  compute: (aggregate) =>
    fromMeetings(aggregate, 'A first meeting in time', ({ firstMeeting }) =>
      FIRST_MEETING_DAYS.map((days) => dayFigure(days, firstMeeting, aggregate)),
    ),
};
