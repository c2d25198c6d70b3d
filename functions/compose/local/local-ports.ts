import { join } from 'node:path';
import { dynamoAccessStore } from '../../adapters/aws/dynamo-access-store.ts';
import { dynamoAggregateStore } from '../../adapters/aws/dynamo-aggregate-store.ts';
import { dynamoAgreementStore } from '../../adapters/aws/dynamo-agreement-store.ts';
import { dynamoComparisonStore } from '../../adapters/aws/dynamo-comparison-store.ts';
import { dynamoCostStore } from '../../adapters/aws/dynamo-cost-store.ts';
import { dynamoDirtyStore } from '../../adapters/aws/dynamo-dirty-store.ts';
import { dynamoDraftStore } from '../../adapters/aws/dynamo-draft-store.ts';
import { dynamoFollowUpStore } from '../../adapters/aws/dynamo-follow-up-store.ts';
import { dynamoInvitationStore } from '../../adapters/aws/dynamo-invitation-store.ts';
import { dynamoKeptEntriesStore } from '../../adapters/aws/dynamo-kept-entries-store.ts';
import { dynamoMeetingStore } from '../../adapters/aws/dynamo-meeting-store.ts';
import { dynamoNoticeStore } from '../../adapters/aws/dynamo-notice-store.ts';
import { dynamoProgramStore } from '../../adapters/aws/dynamo-program-store.ts';
import { dynamoReceiptWishStore } from '../../adapters/aws/dynamo-receipt-wish-store.ts';
import { dynamoResponseStore } from '../../adapters/aws/dynamo-response-store.ts';
import { dynamoRosterStore } from '../../adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../../adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../../adapters/aws/tables.ts';
import { instrumentFiles } from '../../adapters/instrument-files.ts';
import { diskReportShelf } from '../../adapters/local/disk-report-shelf.ts';
import { inProcessQueue } from '../../adapters/local/in-process-queue.ts';
import { rememberedReads } from '../../adapters/local/remembered-reads.ts';
import { spoolMailer } from '../../adapters/local/spool-mailer.ts';
import type { Clock, Ids, Log, Ports, Settings } from '../../ports.ts';

const DEFINITIONS = join(import.meta.dirname, '../../../survey-definitions');

export type LocalWorld = {
  tables: Tables;
  dataDirectory: string;
  clock: Clock;
  ids: Ids;
  log: Log;
  settings: Settings;
  /** Nobody else writes to these tables, so that what was read may be remembered. */
  alone?: boolean | undefined;
};

export const mailFolder = (dataDirectory: string): string => join(dataDirectory, 'mail');
const reportFolder = (dataDirectory: string): string => join(dataDirectory, 'reports');
export const clockFile = (dataDirectory: string): string => join(dataDirectory, 'clock.json');

/** All ports on one machine: the cloud's stores on the embedded engine, a spool for mail, a folder for reports. */
export const localPorts = (world: LocalWorld) => {
  const { tables, dataDirectory, clock, ids, log, settings } = world;
  const { queue, drain } = inProcessQueue(tables, clock, log);
  const stores = {
    programs: dynamoProgramStore(tables),
    rosters: dynamoRosterStore(tables),
    waves: dynamoWaveStore(tables),
    invitations: dynamoInvitationStore(tables),
  };
  const ports: Ports = {
    settings,
    log,
    clock,
    ids,
    catalogue: instrumentFiles(DEFINITIONS),
    ...(world.alone === true ? rememberedReads(stores) : stores),
    responses: dynamoResponseStore(tables),
    drafts: dynamoDraftStore(tables),
    keptEntries: dynamoKeptEntriesStore(tables),
    followUps: dynamoFollowUpStore(tables),
    receiptWishes: dynamoReceiptWishStore(tables),
    comparisons: dynamoComparisonStore(tables),
    agreements: dynamoAgreementStore(tables),
    notices: dynamoNoticeStore(tables),
    meetings: dynamoMeetingStore(tables),
    dirty: dynamoDirtyStore(tables),
    costs: dynamoCostStore(tables),
    aggregates: dynamoAggregateStore(tables),
    access: dynamoAccessStore(tables),
    mailer: spoolMailer(mailFolder(dataDirectory), clock),
    queue,
    shelf: diskReportShelf(reportFolder(dataDirectory)),
  };
  return { ports, drain };
};
