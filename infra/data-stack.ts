import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from './stages.ts';

export type DataStackProps = { stage: StageConfig };

/**
 * All that must outlive a deployment: three tables by lifecycle and reader, and the report shelf.
 * A stack of its own, so that replacing the service can't touch it.
 */
export class DataStack extends Stack {
  readonly core: Table;
  readonly responses: Table;
  readonly ephemeral: Table;
  readonly reports: Bucket;

  constructor(scope: Construct, id: string, { stage }: DataStackProps) {
    super(scope, id, { terminationProtection: stage.protected });
    this.core = this.lastingTable('Core', stage);
    this.responses = this.lastingTable('Responses', stage);
    this.ephemeral = new Table(this, 'Ephemeral', {
      ...KEYS,
      timeToLiveAttribute: 'ttl',
      // Drafts and sign-in links are worth nothing after a day, and must not live on in a backup.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.reports = this.shelf();
  }

  private lastingTable(id: string, stage: StageConfig): Table {
    return new Table(this, id, {
      ...KEYS,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.protected,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private shelf(): Bucket {
    return new Bucket(this, 'Reports', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // An erasure re-renders reports; what was there before must not stay for ever.
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

const KEYS = {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
  sortKey: { name: 'sk', type: AttributeType.STRING },
  billingMode: BillingMode.PAY_PER_REQUEST,
};
