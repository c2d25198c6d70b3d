import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Job } from '../../core/job.ts';
import type { Clock, Log, Queue } from '../../ports.ts';
import type { EphemeralTable } from './ephemeral-table.ts';

const Row = z.object({ pk: z.string(), sk: z.string(), job: Job, tries: z.int() });
type Row = z.infer<typeof Row>;

/** As often as the cloud's queue tries before a job goes to its dead letters. */
const MOST_TRIES = 5;
const KEPT_DAYS = 14;

/**
 * The queue of the local composition: rows of the ephemeral table, handled one after the other in the order in which
 * they came, so that a replay does the same. Rows survive a restart; a job that keeps failing ends among the dead letters.
 */
export const inProcessQueue = (table: EphemeralTable, clock: Clock, log: Log) => {
  let count = 0;
  const put = (row: Row) =>
    table.client.send(
      new PutCommand({
        TableName: table.names.ephemeral,
        Item: { ...row, ttl: Math.floor(Date.parse(clock.now()) / 1000) + KEPT_DAYS * 86_400 },
      }),
    );
  const queue: Queue = {
    send: async (jobs) => {
      for (const job of jobs) {
        count += 1;
        await put({ pk: 'QUEUE', sk: `${clock.now()}#${String(count).padStart(9, '0')}`, job, tries: 0 });
      }
    },
  };
  const attempt = async (row: Row, handle: (job: Job) => Promise<unknown>): Promise<void> => {
    try {
      await handle(row.job);
    } catch (error) {
      log.error(`Job ${row.job.kind} failed, try ${row.tries + 1} of ${MOST_TRIES}`, error);
      const again = { ...row, tries: row.tries + 1 };
      await put(again.tries < MOST_TRIES ? again : { ...again, pk: 'QUEUE-DEAD' });
      if (again.tries < MOST_TRIES) return;
    }
    await table.client.send(
      new DeleteCommand({ TableName: table.names.ephemeral, Key: { pk: row.pk, sk: row.sk } }),
    );
  };
  return {
    queue,
    /** Handles what is waiting, and what that puts there, until nothing is. */
    drain: async (handle: (job: Job) => Promise<unknown>): Promise<number> => {
      let handled = 0;
      for (;;) {
        const rows = await waiting(table);
        if (rows.length === 0) return handled;
        for (const row of rows) await attempt(row, handle);
        handled += rows.length;
      }
    },
  };
};

const waiting = async ({ client, names }: EphemeralTable): Promise<Row[]> => {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: names.ephemeral,
      KeyConditionExpression: 'pk = :queue',
      ExpressionAttributeValues: { ':queue': 'QUEUE' },
      ConsistentRead: true,
      Limit: 100,
    }),
  );
  return (Items ?? []).map((item) => Row.parse(item));
};
