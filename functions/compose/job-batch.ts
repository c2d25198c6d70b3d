import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { MailJob, PublishReportJob } from '../core/job.ts';
import type { Log } from '../ports.ts';

type Work<Job> = (job: Job) => Promise<unknown>;
type BatchHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/**
 * A handler that works off SQS messages one after the other. Those that fail come back, and only those; what isn't a job
 * of this kind fails too, and ends among the dead letters.
 */
const jobBatch = <Job>(schema: z.ZodType<Job>, log: Log, work: Work<Job>): BatchHandler => {
  const processor = new BatchProcessor(EventType.SQS);
  const workOne = async ({ body, messageId }: SQSRecord): Promise<void> => {
    try {
      await work(schema.parse(JSON.parse(body)));
    } catch (error) {
      log.error(`Job ${messageId} failed`, error);
      throw error;
    }
  };
  return (event) =>
    processPartialResponse(event, workOne, processor, {
      processInParallel: false,
      // Nothing is lost by answering: every message of the batch is named as failed.
      throwOnFullBatchFailure: false,
    });
};

export const mailJobs = (log: Log, work: Work<MailJob>): BatchHandler => jobBatch(MailJob, log, work);

export const reportJobs = (log: Log, work: Work<PublishReportJob>): BatchHandler =>
  jobBatch(PublishReportJob, log, work);
