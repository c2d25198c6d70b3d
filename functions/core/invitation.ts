import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { Declined } from './declined.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, ProgramId, WaveId } from './ids.ts';
import { ReminderNumber } from './reminder-number.ts';
import { Role } from './role.ts';

/**
 * One participant asked to answer one wave, about one match where the instrument is about a match.
 * `startedAt` and `answeredAt` are derived from drafts and responses: repeatable, and mended when a crash came between.
 */
export const Invitation = z.object({
  id: InvitationId,
  waveId: WaveId,
  cohortId: CohortId,
  participantId: ParticipantId,
  role: Role,
  matchId: MatchId.optional(),
  /** The other side of the match, by whose names the pages say whom the questions are about. */
  others: z.array(ParticipantId),
  createdAt: Timestamp,
  startedAt: Timestamp.optional(),
  answeredAt: Timestamp.optional(),
  /** Set when the person took their answers back; `answeredAt` stays. */
  withdrawnAt: Timestamp.optional(),
  /** What was said by this invitation's link instead of answering; see `withWords` for what counts in the end. */
  declined: Declined.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Which of a wave's e-mails to a participant: the invitation, or one of the reminders. */
const MailingName = z.object({
  waveId: WaveId,
  participantId: ParticipantId,
  reminder: ReminderNumber.optional(),
});
export type MailingName = z.infer<typeof MailingName>;

/** One e-mail that carries all of a participant's links for one wave. */
export const Mailing = MailingName.extend({
  state: z.enum(['queued', 'sending', 'sent']),
  /** While sending: until when the sender that holds it is believed to be alive. */
  claimedUntil: Timestamp.optional(),
  sentAt: Timestamp.optional(),
});
export type Mailing = z.infer<typeof Mailing>;

/** What a personal link leads to. Kept under the SHA-256 of the link's token; the token itself is kept nowhere. */
export const PersonalLink = z.object({
  invitationId: InvitationId,
  waveId: WaveId,
  participantId: ParticipantId,
  // Known from the invitation too; repeated so that a page can read all it needs at once.
  cohortId: CohortId,
  programId: ProgramId,
  createdAt: Timestamp,
});
export type PersonalLink = z.infer<typeof PersonalLink>;
