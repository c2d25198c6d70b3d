import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

const ATTEMPTS = 5;

export type WorkQueueProps = {
  /** How long the worker may take for one batch. */
  workerTimeout: Duration;
  /** When a job that failed is tried again; six times the worker's timeout unless said otherwise, and never less. */
  backAfter?: Duration;
};

/** A queue of jobs, each tried five times and then set aside. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    // Six times the worker's timeout, as Lambda advises: a job must not come back while it is worked on.
    const least = props.workerTimeout.toSeconds() * 6;
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(Math.max(least, props.backAfter?.toSeconds() ?? 0)),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: ATTEMPTS },
    });
  }

  /** Lets a function work the queue off: only the failed jobs of a batch come back. */
  feed(worker: ServiceFunction, options: { batchSize: number; maxConcurrency: number }): void {
    worker.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: options.batchSize,
        maxConcurrency: options.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Lets a function put jobs in, and tells it where. */
  sendFrom(producer: ServiceFunction, variable: string): void {
    producer.allow(['sqs:SendMessage'], [this.queue.queueArn]);
    producer.lambda.addEnvironment(variable, this.queue.queueUrl);
  }
}
