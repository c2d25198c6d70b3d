import { dayInWords, fromMeetings } from './engagement-figures.ts';
import type { Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';

/** How many meetings were held, under `all`. n counts matches that have begun. */
export const meetingsHeld: Indicator = {
  id: 'meetings-held',
  version: 1,
  title: 'Meetings held',
  definition: 'How many meetings were logged as held.',
  unit: 'count',
  numerator: 'Days on which a match met, as somebody of the match logged it',
  denominator: 'None: it is a count. n is the number of matches that have begun',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'A full count without an interval. What both sides log of one day is one meeting. Days before the match began, after it ended or in time to come do not count.',
  source: 'Definition of this project (indicators.md B2)',
  compute: (aggregate) =>
    fromMeetings(aggregate, 'Meetings held', ({ asOf, meetings }) => {
      const about = { key: 'all', label: `All matches, to ${dayInWords(asOf)}` };
      if (meetings.state === 'suppressed')
        return [{ ...about, result: tooFew(aggregate, 'matches have begun'), parts: [] }];
      const { matches, held, moved, cancelled } = meetings;
      return [
        {
          ...about,
          result: { state: 'value', estimate: held, n: matches },
          parts: [
            { label: 'Held', value: held },
            { label: 'Moved to another day', value: moved },
            { label: 'Called off', value: cancelled },
            { label: 'Matches that have begun', value: matches },
          ],
        },
      ];
    }),
};
