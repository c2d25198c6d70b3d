import type { Meeting } from '../../functions/core/meetings-of.ts';
import { formIdOf } from './a-meeting-entry.ts';
import { cohortIdOf, matchIdOf, participantIdOf } from './ids.ts';

/** Match 1 met for 45 minutes on 10 May, as both sides say. */
export const aMeeting = (changed: Partial<Meeting> = {}): Meeting => ({
  cohortId: cohortIdOf(),
  matchId: matchIdOf(),
  day: '2026-05-10',
  outcome: 'held',
  minutes: 45,
  mode: 'video',
  calledOffBy: undefined,
  logId: formIdOf(1),
  loggedBy: participantIdOf(1),
  loggedAt: '2026-05-10T15:00:00.000Z',
  says: new Map([
    [participantIdOf(1), 'yes'],
    [participantIdOf(2), 'yes'],
  ]),
  confirmedBy: ['mentor', 'mentee'],
  disputed: false,
  ...changed,
});
