import { Duration, TimeZone } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

type Occasion = {
  id: string;
  description: string;
  /** Times are UTC. */
  cron: CronOptionsWithTimezone;
  /** What the handler gets as its event. */
  input: Record<string, unknown>;
};

export type ScheduledWorkProps = { worker: ServiceFunction; occasions: Occasion[] };

/** A function that the clock starts. An occasion that can't be delivered, or fails to the end, is set aside. */
export class ScheduledWork extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { worker, occasions }: ScheduledWorkProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    worker.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: new SqsDestination(this.deadLetters.queue),
    });
    for (const occasion of occasions) {
      new Schedule(this, occasion.id, {
        description: occasion.description,
        schedule: ScheduleExpression.cron({ ...occasion.cron, timeZone: TimeZone.ETC_UTC }),
        target: new LambdaInvoke(worker.lambda, {
          input: ScheduleTargetInput.fromObject(occasion.input),
          deadLetterQueue: this.deadLetters.queue,
          maxEventAge: Duration.hours(1),
          retryAttempts: 10,
        }),
      });
    }
  }
}
