import type { Meeting } from '../core/meetings-of.ts';
import type { Ports } from '../ports.ts';
import { findLog, ownId, readAgain } from './log-meeting.ts';
import type { MatchAtHand, MeetingOccasion } from './open-meeting-link.ts';

type Deps = Pick<Ports, 'clock' | 'meetings'>;

export type ConfirmOutcome =
  /** The meeting with this word in it, and all that is known of its match. */
  | { kind: 'said'; says: 'yes' | 'no'; meeting: Meeting; at: MatchAtHand }
  /** It was taken back or logged anew since the page was shown. */
  | { kind: 'changed' }
  /** No log of somebody else in one of the participant's matches. */
  | { kind: 'unknown' };

/** Says of what somebody else has logged that it is so, or not. The same form again changes nothing; the newest word counts. */
export const confirmMeeting = async (
  deps: Deps,
  occasion: MeetingOccasion,
  { logId, says, formId }: { logId: string; says: 'yes' | 'no'; formId: string },
): Promise<ConfirmOutcome> => {
  const { participantId } = occasion;
  const found = findLog(occasion, logId);
  if (found === undefined || found.log.by === participantId) return { kind: 'unknown' };
  if (!found.at.meetings.some((meeting) => meeting.logId === logId)) return { kind: 'changed' };
  const { cohortId, matchId, day } = found.log;
  await deps.meetings.add({
    kind: 'word',
    cohortId,
    matchId,
    day,
    logId,
    says,
    role: found.at.role,
    by: participantId,
    at: deps.clock.now(),
    // The same page may be gone back to, for the other button.
    wordId: ownId(occasion, `${formId}/${says}`),
  });
  const at = await readAgain(deps, found.at);
  const meeting = at.meetings.find((one) => one.logId === logId);
  return meeting === undefined ? { kind: 'changed' } : { kind: 'said', says, meeting, at };
};
