import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoAccessStore } from '../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoAggregateStore } from '../functions/adapters/aws/dynamo-aggregate-store.ts';
import { dynamoAgreementStore } from '../functions/adapters/aws/dynamo-agreement-store.ts';
import { dynamoComparisonStore } from '../functions/adapters/aws/dynamo-comparison-store.ts';
import { dynamoCostStore } from '../functions/adapters/aws/dynamo-cost-store.ts';
import { dynamoDirtyStore } from '../functions/adapters/aws/dynamo-dirty-store.ts';
import { dynamoDraftStore } from '../functions/adapters/aws/dynamo-draft-store.ts';
import { dynamoFollowUpStore } from '../functions/adapters/aws/dynamo-follow-up-store.ts';
import { dynamoInvitationStore } from '../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoKeptEntriesStore } from '../functions/adapters/aws/dynamo-kept-entries-store.ts';
import { dynamoMeetingStore } from '../functions/adapters/aws/dynamo-meeting-store.ts';
import { dynamoNoticeStore } from '../functions/adapters/aws/dynamo-notice-store.ts';
import { dynamoProgramStore } from '../functions/adapters/aws/dynamo-program-store.ts';
import { dynamoReceiptWishStore } from '../functions/adapters/aws/dynamo-receipt-wish-store.ts';
import { dynamoResponseStore } from '../functions/adapters/aws/dynamo-response-store.ts';
import { dynamoRosterStore } from '../functions/adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../functions/adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../functions/adapters/aws/tables.ts';
import { instrumentFiles } from '../functions/adapters/instrument-files.ts';
import { handleJob } from '../functions/compose/local/local-schedules.ts';
import { seededIds } from '../functions/compose/simulation/seeded.ts';
import type { Timestamp } from '../functions/core/calendar.ts';
import type { Job, MailMessage, Ports } from '../functions/ports.ts';
import { freshTables } from './adapters/embedded.ts';

export const ORIGIN = 'https://mentoring.example.test';
export const FIRST_ADMIN = 'first.admin@example.org';

const DEFINITIONS = join(import.meta.dirname, '../survey-definitions');

type ShelvedFile = { body: string; contentType: string };

/** The service without its edges: real stores on the embedded engine, and a clock, post, queue and shelf that can be looked into. */
export type World = {
  ports: Ports;
  /** Everything happens at this moment from now on. */
  stopAt: (moment: Timestamp) => void;
  /** Every mail sent so far. */
  mails: MailMessage[];
  /** Jobs that wait. */
  jobs: Job[];
  /** Handles what waits until nothing does; a job that fails stays first in line, as a queue would keep it. */
  drain: (ports?: Ports) => Promise<number>;
  files: Map<string, ShelvedFile>;
  /** What operators were told. */
  logged: { what: string; error: unknown }[];
  /** All rows of all tables as one text: equal texts, equal data. */
  dump: () => Promise<string>;
};

/** The engine gives attributes in any order. */
const inOneOrder = (row: unknown): string =>
  JSON.stringify(row, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const allRows = async ({ client, names }: Tables): Promise<string> => {
  const tables = await Promise.all(
    [names.core, names.responses, names.ephemeral].map(async (table) => {
      const rows: string[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
        );
        rows.push(...Items.map(inOneOrder));
        from = LastEvaluatedKey;
      } while (from !== undefined);
      return rows.toSorted().join('\n');
    }),
  );
  return tables.join('\n\n');
};

const stores = (tables: Tables) => ({
  programs: dynamoProgramStore(tables),
  rosters: dynamoRosterStore(tables),
  waves: dynamoWaveStore(tables),
  invitations: dynamoInvitationStore(tables),
  responses: dynamoResponseStore(tables),
  drafts: dynamoDraftStore(tables),
  dirty: dynamoDirtyStore(tables),
  costs: dynamoCostStore(tables),
  aggregates: dynamoAggregateStore(tables),
  access: dynamoAccessStore(tables),
  keptEntries: dynamoKeptEntriesStore(tables),
  followUps: dynamoFollowUpStore(tables),
  receiptWishes: dynamoReceiptWishStore(tables),
  comparisons: dynamoComparisonStore(tables),
  agreements: dynamoAgreementStore(tables),
  notices: dynamoNoticeStore(tables),
  meetings: dynamoMeetingStore(tables),
});

/** A world of its own, empty, on the first day of 2026 at noon. */
export const aWorld = async (overrides: Partial<Ports> = {}): Promise<World> => {
  const tables = await freshTables();
  let now: Timestamp = '2026-01-01T12:00:00.000Z';
  const mails: MailMessage[] = [];
  const jobs: Job[] = [];
  const files = new Map<string, ShelvedFile>();
  const logged: World['logged'] = [];
  const ports: Ports = {
    settings: { publicOrigin: ORIGIN, codeVersion: 'test', firstAdmin: FIRST_ADMIN },
    log: { error: (what, error) => logged.push({ what, error }) },
    clock: { now: () => now },
    ids: seededIds(1),
    catalogue: instrumentFiles(DEFINITIONS),
    ...stores(tables),
    mailer: { send: async (mail) => void mails.push(mail) },
    queue: { send: async (more) => void jobs.push(...more) },
    shelf: {
      put: async (key, body, contentType) => void files.set(key, { body, contentType }),
      get: async (key) => files.get(key),
    },
    ...overrides,
  };
  const drain = async (handling: Ports = ports): Promise<number> => {
    let handled = 0;
    for (let [job] = jobs; job !== undefined; [job] = jobs) {
      await handleJob(handling)(job);
      jobs.shift();
      handled += 1;
    }
    return handled;
  };
  const stopAt = (moment: Timestamp) => {
    now = moment;
  };
  return { ports, stopAt, mails, jobs, drain, files, logged, dump: () => allRows(tables) };
};
