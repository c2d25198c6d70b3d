import { needsNotice } from '../core/follow-up.ts';
import type { Job, Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';

type Deps = Pick<Ports, 'programs' | 'followUps' | 'queue'>;

/**
 * Queues a mail for every follow-up that the admins have not been told of. Repeatable at any time: until somebody is told it
 * is queued again, and whoever handles it twice sends it once.
 */
export const notifyFollowUps = async (deps: Deps): Promise<{ queued: number }> => {
  let queued = 0;
  await eachCohort(deps, 'Queueing follow-ups', async (_program, cohort) => {
    const open = (await deps.followUps.list(cohort.id)).filter(needsNotice);
    const jobs = open.map(({ cohortId, invitationId }): Job => ({
      kind: 'send-follow-up',
      cohortId,
      invitationId,
    }));
    if (jobs.length > 0) await deps.queue.send(jobs);
    queued += jobs.length;
  });
  return { queued };
};
