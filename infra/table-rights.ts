import type { ServiceFunction } from './constructs/service-function.ts';
import type { DataStack } from './data-stack.ts';

type TableAction =
  'BatchGetItem' | 'BatchWriteItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem';

/** Actions on one table; with `keys`, only on items whose partition key looks like one of them (`DRAFT#*`). */
type Right = { actions: TableAction[]; keys?: string[] };

/** What a function may do with each table; a table that isn't named is out of its reach. */
export type TableRights = Partial<Record<'core' | 'responses' | 'ephemeral', Right[]>>;

/** Exactly these actions, on exactly these tables and keys. */
export const grantTables = (to: ServiceFunction, data: DataStack, rights: TableRights): void => {
  const tables = [
    { table: data.core, granted: rights.core },
    { table: data.responses, granted: rights.responses },
    { table: data.ephemeral, granted: rights.ephemeral },
  ];
  for (const { table, granted = [] } of tables) {
    for (const { actions, keys } of granted) {
      to.allow(
        actions.map((action) => `dynamodb:${action}`),
        [table.tableArn],
        keys === undefined ? {} : { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
      );
    }
  }
};

/**
 * By handler. Anybody who has a link reaches the participants' function, so it can do least: it puts a response and reads
 * none, not even its own; it knows drafts, but no sign-in and no session; it reads no users and changes nothing but invitations
 * and the entries that people keep for themselves, and it raises follow-ups without seeing any.
 * Keys are listed in functions/adapters/aws/table-keys.ts.
 */
export const TABLE_RIGHTS = {
  respond: {
    core: [
      {
        actions: ['BatchGetItem', 'GetItem'],
        keys: ['COHORT#*', 'KEPT#*', 'LINK#*', 'PERSON#*', 'PROGRAM#*', 'WAVE#*'],
      },
      { actions: ['PutItem'], keys: ['FOLLOW-UP#*', 'KEPT#*'] },
      { actions: ['UpdateItem'], keys: ['WAVE#*'] },
    ],
    responses: [{ actions: ['PutItem'] }],
    ephemeral: [
      { actions: ['DeleteItem', 'GetItem', 'UpdateItem'], keys: ['DRAFT#*'] },
      { actions: ['PutItem'], keys: ['DIRTY#*'] },
    ],
  },
  console: {
    core: [{ actions: ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
    ephemeral: [
      {
        actions: ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'],
        keys: ['DIRTY#*', 'RATE#*', 'SESSION#*', 'SIGN-IN#*'],
      },
    ],
  },
  openWaves: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
    ephemeral: [{ actions: ['PutItem'], keys: ['DIRTY#*'] }],
  },
  aggregate: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
    responses: [{ actions: ['Query'] }],
    ephemeral: [{ actions: ['DeleteItem', 'Query'], keys: ['DIRTY#*'] }],
  },
  sendInvitation: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
  },
  publishReport: {
    core: [{ actions: ['GetItem'], keys: ['COHORT#*'] }],
  },
} satisfies Record<string, TableRights>;
