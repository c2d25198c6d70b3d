import { basePorts, mailer } from '../compose/aws.ts';
import { invitationJobs } from '../compose/job-batch.ts';
import { sendInvitation } from '../workflows/send-invitation.ts';

const deps = { ...basePorts(), mailer: mailer() };

export const handler = invitationJobs(deps.log, (job) => sendInvitation(deps, job));
