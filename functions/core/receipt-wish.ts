import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, ParticipantId, WaveId } from './ids.ts';

/** Somebody asked for their receipt by e-mail. It holds the code, because whoever sends mail may read no responses. */
export const ReceiptWish = z.object({
  invitationId: InvitationId,
  waveId: WaveId,
  cohortId: CohortId,
  participantId: ParticipantId,
  receipt: z.string(),
  /** When the answers that count now were sent. */
  submittedAt: Timestamp,
  /** From then on it is as if nobody had asked. */
  expiresAt: Timestamp,
  /** Set when the mail is out. */
  sentAt: Timestamp.optional(),
});
export type ReceiptWish = z.infer<typeof ReceiptWish>;
