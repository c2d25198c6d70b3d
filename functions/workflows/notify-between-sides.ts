import { canSettle } from '../core/between-sides.ts';
import { agreementNotices, comparisonNotices, noticeKey, type Notice } from '../core/notice.ts';
import type { Wave } from '../core/wave.ts';
import type { Job, Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';
import { instrumentOf } from './instrument-of.ts';

type Deps = Pick<
  Ports,
  'clock' | 'catalogue' | 'programs' | 'waves' | 'agreements' | 'comparisons' | 'notices' | 'queue'
>;

const noticesOf = async (deps: Deps, wave: Wave): Promise<Notice[]> => {
  switch (instrumentOf(deps, wave).betweenSides) {
    case 'agreement':
      return (await deps.agreements.list(wave.id)).flatMap(agreementNotices);
    case 'comparison':
      return comparisonNotices(await deps.comparisons.made(wave.id), deps.clock.now());
    case undefined:
      return [];
  }
};

/**
 * Queues a mail for everything between two sides that somebody has not been told of: a proposal to read, what all have agreed, a
 * comparison. What is to be told follows from what there is, so a crash loses nothing; whoever handles a job twice sends once.
 */
export const notifyBetweenSides = async (deps: Deps): Promise<{ queued: number }> => {
  let queued = 0;
  await eachCohort(deps, 'Queueing notices', async (_program, cohort) => {
    const now = deps.clock.now();
    for (const wave of await deps.waves.list(cohort.id)) {
      if (!canSettle(wave, now)) continue;
      const notices = await noticesOf(deps, wave);
      if (notices.length === 0) continue;
      const progress = await deps.notices.list(wave.id);
      const sent = new Set(progress.flatMap(({ key, sentAt }) => (sentAt === undefined ? [] : [key])));
      const jobs = notices
        .filter((notice) => !sent.has(noticeKey(notice)))
        .map((notice): Job => ({ kind: 'send-notice', cohortId: cohort.id, notice }));
      if (jobs.length > 0) await deps.queue.send(jobs);
      queued += jobs.length;
    }
  });
  return { queued };
};
