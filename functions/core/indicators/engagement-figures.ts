import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { EngagementAggregate, MatchShare } from '../aggregate/engagement-aggregate.ts';
import type { PlainDate } from '../calendar.ts';
import type { Figure, Interval } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';

/** What the indicators on meetings have in common (indicators.md B2). */

const LEVEL = 0.95;
export const CLUSTERED = 'Cluster ratio, matches as clusters';
export const CLUSTER_METHOD =
  'Cluster ratio estimator with matches as clusters and a 95 % t interval, kept within 0 and 1; where the share is exactly 0 or 1, Wilson’s interval with n = matches.';
export const ENGAGEMENT_SOURCE =
  'Cochran (1977), Sampling Techniques, section 6.3; Wilson (1927), JASA 22:209-212';

/** `28 June 2026` */
export const dayInWords = (day: PlainDate): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Limits as part of a result, where there are both. */
export const limited = (
  { lower, upper }: { lower: number | null; upper: number | null },
  method: string,
): { interval?: Interval } =>
  lower === null || upper === null ? {} : { interval: { lower, upper, level: LEVEL, method } };

/** The figures, or why there is none: meetings were never counted, or nobody ever logged one. */
export const fromMeetings = (
  { engagement }: CohortAggregate,
  label: string,
  figures: (engagement: EngagementAggregate) => Figure[],
): Figure[] => {
  if (engagement === undefined) return [nothingYet(label, 'Meetings have not been counted yet.')];
  if (!engagement.anyLogged)
    return [nothingYet(label, 'No meeting has been logged, so nothing can be said of meetings.')];
  return figures(engagement);
};

type About = { key: string; label: string; aggregate: CohortAggregate };
type Words = { few: string; of: string; count: string };

/** A share over matches. `few` completes «Fewer than 5 …»; `of` and `count` name the denominator and the numerator. */
export const matchShareFigure = (
  { key, label, aggregate }: About,
  group: MatchShare,
  { few, of, count }: Words,
): Figure => {
  if (group.state === 'suppressed') return { key, label, result: tooFew(aggregate, few), parts: [] };
  return {
    key,
    label,
    result: { state: 'value', estimate: group.share, n: group.matches, ...limited(group, CLUSTERED) },
    parts: [
      { label: count, value: group.count },
      { label: of, value: group.of },
      { label: 'Matches', value: group.matches },
    ],
  };
};
