import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../stages.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * One line a request. A path holds a person's secret link, and an address tells who answered when:
 * neither is written down.
 */
const ACCESS_LOG_FORMAT = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
});

/** The one way in from the internet. */
export class PublicApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { stage }: { stage: StageConfig }) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', { createDefaultStage: false });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: stage.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(ACCESS_LOG_FORMAT),
      },
    });
  }

  /** Where browsers find the service when nothing stands before the API. */
  get origin(): string {
    return this.api.apiEndpoint;
  }

  route(path: string, to: ServiceFunction): void {
    this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration: this.integration(to) });
  }

  /** Everything that no route takes. */
  otherwise(to: ServiceFunction): void {
    new HttpRoute(this, 'Otherwise', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: this.integration(to),
    });
  }

  private integration(to: ServiceFunction): HttpLambdaIntegration {
    return new HttpLambdaIntegration(`${to.node.id}Integration`, to.lambda);
  }
}
