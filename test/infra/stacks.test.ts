import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenStage } from '../../infra/stages.ts';
import { handlerNames, synthesise, type Synthesised } from './synthesise.ts';

const Lambda = z.object({
  Properties: z.object({
    Timeout: z.number(),
    Environment: z.object({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
  }),
});
const Queue = z.object({
  Properties: z.object({
    VisibilityTimeout: z.number().optional(),
    MessageRetentionPeriod: z.number(),
    RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional(),
  }),
});

let stacks: Synthesised;
beforeAll(() => {
  stacks = synthesise('production');
}, 120_000);
afterAll(() => stacks.remove());

describe('the data', () => {
  it('keeps programs and responses recoverable, undeletable and whatever happens to the stack', () => {
    stacks.data.resourcePropertiesCountIs(
      'AWS::DynamoDB::Table',
      {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      },
      2,
    );
    const kept = stacks.data.findResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' });
    expect(Object.keys(kept).map((id) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['Core', 'Responses']);
    expect(stacks.dataStack.terminationProtection).toBe(true);
  });

  it('lets drafts and sessions expire, and backs none of them up', () => {
    stacks.data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: {
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        PointInTimeRecoverySpecification: Match.absent(),
      },
    });
  });

  it('keeps reports private, encrypted and versioned', () => {
    stacks.data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: Match.anyValue(),
      },
    });
    stacks.data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });
});

describe('the functions', () => {
  it('are one for each handler', () => {
    const functions = Object.values(stacks.service.findResources('AWS::Lambda::Function'));
    const names = functions.map(
      (found) => Lambda.parse(found).Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME,
    );
    expect(names.toSorted()).toEqual(handlerNames.toSorted());
  });

  it('run on Node 24 and ARM, and log JSON into groups that expire', () => {
    stacks.service.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
    });
    stacks.service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('raise an alarm that somebody can hear when they fail', () => {
    stacks.service.resourcePropertiesCountIs(
      'AWS::CloudWatch::Alarm',
      { Namespace: 'AWS/Lambda', MetricName: 'Errors', AlarmActions: [Match.anyValue()] },
      handlerNames.length,
    );
  });
});

describe('the queues', () => {
  const queues = () =>
    Object.values(stacks.service.findResources('AWS::SQS::Queue')).map(
      (queue) => Queue.parse(queue).Properties,
    );

  it('try five times, then set aside for a fortnight with an alarm', () => {
    const working = queues().filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    expect(working.map(({ RedrivePolicy }) => RedrivePolicy?.maxReceiveCount)).toEqual([5, 5]);
    const deadLetters = queues().filter(({ RedrivePolicy }) => RedrivePolicy === undefined);
    expect(new Set(deadLetters.map((queue) => queue.MessageRetentionPeriod))).toEqual(new Set([14 * 86_400]));
    stacks.service.resourcePropertiesCountIs(
      'AWS::CloudWatch::Alarm',
      {
        Namespace: 'AWS/SQS',
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [Match.anyValue()],
      },
      deadLetters.length,
    );
  });

  it('hide a job for six times as long as its worker may take', () => {
    const timeouts = Object.entries(stacks.service.findResources('AWS::Lambda::Function'))
      .filter(([id]) => id.startsWith('SendInvitation') || id.startsWith('PublishReport'))
      .map(([, found]) => Lambda.parse(found).Properties.Timeout);
    const hidden = queues().flatMap(({ VisibilityTimeout }) => VisibilityTimeout ?? []);
    expect(timeouts).toHaveLength(2);
    expect(Math.min(...hidden)).toBeGreaterThanOrEqual(6 * Math.max(...timeouts));
  });

  it('give back only the jobs that failed', () => {
    stacks.service.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('the ways in', () => {
  it('lead participants to one function, readers of answers to another and everybody else to the console', () => {
    const target = (construct: string) => ({
      'Fn::Join': ['', ['integrations/', { Ref: Match.stringLikeRegexp(`${construct}Integration`) }]],
    });
    stacks.service.resourceCountIs('AWS::ApiGatewayV2::Route', 4);
    stacks.service.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'ANY /r/{proxy+}',
      Target: target('Respond'),
    });
    stacks.service.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'ANY /console/answers/{proxy+}',
      Target: target('Answers'),
    });
    stacks.service.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: '$default',
      Target: target('Console'),
    });
  });

  it('write down neither the path, which holds a secret, nor the address', () => {
    stacks.service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: {
        Format: Match.not(Match.stringLikeRegexp('\\$context\\.(path|identity|httpMethod.*path|authorizer)')),
      },
    });
  });

  it('are the clock as well: hourly, with a full pass at night, and nothing lost in silence', () => {
    const occasion = (cron: string, input: unknown) => ({
      ScheduleExpression: `cron(${cron})`,
      ScheduleExpressionTimezone: 'Etc/UTC',
      State: 'ENABLED',
      Target: Match.objectLike({ Input: JSON.stringify(input), DeadLetterConfig: Match.anyValue() }),
    });
    stacks.service.resourceCountIs('AWS::Scheduler::Schedule', 5);
    for (const [cron, input] of [
      ['0 * * * ? *', {}],
      ['*/5 * * * ? *', { task: 'follow-ups' }],
      ['2/5 * * * ? *', { task: 'comparisons' }],
      ['20 * * * ? *', { everything: false }],
      ['40 2 * * ? *', { everything: true }],
    ] as const) {
      stacks.service.hasResourceProperties('AWS::Scheduler::Schedule', occasion(cron, input));
    }
    stacks.service.resourcePropertiesCountIs(
      'AWS::Lambda::EventInvokeConfig',
      { DestinationConfig: { OnFailure: { Destination: Match.anyValue() } } },
      2,
    );
  });
});

describe('stages', () => {
  it('are development unless one is chosen', () => {
    expect(chosenStage(undefined).name).toBe('development');
  });

  it('say which there are when asked for one that there is not', () => {
    expect(() => chosenStage('live')).toThrow(
      'There is no stage "live". Choose one with -c stage=: development, production.',
    );
  });
});
