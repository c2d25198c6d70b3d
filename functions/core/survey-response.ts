import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, WaveId } from './ids.ts';
import { Answers } from './instrument/answer.ts';
import { Role } from './role.ts';
import { PinnedInstrument } from './wave.ts';

/** A form's own id, made when the page is shown: the same id again is a retry, another one is a second attempt. */
export const SubmissionId = z.string().regex(/^[a-z0-9]{16,40}$/);

/**
 * All answers to one invitation, as they were sent once. The first is kept under the invitation, so there can be only one; a
 * change is another one beside it with the receipt of the first, and the newest counts.
 */
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
  /** Shown on the thank-you page: `K7QF-2M9X-4TRB`. */
  receipt: z.string(),
  submittedAt: Timestamp,
  /** Of a change: the form whose answers it takes the place of. */
  changeOf: SubmissionId.optional(),
});
export type SurveyResponse = z.infer<typeof SurveyResponse>;

/** Says that nothing that was ever sent for an invitation counts any more. It is for good. */
export const Withdrawal = z.object({
  invitationId: InvitationId,
  waveId: WaveId,
  withdrawnAt: Timestamp,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** What is stored of a wave's answers, one beside the other. Nothing is written over. */
export type ResponseRecord = SurveyResponse | Withdrawal;

export const isWithdrawal = (record: ResponseRecord): record is Withdrawal => 'withdrawnAt' in record;

/** A change comes after what it changes, whatever the clocks of two machines say. */
const placeOf = ({ changeOf, submittedAt, submissionId }: SurveyResponse): string =>
  `${changeOf === undefined ? 0 : 1} ${submittedAt} ${submissionId}`;

/** The responses that count: of each invitation the newest, none of one that was withdrawn. The order of the records makes no difference. */
export const currentResponses = (records: readonly ResponseRecord[]): SurveyResponse[] => {
  const withdrawn = new Set(records.filter(isWithdrawal).map(({ invitationId }) => invitationId));
  const newest = new Map<InvitationId, SurveyResponse>();
  for (const record of records) {
    if (isWithdrawal(record) || withdrawn.has(record.invitationId)) continue;
    const known = newest.get(record.invitationId);
    if (known === undefined || placeOf(known) < placeOf(record)) newest.set(record.invitationId, record);
  }
  return [...newest.values()].toSorted((a, b) => (a.invitationId < b.invitationId ? -1 : 1));
};

/** What the person has typed so far, page by page and unchecked: field name to the texts sent for it. */
export const DraftFields = z.record(z.string(), z.array(z.string()));
export type DraftFields = z.infer<typeof DraftFields>;

/**
 * What somebody sent, for their own eyes: their answers as they typed them, to change them by. Lies where the draft was and
 * goes when it would have gone.
 */
export const SentCopy = z.object({
  fields: DraftFields,
  receipt: z.string(),
  /** The form that brought them. */
  submissionId: SubmissionId,
  submittedAt: Timestamp,
});
export type SentCopy = z.infer<typeof SentCopy>;
