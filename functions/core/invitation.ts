import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, ProgramId, WaveId } from './ids.ts';
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
});
export type Invitation = z.infer<typeof Invitation>;

/** The one e-mail that carries all of a participant's links for one wave. */
export const Mailing = z.object({
  waveId: WaveId,
  participantId: ParticipantId,
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
