import type { Job, Ports } from '../ports.ts';

type Deps = Pick<Ports, 'clock' | 'receiptWishes' | 'queue'>;

/**
 * Queues a mail for everybody who wished for their receipt and has not got it. Repeatable at any time: whoever handles the job
 * twice sends once.
 */
export const notifyReceipts = async (deps: Deps): Promise<{ queued: number }> => {
  const unsent = await deps.receiptWishes.listUnsent(deps.clock.now());
  const jobs = unsent.map(({ cohortId, invitationId }): Job => ({
    kind: 'send-receipt',
    cohortId,
    invitationId,
  }));
  if (jobs.length > 0) await deps.queue.send(jobs);
  return { queued: jobs.length };
};
