import type { CohortFacts } from '../../functions/core/aggregate/cohort-facts.ts';
import { addDays } from '../../functions/core/calendar.ts';
import type { MatchId } from '../../functions/core/ids.ts';
import type { Match } from '../../functions/core/match.ts';
import { aMeeting } from './a-meeting.ts';
import { aSurveyedCohort } from './a-surveyed-cohort.ts';
import { matchIdOf } from './ids.ts';

/** All matches begin on this day unless they say otherwise, and figures stand for the last Sunday of June: 147 days later. */
export const START = '2026-02-01';
export const SUNDAY = '2026-06-28';

/** A match, the days after its beginning on which it met, and how often a month it agreed to meet. */
export type MeetingMatch = Partial<Match> & { met?: number[]; perMonth?: number | undefined };

/** Facts of matches that met, both sides saying so. */
export const aMeetingCohort = (matches: MeetingMatch[]): CohortFacts => ({
  ...aSurveyedCohort(matches.map(({ met: _met, perMonth: _perMonth, ...match }) => ({ match }))),
  meetings: matches.flatMap(({ met = [], matchedOn = START }, index) =>
    met.map((day) => aMeeting({ matchId: matchIdOf(index + 1), day: addDays(matchedOn, day) })),
  ),
  targets: new Map<MatchId, { meetingsPerMonth: number; minutesPerMeeting: number; agreedAt: string }>(
    matches.flatMap(({ perMonth }, index) =>
      perMonth === undefined
        ? []
        : [
            [
              matchIdOf(index + 1),
              { meetingsPerMonth: perMonth, minutesPerMeeting: 60, agreedAt: '2026-02-10T10:00:00.000Z' },
            ],
          ],
    ),
  ),
});
