import type { Timestamp } from '../core/calendar.ts';
import type { CohortId, ParticipantId } from '../core/ids.ts';
import { callsForRoster } from '../core/words-to-settle.ts';
import type { Ports } from '../ports.ts';

/** An admin has dealt with what was said about a participant up to a moment: the address is right, or there is nothing to do. */
export const settleWords = async (
  { clock, waves, invitations }: Pick<Ports, 'clock' | 'waves' | 'invitations'>,
  cohortId: CohortId,
  participantId: ParticipantId,
  upTo: Timestamp,
): Promise<void> => {
  for (const wave of await waves.list(cohortId)) {
    for (const invitation of await invitations.ofParticipant(wave.id, participantId)) {
      const { declined } = invitation;
      if (callsForRoster(declined) && declined.at <= upTo)
        await invitations.settleWord(invitation, clock.now());
    }
  }
};
