import { addToMoment } from '../core/calendar.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'drafts' | 'receiptWishes'>;

/** So long a wish waits for its mail; by then whoever wished has found another way. */
const WAITS = 'P2D';

/**
 * Notes that somebody wants their receipt by e-mail. Whoever answers pages sends no mail: the next schedule does, once, however
 * often it was wished for. False where the receipt is no longer known.
 */
export const wishReceipt = async (deps: Deps, { invitation, wave }: Occasion): Promise<boolean> => {
  const now = deps.clock.now();
  const sent = await deps.drafts.sent(invitation.id, now);
  if (sent === undefined) return false;
  const { receipt, submittedAt } = sent.copy;
  await deps.receiptWishes.wish(
    {
      invitationId: invitation.id,
      waveId: wave.id,
      cohortId: wave.cohortId,
      participantId: invitation.participantId,
      receipt,
      submittedAt,
      expiresAt: addToMoment(now, WAITS),
    },
    now,
  );
  return true;
};
