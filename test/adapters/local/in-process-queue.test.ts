import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Tables } from '../../../functions/adapters/aws/tables.ts';
import { inProcessQueue } from '../../../functions/adapters/local/in-process-queue.ts';
import type { Job } from '../../../functions/ports.ts';
import { cohortIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const job = (number: number): Job => ({ kind: 'publish-report', cohortId: cohortIdOf(number) });

/** A queue whose time stands still unless a test moves it. */
const aQueue = (tables: Tables) => {
  const clock = { at: minute(1), now: (): string => clock.at };
  const logged: string[] = [];
  const log = { error: (what: string) => void logged.push(what) };
  return { ...inProcessQueue(tables, clock, log), clock, logged };
};

const collector = () => {
  const jobs: Job[] = [];
  return { jobs, handle: (one: Job) => Promise.resolve(jobs.push(one)) };
};

const deadLetters = async ({ client, names }: Tables): Promise<unknown[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: names.ephemeral,
      KeyConditionExpression: 'pk = :dead',
      ExpressionAttributeValues: { ':dead': 'QUEUE-DEAD' },
    }),
  );
  return Items;
};

test('jobs are handled in the order in which they came, however many', async () => {
  const { queue, drain, clock } = aQueue(await freshTables());
  const many = Array.from({ length: 130 }, (_, index) => job(index));
  await queue.send(many.slice(0, 120));
  clock.at = minute(2);
  await queue.send(many.slice(120));
  const { jobs, handle } = collector();
  expect(await drain(handle)).toBe(130);
  expect(jobs).toEqual(many);
  expect(await drain(handle)).toBe(0);
});

test('what a job puts into the queue is handled in the same go', async () => {
  const { queue, drain } = aQueue(await freshTables());
  await queue.send([job(1)]);
  const { jobs, handle } = collector();
  await drain(async (one) => {
    if (jobs.length === 0) await queue.send([job(2)]);
    await handle(one);
  });
  expect(jobs).toEqual([job(1), job(2)]);
});

test('a job that fails is tried again later, and nothing else waits for it', async () => {
  const { queue, drain, logged, clock } = aQueue(await freshTables());
  await queue.send([job(1), job(2)]);
  const { jobs, handle } = collector();
  let failures = 0;
  const once = () =>
    drain((one) => {
      if (one.cohortId === cohortIdOf(1) && failures++ < 1) return Promise.reject(new Error('not yet'));
      return handle(one);
    });
  await once();
  expect(jobs).toEqual([job(2)]);
  clock.at = minute(5);
  await once();
  expect(jobs).toEqual([job(2)]);
  clock.at = minute(6);
  await once();
  expect(jobs).toEqual([job(2), job(1)]);
  expect(logged).toEqual(['Job publish-report failed, try 1 of 5']);
});

test('a job that keeps failing ends among the dead letters after five tries', async () => {
  const tables = await freshTables();
  const { queue, drain, clock } = aQueue(tables);
  await queue.send([job(1)]);
  let tries = 0;
  for (let passed = 1; passed <= 59; passed += 1) {
    clock.at = minute(passed);
    await drain(() => {
      tries += 1;
      return Promise.reject(new Error('never'));
    });
  }
  expect(tries).toBe(5);
  expect(await deadLetters(tables)).toEqual([expect.objectContaining({ job: job(1), tries: 5 })]);
});

test('what waits is there after a restart, before what comes then', async () => {
  const tables = await freshTables();
  await aQueue(tables).queue.send([job(1), job(2)]);
  const { queue, drain, clock } = aQueue(tables);
  clock.at = minute(2);
  await queue.send([job(3)]);
  const { jobs, handle } = collector();
  await drain(handle);
  expect(jobs).toEqual([job(1), job(2), job(3)]);
});

test('what waits is not overwritten by what comes after a restart at the very same moment', async () => {
  const tables = await freshTables();
  await aQueue(tables).queue.send([job(1)]);
  const { queue, drain } = aQueue(tables);
  await queue.send([job(2)]);
  const { jobs, handle } = collector();
  await drain(handle);
  expect(jobs).toEqual([job(1), job(2)]);
});
