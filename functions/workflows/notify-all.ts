import type { Ports } from '../ports.ts';
import { notifyBetweenSides } from './notify-between-sides.ts';
import { notifyFollowUps } from './notify-follow-ups.ts';
import { notifyReceipts } from './notify-receipts.ts';

type Deps = Parameters<typeof notifyFollowUps>[0] &
  Parameters<typeof notifyBetweenSides>[0] &
  Parameters<typeof notifyReceipts>[0] &
  Pick<Ports, 'queue'>;

/** Everything that people are written to about as soon as it happens, by the schedule of every few minutes. */
const TOLD = [notifyFollowUps, notifyBetweenSides, notifyReceipts] as const;

/**
 * Queues the mails of all of it. One kind in trouble keeps no other from its turn.
 * @throws AggregateError of all failures
 */
export const notifyAll = async (deps: Deps): Promise<{ queued: number }> => {
  const outcomes = [];
  for (const notify of TOLD) outcomes.push(...(await Promise.allSettled([notify(deps)])));
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'Queueing mails failed');
  const queued = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.queued : 0));
  return { queued: queued.reduce((sum, count) => sum + count, 0) };
};
