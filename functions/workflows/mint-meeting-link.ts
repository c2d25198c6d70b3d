import { dateAt } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import type { CohortId, ParticipantId } from '../core/ids.ts';
import { isOpenMatch } from '../core/meeting-log.ts';
import type { Program } from '../core/program.ts';
import type { Ports } from '../ports.ts';

type Deps = Pick<Ports, 'settings' | 'clock' | 'ids' | 'rosters' | 'meetings'>;

/**
 * A fresh link to log meetings by, for somebody who has an open match; undefined for others. It can be used again and again,
 * and those before it stay good: only hashes are kept, so no mail could repeat them.
 */
export const mintMeetingLink = async (
  deps: Deps,
  program: Program,
  cohortId: CohortId,
  participantId: ParticipantId,
): Promise<string | undefined> => {
  const now = deps.clock.now();
  const today = dateAt(now, program.timeZone);
  const matches = await deps.rosters.matchesOf(cohortId, participantId);
  if (!matches.some((match) => isOpenMatch(match, today))) return undefined;
  const token = deps.ids.token();
  const link = { participantId, cohortId, programId: program.id, createdAt: now };
  await deps.meetings.putLink(sha256(token), link);
  return `${deps.settings.publicOrigin}/m/${token}`;
};
