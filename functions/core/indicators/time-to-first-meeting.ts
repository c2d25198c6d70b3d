import { fromMeetings, limited } from './engagement-figures.ts';
import type { Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';

const LABEL = 'Until half of the matches had met';

/** Days until half of the matches had their first meeting, under `median`. n counts matches that have begun. */
export const timeToFirstMeeting: Indicator = {
  id: 'time-to-first-meeting',
  version: 1,
  title: 'Time to the first meeting',
  definition: 'After how many days half of the matches had met for the first time.',
  unit: 'days',
  numerator: 'The day by which the estimated share of matches that have met reaches one half',
  denominator: 'All matches that have begun, those without a meeting included',
  direction: 'lower-is-better',
  level: 'output',
  method:
    'Median of a Kaplan-Meier curve with 95 % limits by log(-log); matches without a meeting are observed up to their end or the day of the figures. A mean over those who met would be too short. No interval where the curve’s limits do not reach one half.',
  source: 'Kaplan & Meier (1958), JASA 53:457-481; Brookmeyer & Crowley (1982), Biometrics 38:29-41',
  compute: (aggregate) =>
    fromMeetings(aggregate, LABEL, ({ firstMeeting }) => {
      const about = { key: 'median', label: LABEL };
      if (firstMeeting.state === 'suppressed')
        return [{ ...about, result: tooFew(aggregate, 'matches have begun'), parts: [] }];
      const { matches, met, median } = firstMeeting;
      if (median === null)
        return [
          {
            ...about,
            result: { state: 'unavailable', reason: 'Fewer than half of the matches have met so far.' },
            parts: [],
          },
        ];
      return [
        {
          ...about,
          result: {
            state: 'value',
            estimate: median,
            n: matches,
            ...limited(firstMeeting, 'Brookmeyer-Crowley, log(-log)'),
          },
          parts: [
            { label: 'Matches that have begun', value: matches },
            { label: 'Have met', value: met },
          ],
        },
      ];
    }),
};
