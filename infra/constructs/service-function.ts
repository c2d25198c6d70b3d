import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../stages.ts';

export type ServiceFunctionProps = {
  stage: StageConfig;
  /** Folder that holds one folder a handler. */
  assets: string;
  /** Name of the handler's file, without its ending. */
  handler: string;
  description: string;
  memoryMegabytes: number;
  timeout: Duration;
  environment: Record<string, string>;
};

/** One handler as it runs: the only place that says how a function of this service is set up. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.timeout = props.timeout;
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.assets, props.handler)),
      handler: 'index.handler',
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      environment: { POWERTOOLS_SERVICE_NAME: props.handler, ...props.environment },
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      logGroup: new LogGroup(this, 'Logs', {
        retention: props.stage.logRetentionDays,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    this.alarm = this.lambda.metricErrors({ period: Duration.minutes(5) }).createAlarm(this, 'Errors', {
      alarmDescription: `${props.handler} fails`,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Exactly these actions on exactly these resources. */
  allow(actions: string[], resources: string[], conditions: PolicyStatementProps['conditions'] = {}): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }
}
