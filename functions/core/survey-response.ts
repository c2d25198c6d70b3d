import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, WaveId } from './ids.ts';
import { Answers } from './instrument/answer.ts';
import { Role } from './role.ts';
import { PinnedInstrument } from './wave.ts';

/** A form's own id, made when the page is shown: the same id again is a retry, another one is a second attempt. */
export const SubmissionId = z.string().regex(/^[a-z0-9]{16,40}$/);

/** All answers to one invitation. Its key is the invitation, so there can be only one. */
export const SurveyResponse = z.object({
  invitationId: InvitationId,
  waveId: WaveId,
  cohortId: CohortId,
  participantId: ParticipantId,
  role: Role,
  matchId: MatchId.optional(),
  instrument: PinnedInstrument,
  answers: Answers,
  submissionId: SubmissionId,
  /** Shown on the thank-you page: `K7QF-2M9X-4T`. */
  receipt: z.string(),
  submittedAt: Timestamp,
});
export type SurveyResponse = z.infer<typeof SurveyResponse>;

/** What the person has typed so far, page by page and unchecked: field name to the texts sent for it. */
export const DraftFields = z.record(z.string(), z.array(z.string()));
export type DraftFields = z.infer<typeof DraftFields>;
