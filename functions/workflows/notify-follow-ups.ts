import { needsNotice } from '../core/follow-up.ts';
import type { Job, Ports } from '../ports.ts';

type Deps = Pick<Ports, 'programs' | 'followUps' | 'queue'>;

/**
 * Queues a mail for every follow-up that the admins have not been told of. Repeatable at any time: until somebody is told it
 * is queued again, and whoever handles it twice sends it once.
 */
export const notifyFollowUps = async (deps: Deps): Promise<{ queued: number }> => {
  const failures: unknown[] = [];
  let queued = 0;
  for (const program of await deps.programs.list()) {
    for (const cohort of await deps.programs.cohorts(program.id)) {
      // One cohort in trouble must not keep the others from being heard; the failure still reaches the operators.
      try {
        const open = (await deps.followUps.list(cohort.id)).filter(needsNotice);
        const jobs = open.map(({ cohortId, invitationId }): Job => ({
          kind: 'send-follow-up',
          cohortId,
          invitationId,
        }));
        if (jobs.length > 0) await deps.queue.send(jobs);
        queued += jobs.length;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `Follow-ups of ${failures.length} cohorts could not be queued`);
  return { queued };
};
