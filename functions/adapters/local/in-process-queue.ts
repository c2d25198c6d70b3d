import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Timestamp } from '../../core/calendar.ts';
import { Job } from '../../core/job.ts';
import type { Clock, Log, Queue } from '../../ports.ts';
import type { EphemeralTable } from './ephemeral-table.ts';

const Row = z.object({ pk: z.string(), sk: z.string(), job: Job, tries: z.int() });
type Row = z.infer<typeof Row>;

/** As often as the cloud's queue tries before a job goes to its dead letters. */
const MOST_TRIES = 5;
const KEPT_DAYS = 14;

type Handle = (job: Job) => Promise<unknown>;

const putRow = ({ client, names }: EphemeralTable, row: Row, now: Timestamp) =>
  client.send(
    new PutCommand({
      TableName: names.ephemeral,
      Item: { ...row, ttl: Math.floor(Date.parse(now) / 1000) + KEPT_DAYS * 86_400 },
    }),
  );

const removeRow = ({ client, names }: EphemeralTable, { pk, sk }: Row) =>
  client.send(new DeleteCommand({ TableName: names.ephemeral, Key: { pk, sk } }));

/**
 * The queue of the local composition: rows of the ephemeral table, handled one after the other in the order in which
 * they came, so that a replay does the same. Rows survive a restart; a job that keeps failing ends among the dead letters.
 */
export const inProcessQueue = (table: EphemeralTable, clock: Clock, log: Log) => {
  let count = 0;
  const attempt = async (row: Row, handle: Handle): Promise<void> => {
    try {
      await handle(row.job);
    } catch (error) {
      const tries = row.tries + 1;
      log.error(`Job ${row.job.kind} failed, try ${tries} of ${MOST_TRIES}`, error);
      if (tries < MOST_TRIES) return void (await putRow(table, { ...row, tries }, clock.now()));
      await putRow(table, { ...row, tries, pk: 'QUEUE-DEAD' }, clock.now());
    }
    await removeRow(table, row);
  };
  const queue: Queue = {
    send: async (jobs) => {
      for (const job of jobs) {
        count += 1;
        const sk = `${clock.now()}#${String(count).padStart(9, '0')}`;
        await putRow(table, { pk: 'QUEUE', sk, job, tries: 0 }, clock.now());
      }
    },
  };
  /** Handles what is waiting, and what that puts there, until nothing is. */
  const drain = async (handle: Handle): Promise<number> => {
    let handled = 0;
    for (let rows = await waiting(table); rows.length > 0; rows = await waiting(table)) {
      for (const row of rows) await attempt(row, handle);
      handled += rows.length;
    }
    return handled;
  };
  return { queue, drain };
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
