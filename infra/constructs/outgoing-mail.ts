import { Stack } from 'aws-cdk-lib';
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { StageConfig } from '../stages.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * How mail leaves: encrypted on its way, never again to an address that bounced or complained, and without
 * open or click tracking, which would rewrite personal links and hand them to a third party.
 */
export class OutgoingMail extends Construct {
  private readonly settings: ConfigurationSet;
  private readonly from: StageConfig['mailFrom'];

  constructor(scope: Construct, id: string, { from }: { from: StageConfig['mailFrom'] }) {
    super(scope, id);
    this.from = from;
    this.settings = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
  }

  /** Lets a function send from the service's address and no other, and tells it how. */
  allow(sender: ServiceFunction): void {
    const { name, address } = this.from;
    const domain = address.slice(address.indexOf('@') + 1);
    const arn = (resourceName: string, resource: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    sender.allow(
      ['ses:SendEmail'],
      [
        arn(domain, 'identity'),
        arn(address, 'identity'),
        arn(this.settings.configurationSetName, 'configuration-set'),
      ],
      { StringEquals: { 'ses:FromAddress': address } },
    );
    sender.lambda.addEnvironment('MAIL_FROM_NAME', name);
    sender.lambda.addEnvironment('MAIL_FROM_ADDRESS', address);
    sender.lambda.addEnvironment('MAIL_CONFIGURATION_SET', this.settings.configurationSetName);
  }
}
