import { basePorts, mailer } from '../compose/aws.ts';
import { mailJobs } from '../compose/job-batch.ts';
import { sendFollowUp } from '../workflows/send-follow-up.ts';
import { sendInvitation } from '../workflows/send-invitation.ts';

const deps = { ...basePorts(), mailer: mailer() };

export const handler = mailJobs(deps.log, (job) =>
  job.kind === 'send-follow-up' ? sendFollowUp(deps, job) : sendInvitation(deps, job),
);
