import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Where alarms are heard. Without an address nobody is told; each alarm is still seen in CloudWatch. */
export class Alarms extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { email }: { email?: string | undefined }) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
    this.action = new SnsAction(topic);
  }

  watch(alarm: Alarm): void {
    alarm.addAlarmAction(this.action);
  }
}
