import { basePorts, mailer } from '../compose/aws.ts';
import { mailJobs } from '../compose/job-batch.ts';
import { sendFollowUp } from '../workflows/send-follow-up.ts';
import { sendInvitation } from '../workflows/send-invitation.ts';
import { sendNotice } from '../workflows/send-notice.ts';
import { sendReceipt } from '../workflows/send-receipt.ts';

const deps = { ...basePorts(), mailer: mailer() };

export const handler = mailJobs(deps.log, (job) => {
  if (job.kind === 'send-follow-up') return sendFollowUp(deps, job);
  if (job.kind === 'send-receipt') return sendReceipt(deps, job);
  return job.kind === 'send-notice' ? sendNotice(deps, job) : sendInvitation(deps, job);
});
