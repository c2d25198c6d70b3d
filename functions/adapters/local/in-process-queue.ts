import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { addToMoment, Timestamp } from '../../core/calendar.ts';
import { Job } from '../../core/job.ts';
import type { Clock, Log, Queue } from '../../ports.ts';
import type { EphemeralTable } from './ephemeral-table.ts';

/** `after` is set by a failed try: the moment before which there is no other. */
const Row = z.object({
  pk: z.string(),
  sk: z.string(),
  job: Job,
  tries: z.int(),
  after: Timestamp.optional(),
});
type Row = z.infer<typeof Row>;

/** As often as the cloud's queue tries before a job goes to its dead letters. */
const MOST_TRIES = 5;
/** After the n-th failure it waits n times as long: four waits outlast the claim of a sender that died. */
const WAIT_MINUTES = 5;
const KEPT_DAYS = 14;
const AT_ONCE = 25;

const QUEUE = {
  KeyConditionExpression: 'pk = :queue',
  ExpressionAttributeValues: { ':queue': 'QUEUE' },
  ConsistentRead: true,
} as const;

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
  let counted: Promise<number> | undefined;
  const attempt = async (row: Row, handle: Handle): Promise<void> => {
    try {
      await handle(row.job);
    } catch (error) {
      const tries = row.tries + 1;
      log.error(`Job ${row.job.kind} failed, try ${tries} of ${MOST_TRIES}`, error);
      const after = addToMoment(clock.now(), `PT${tries * WAIT_MINUTES}M`);
      if (tries < MOST_TRIES) return void (await putRow(table, { ...row, tries, after }, clock.now()));
      await putRow(table, { ...row, tries, pk: 'QUEUE-DEAD' }, clock.now());
    }
    await removeRow(table, row);
  };
  const queue: Queue = {
    send: async (jobs) => {
      // After a restart the clock may show a moment again at which something waits already.
      counted ??= lastCount(table);
      count = Math.max(count, await counted);
      const now = clock.now();
      const rows = [];
      for (const job of jobs) {
        count += 1;
        rows.push({ pk: 'QUEUE', sk: `${now}#${String(count).padStart(9, '0')}`, job, tries: 0 });
      }
      while (rows.length > 0) {
        await Promise.all(rows.splice(0, AT_ONCE).map((row) => putRow(table, row, now)));
      }
    },
  };
  /** Handles what is due, and what that puts there, until nothing is. */
  const drain = async (handle: Handle): Promise<number> => {
    let handled = 0;
    for (let rows = await due(table, clock); rows.length > 0; rows = await due(table, clock)) {
      for (const row of rows) await attempt(row, handle);
      handled += rows.length;
    }
    return handled;
  };
  return { queue, drain };
};

const lastCount = async ({ client, names }: EphemeralTable): Promise<number> => {
  const { Items } = await client.send(
    new QueryCommand({ TableName: names.ephemeral, ...QUEUE, ScanIndexForward: false, Limit: 1 }),
  );
  const [last] = (Items ?? []).map((item) => Row.parse(item));
  return Number(last?.sk.split('#')[1] ?? 0);
};

/** What has waited long enough, in order. Few jobs wait for another try, so they are left out after reading. */
const due = async ({ client, names }: EphemeralTable, clock: Clock): Promise<Row[]> => {
  const rows: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({ TableName: names.ephemeral, ...QUEUE, Limit: 100, ExclusiveStartKey: from }),
    );
    rows.push(...(page.Items ?? []).map((item) => Row.parse(item)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && rows.every(({ after }) => after !== undefined));
  const now = clock.now();
  return rows.filter(({ after }) => after === undefined || after <= now);
};
