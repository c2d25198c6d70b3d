import { daysBetween, type PlainDate } from '../calendar.ts';
import type { MatchId } from '../ids.ts';
import type { Match } from '../match.ts';
import { STANDARD_CADENCE } from '../meeting-figures.ts';
import { isConfirmed, type Meeting } from '../meetings-of.ts';
import type { MatchLog } from '../statistics/engagement.ts';
import type { CohortFacts } from './cohort-facts.ts';

/** A match that has begun, and its log with days counted from the day of the figures: that is day 0, others lie below. */
export type LoggedMatch = { match: Match; ownCadence: boolean; log: MatchLog };

/**
 * How often a match means to meet, in days: what its two sides agreed on, or the program's 30. Rounded up, because a
 * match that meets every week keeps «four a month» and must not miss a cadence by half a day.
 */
const cadenceOf = (id: MatchId, targets: CohortFacts['targets']) => {
  const perMonth = targets?.get(id)?.meetingsPerMonth ?? 0;
  return perMonth > 0
    ? { ownCadence: true, cadence: Math.ceil(STANDARD_CADENCE / perMonth) }
    : { ownCadence: false, cadence: STANDARD_CADENCE };
};

/**
 * The matches that have begun by `asOf`, with the meetings that lie in their time. The cadence that is in force goes for the whole of a match. What both sides
 * confirm and nobody disputes is confirmed.
 */
export const matchLogs = (
  { roster, meetings = [], targets }: Pick<CohortFacts, 'roster' | 'meetings' | 'targets'>,
  asOf: PlainDate,
): LoggedMatch[] => {
  const dayOf = (day: PlainDate): number => daysBetween(asOf, day);
  const inTime = ({ matchedOn, endedOn = asOf }: Match, { day }: Meeting): boolean =>
    day >= matchedOn && day <= endedOn && day <= asOf;
  const byMatch = Map.groupBy(meetings, ({ matchId }) => matchId);
  return roster.matches
    .filter(({ matchedOn }) => matchedOn <= asOf)
    .map((match) => {
      const { ownCadence, cadence } = cadenceOf(match.id, targets);
      return {
        match,
        ownCadence,
        log: {
          matchedOn: dayOf(match.matchedOn),
          endedOn: match.endedOn === undefined ? null : dayOf(match.endedOn),
          cadence,
          meetings: (byMatch.get(match.id) ?? [])
            .filter((meeting) => inTime(match, meeting))
            .map((meeting) => ({
              day: dayOf(meeting.day),
              outcome: meeting.outcome,
              confirmed: isConfirmed(meeting),
            })),
        },
      };
    });
};
