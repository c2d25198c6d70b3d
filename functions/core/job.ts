import * as z from 'zod';
import { CohortId, ParticipantId, WaveId } from './ids.ts';

/** Work that waits in a queue. A job names what it is about and holds nothing of it, so a queue never holds personal data. */
export const SendInvitationJob = z.object({
  kind: z.literal('send-invitation'),
  cohortId: CohortId,
  waveId: WaveId,
  participantId: ParticipantId,
});
export type SendInvitationJob = z.infer<typeof SendInvitationJob>;

export const PublishReportJob = z.object({ kind: z.literal('publish-report'), cohortId: CohortId });
export type PublishReportJob = z.infer<typeof PublishReportJob>;

export const Job = z.discriminatedUnion('kind', [SendInvitationJob, PublishReportJob]);
export type Job = z.infer<typeof Job>;
