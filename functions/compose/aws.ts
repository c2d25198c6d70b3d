import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoAccessStore } from '../adapters/aws/dynamo-access-store.ts';
import { dynamoAggregateStore } from '../adapters/aws/dynamo-aggregate-store.ts';
import { dynamoAgreementStore } from '../adapters/aws/dynamo-agreement-store.ts';
import { dynamoComparisonStore } from '../adapters/aws/dynamo-comparison-store.ts';
import { dynamoCostStore } from '../adapters/aws/dynamo-cost-store.ts';
import { dynamoDirtyStore } from '../adapters/aws/dynamo-dirty-store.ts';
import { dynamoDraftStore } from '../adapters/aws/dynamo-draft-store.ts';
import { dynamoFollowUpStore } from '../adapters/aws/dynamo-follow-up-store.ts';
import { dynamoInvitationStore } from '../adapters/aws/dynamo-invitation-store.ts';
import { dynamoKeptEntriesStore } from '../adapters/aws/dynamo-kept-entries-store.ts';
import { dynamoMeetingStore } from '../adapters/aws/dynamo-meeting-store.ts';
import { dynamoNoticeStore } from '../adapters/aws/dynamo-notice-store.ts';
import { dynamoProgramStore } from '../adapters/aws/dynamo-program-store.ts';
import { dynamoReceiptWishStore } from '../adapters/aws/dynamo-receipt-wish-store.ts';
import { dynamoResponseStore } from '../adapters/aws/dynamo-response-store.ts';
import { dynamoRosterStore } from '../adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../adapters/aws/dynamo-wave-store.ts';
import { s3ReportShelf } from '../adapters/aws/s3-report-shelf.ts';
import { sesMailer } from '../adapters/aws/ses-mailer.ts';
import { sqsQueue } from '../adapters/aws/sqs-queue.ts';
import { documentClient, type Tables } from '../adapters/aws/tables.ts';
import { instrumentFiles } from '../adapters/instrument-files.ts';
import * as z from 'zod';
import { timestamp } from '../core/calendar.ts';
import type { Log, Mailer, Ports, Queue, ReportShelf } from '../ports.ts';
import type { AddressOf } from '../web/waste-guard.ts';
import { clientModuleOf, type ClientModule } from '../web/respond/client-module.ts';
import {
  InvitationQueueVariables,
  MailVariables,
  readEnvironment,
  ReportQueueVariables,
  SettingsVariables,
  ShelfVariables,
  TableVariables,
} from './environment.ts';
import { randomIds } from './random-ids.ts';

/**
 * The service as it runs on AWS. One function a port, so that the bundle of a handler holds what the handler asks for
 * and nothing else. SDK clients find region, credentials and endpoints in the variables that Lambda and AWS define.
 */

const tables = (): Tables => {
  const names = readEnvironment(TableVariables, process.env);
  return {
    client: documentClient(),
    names: { core: names.CORE_TABLE, responses: names.RESPONSES_TABLE, ephemeral: names.EPHEMERAL_TABLE },
  };
};

/** One line of JSON each, with its stack. */
const log = (): Log => {
  const logger = new Logger();
  return { error: (what, error) => logger.error(what, { error }) };
};

/** Settings, log, clock, ids, the catalogue beside the bundle, and every store. */
export const basePorts = (): Omit<Ports, 'mailer' | 'queue' | 'shelf'> => {
  const { PUBLIC_ORIGIN, CODE_VERSION, FIRST_ADMIN } = readEnvironment(SettingsVariables, process.env);
  const at = tables();
  return {
    settings: { publicOrigin: PUBLIC_ORIGIN, codeVersion: CODE_VERSION, firstAdmin: FIRST_ADMIN },
    log: log(),
    clock: { now: () => timestamp(Date.now()) },
    ids: randomIds,
    // build.mjs puts the definitions there.
    catalogue: instrumentFiles(join(import.meta.dirname, 'survey-definitions')),
    programs: dynamoProgramStore(at),
    rosters: dynamoRosterStore(at),
    waves: dynamoWaveStore(at),
    invitations: dynamoInvitationStore(at),
    responses: dynamoResponseStore(at),
    drafts: dynamoDraftStore(at),
    keptEntries: dynamoKeptEntriesStore(at),
    followUps: dynamoFollowUpStore(at),
    receiptWishes: dynamoReceiptWishStore(at),
    comparisons: dynamoComparisonStore(at),
    agreements: dynamoAgreementStore(at),
    notices: dynamoNoticeStore(at),
    meetings: dynamoMeetingStore(at),
    dirty: dynamoDirtyStore(at),
    costs: dynamoCostStore(at),
    aggregates: dynamoAggregateStore(at),
    access: dynamoAccessStore(at),
  };
};

/** The answering pages' script, which build.mjs puts beside the bundle. */
export const clientModule = (): ClientModule =>
  clientModuleOf(readFileSync(join(import.meta.dirname, 'answer.js'), 'utf8'));

const GatewayEvent = z.object({
  requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }),
});

/** Where a request came from, as the HTTP API saw the connection. With something before the API it would be that: change it here then. */
export const callerAddress: AddressOf = (env) =>
  GatewayEvent.safeParse(env).data?.requestContext.http.sourceIp;

export const mailer = (): Mailer => {
  const variables = readEnvironment(MailVariables, process.env);
  return sesMailer(new SESv2Client(), {
    from: { name: variables.MAIL_FROM_NAME, address: variables.MAIL_FROM_ADDRESS },
    configurationSet: variables.MAIL_CONFIGURATION_SET,
  });
};

export const shelf = (): ReportShelf =>
  s3ReportShelf(new S3Client(), readEnvironment(ShelfVariables, process.env).REPORT_BUCKET);

export const invitationQueue = (): Queue => {
  const { INVITATION_QUEUE_URL } = readEnvironment(InvitationQueueVariables, process.env);
  return sqsQueue(new SQSClient(), {
    'send-invitation': INVITATION_QUEUE_URL,
    'send-follow-up': INVITATION_QUEUE_URL,
    'send-notice': INVITATION_QUEUE_URL,
    'send-receipt': INVITATION_QUEUE_URL,
  });
};

export const reportQueue = (): Queue => {
  const { REPORT_QUEUE_URL } = readEnvironment(ReportQueueVariables, process.env);
  return sqsQueue(new SQSClient(), { 'publish-report': REPORT_QUEUE_URL });
};
