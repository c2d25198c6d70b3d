import { SQSClient, type SendMessageBatchCommandOutput } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sqsQueue } from '../../../functions/adapters/aws/sqs-queue.ts';
import type { Job } from '../../../functions/core/job.ts';
import { cohortIdOf } from '../../builders/ids.ts';

const Sent = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});
const jobs = (count: number): Job[] =>
  Array.from({ length: count }, (_, number) => ({ kind: 'publish-report', cohortId: cohortIdOf(number) }));

/** A client that notes each batch and answers without a network. */
const client = (failed: SendMessageBatchCommandOutput['Failed'] = []) => {
  const batches: z.infer<typeof Sent>[] = [];
  const sqs = new SQSClient({ region: 'eu-west-1' });
  sqs.middlewareStack.add(
    () => (args) => {
      batches.push(Sent.parse(args.input));
      return Promise.resolve({
        output: { $metadata: {}, Successful: [], Failed: failed },
        response: undefined,
      });
    },
    { step: 'initialize', priority: 'high' },
  );
  return { sqs, batches };
};

describe('the queue', () => {
  it('sends every job once, in order, no more than ten together', async () => {
    const { sqs, batches } = client();
    await sqsQueue(sqs, { 'publish-report': 'https://queue' }).send(jobs(23));
    expect(batches.map(({ Entries }) => Entries.length)).toEqual([10, 10, 3]);
    const bodies = batches.flatMap(({ Entries }) =>
      Entries.map((entry): unknown => JSON.parse(entry.MessageBody)),
    );
    expect(bodies).toEqual(jobs(23));
  });

  it('says so when a job was not taken, so that the caller tries again', async () => {
    const { sqs } = client([{ Id: '0', Code: 'InternalError', SenderFault: false }]);
    await expect(sqsQueue(sqs, { 'publish-report': 'https://queue' }).send(jobs(2))).rejects.toThrow(
      'The queue refused 1 of 2 jobs: InternalError',
    );
  });

  it('refuses a kind of job that it has no queue for', async () => {
    const { sqs, batches } = client();
    await expect(sqsQueue(sqs, {}).send(jobs(1))).rejects.toThrow('no queue for publish-report');
    expect(batches).toEqual([]);
  });

  it('sends nothing where there is nothing to send', async () => {
    const { sqs, batches } = client();
    await sqsQueue(sqs, {}).send([]);
    expect(batches).toEqual([]);
  });
});
