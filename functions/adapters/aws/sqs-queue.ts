import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Job } from '../../core/job.ts';
import type { Queue } from '../../ports.ts';

/** SQS takes ten messages at a time. */
const BATCH = 10;

/** Sends each kind of job to its own queue; a kind without a queue is a fault of the composition. */
export const sqsQueue = (client: SQSClient, urls: Partial<Record<Job['kind'], string>>): Queue => ({
  send: async (jobs) => {
    for (const [kind, ofKind] of Map.groupBy(jobs, (job) => job.kind)) {
      const url = urls[kind];
      if (url === undefined) throw new Error(`This function has no queue for ${kind} jobs`);
      for (let from = 0; from < ofKind.length; from += BATCH) {
        await sendBatch(client, url, ofKind.slice(from, from + BATCH));
      }
    }
  },
});

/** Throws unless the queue has taken every job: the caller's own retry sends all again, and jobs can be repeated. */
const sendBatch = async (client: SQSClient, url: string, jobs: Job[]): Promise<void> => {
  const entries = jobs.map((job, index) => ({ Id: String(index), MessageBody: JSON.stringify(job) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
  const [first] = Failed;
  if (first === undefined) return;
  throw new Error(
    `The queue refused ${Failed.length} of ${jobs.length} jobs: ${first.Code} ${first.Message ?? ''}`,
  );
};
