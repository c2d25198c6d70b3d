import { dayInWords, fromMeetings, limited } from './engagement-figures.ts';
import type { Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';

/** The share of open matches that met lately, under `all`. n counts open matches old enough to tell. */
export const activeMatches: Indicator = {
  id: 'active-matches',
  version: 1,
  title: 'Active matches',
  definition: 'The share of open matches that met within twice the time in which they mean to meet once.',
  unit: 'share',
  numerator:
    'Matches with a meeting held in their last two periods (of what they agreed on, else of 30 days)',
  denominator:
    'Matches that have not ended and have been together for two periods or more; younger ones are too early to tell and are listed apart',
  direction: 'higher-is-better',
  level: 'output',
  method: 'Share of matches with Wilson’s 95 % interval.',
  source: 'Wilson (1927), JASA 22:209-212',
  compute: (aggregate) =>
    fromMeetings(aggregate, 'Active matches', ({ asOf, active, tooEarly }) => {
      const about = { key: 'all', label: `Open matches, on ${dayInWords(asOf)}` };
      if (active.state === 'suppressed') {
        const few = 'open matches have been together for two periods';
        return [{ ...about, result: tooFew(aggregate, few), parts: [] }];
      }
      return [
        {
          ...about,
          result: { state: 'value', estimate: active.share, n: active.of, ...limited(active, 'Wilson') },
          parts: [
            { label: 'Active', value: active.count },
            { label: 'Open matches, two periods old or older', value: active.of },
            { label: 'Too early to tell', value: tooEarly },
          ],
        },
      ];
    }),
};
