import * as z from 'zod';
import { CohortId, InvitationId, ParticipantId, WaveId } from './ids.ts';

/** Work that waits in a queue. A job names what it is about and holds nothing of it, so a queue never holds personal data. */
export const SendInvitationJob = z.object({
  kind: z.literal('send-invitation'),
  cohortId: CohortId,
  waveId: WaveId,
  participantId: ParticipantId,
});
export type SendInvitationJob = z.infer<typeof SendInvitationJob>;

export const SendFollowUpJob = z.object({
  kind: z.literal('send-follow-up'),
  cohortId: CohortId,
  invitationId: InvitationId,
});
export type SendFollowUpJob = z.infer<typeof SendFollowUpJob>;

/** What the function that sends mail works off. */
export const MailJob = z.discriminatedUnion('kind', [SendInvitationJob, SendFollowUpJob]);
export type MailJob = z.infer<typeof MailJob>;

export const PublishReportJob = z.object({ kind: z.literal('publish-report'), cohortId: CohortId });
export type PublishReportJob = z.infer<typeof PublishReportJob>;

export const Job = z.discriminatedUnion('kind', [SendInvitationJob, SendFollowUpJob, PublishReportJob]);
export type Job = z.infer<typeof Job>;
