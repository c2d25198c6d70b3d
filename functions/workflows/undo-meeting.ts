import type { Ports } from '../ports.ts';
import { findLog, readAgain, type FoundLog } from './log-meeting.ts';
import type { MatchAtHand, MeetingOccasion } from './open-meeting-link.ts';

type Deps = Pick<Ports, 'clock' | 'meetings'>;

export type UndoOutcome =
  /** The log, and its match without it. Taken back now or before. */
  | { kind: 'undone'; log: FoundLog['log']; at: MatchAtHand }
  | { kind: 'too-late' }
  /** No log of this person's. */
  | { kind: 'unknown' };

/** Takes back what the participant has logged a moment ago, with all that was answered. */
export const undoMeeting = async (
  deps: Deps,
  occasion: MeetingOccasion,
  logId: string,
): Promise<UndoOutcome> => {
  const found = findLog(occasion, logId);
  if (found === undefined || found.log.by !== occasion.participantId) return { kind: 'unknown' };
  const { log, at } = found;
  const now = deps.clock.now();
  if (!found.undone) {
    if (now > found.undoUntil) return { kind: 'too-late' };
    const { cohortId, matchId, day, by, role } = log;
    await deps.meetings.add({ kind: 'undo', cohortId, matchId, day, logId, by, role, at: now });
  }
  // Done again where it was undone before: a crash may have come in between.
  await deps.meetings.eraseAnswers(log.cohortId, logId);
  return { kind: 'undone', log, at: await readAgain(deps, at) };
};
