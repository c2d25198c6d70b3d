import { sweepExpired } from '../../adapters/local/sweep-expired.ts';
import type { Tables } from '../../adapters/aws/tables.ts';
import type { Job, Ports } from '../../ports.ts';
import { aggregateDirty } from '../../workflows/aggregate-dirty.ts';
import { notifyAll } from '../../workflows/notify-all.ts';
import { openComparisons } from '../../workflows/open-comparisons.ts';
import { openWaves } from '../../workflows/open-waves.ts';
import { sendFollowUp } from '../../workflows/send-follow-up.ts';
import { sendInvitation } from '../../workflows/send-invitation.ts';
import { sendNotice } from '../../workflows/send-notice.ts';
import { sendReceipt } from '../../workflows/send-receipt.ts';
import type { Schedule } from './schedule-runner.ts';

/** What the queue's consumers do with a job. Reports bring jsdom along, so it is loaded with the first report. */
export const handleJob =
  (ports: Ports) =>
  async (job: Job): Promise<unknown> => {
    if (job.kind === 'send-invitation') return sendInvitation(ports, job);
    if (job.kind === 'send-follow-up') return sendFollowUp(ports, job);
    if (job.kind === 'send-notice') return sendNotice(ports, job);
    if (job.kind === 'send-receipt') return sendReceipt(ports, job);
    const { publishReport } = await import('../../workflows/publish-report.ts');
    return publishReport(ports, job);
  };

/** The cloud's schedules, with the queue emptied after each, and the expiry that the embedded engine leaves to us. */
export const localSchedules = (ports: Ports, tables: Tables, drain: () => Promise<number>): Schedule[] => [
  {
    name: 'open-waves',
    everyHours: 1,
    atHour: 0,
    run: async () => {
      const { opened, invited, reminded, closed, idleUntil } = await openWaves(ports);
      await notifyAll(ports);
      await drain();
      return { idleUntil, stirred: opened + invited + reminded + closed > 0 };
    },
  },
  {
    name: 'aggregate',
    everyHours: 1,
    atHour: 0,
    run: async () => {
      await aggregateDirty(ports, { everything: false });
      await openComparisons(ports);
      // It may have raised what a crash had left unraised.
      await notifyAll(ports);
      await drain();
      return { idleUntil: undefined, stirred: false };
    },
  },
  {
    name: 'aggregate-everything',
    everyHours: 24,
    atHour: 2,
    run: async () => {
      await aggregateDirty(ports, { everything: true });
      await openComparisons(ports);
      await notifyAll(ports);
      await drain();
      await sweepExpired(tables, ports.clock.now());
      // Retention moves with time itself, so every night has its own work.
      return { idleUntil: ports.clock.now(), stirred: false };
    },
  },
];
