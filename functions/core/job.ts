import * as z from 'zod';
import { CohortId, InvitationId, ParticipantId, WaveId } from './ids.ts';
import { Notice } from './notice.ts';
import { ReminderNumber } from './reminder-number.ts';

/** Work that waits in a queue. A job names what it is about and holds nothing of it, so a queue never holds personal data. */
export const SendInvitationJob = z.object({
  kind: z.literal('send-invitation'),
  cohortId: CohortId,
  waveId: WaveId,
  participantId: ParticipantId,
  /** Absent for the invitation itself. */
  reminder: ReminderNumber.optional(),
});
export type SendInvitationJob = z.infer<typeof SendInvitationJob>;

export const SendFollowUpJob = z.object({
  kind: z.literal('send-follow-up'),
  cohortId: CohortId,
  invitationId: InvitationId,
});
export type SendFollowUpJob = z.infer<typeof SendFollowUpJob>;

export const SendNoticeJob = z.object({
  kind: z.literal('send-notice'),
  cohortId: CohortId,
  notice: Notice,
});
export type SendNoticeJob = z.infer<typeof SendNoticeJob>;

export const SendReceiptJob = z.object({
  kind: z.literal('send-receipt'),
  cohortId: CohortId,
  invitationId: InvitationId,
});
export type SendReceiptJob = z.infer<typeof SendReceiptJob>;

/** What the function that sends mail works off. */
export const MailJob = z.discriminatedUnion('kind', [
  SendInvitationJob,
  SendFollowUpJob,
  SendNoticeJob,
  SendReceiptJob,
]);
export type MailJob = z.infer<typeof MailJob>;

export const PublishReportJob = z.object({ kind: z.literal('publish-report'), cohortId: CohortId });
export type PublishReportJob = z.infer<typeof PublishReportJob>;

export const Job = z.discriminatedUnion('kind', [
  SendInvitationJob,
  SendFollowUpJob,
  SendNoticeJob,
  SendReceiptJob,
  PublishReportJob,
]);
export type Job = z.infer<typeof Job>;
