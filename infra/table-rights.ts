import type { ServiceFunction } from './constructs/service-function.ts';
import type { DataStack } from './data-stack.ts';

type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

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

/** What admins' and leaders' pages are about: not the links, nor what participants keep, compare and agree on among themselves. */
const CONSOLE_KEYS = [
  'COHORT#*',
  'COSTS#*',
  'FOLLOW-UP#*',
  'MEETING-FEED#*',
  'PERSON#*',
  'PROGRAM#*',
  'PROGRAMS',
  'ROSTER#*',
  'USER#*',
  'WAVE#*',
];

/**
 * By handler. Anybody who has a link reaches the participants' function, so it can do least: it puts a response and reads
 * none, not even its own; it knows drafts, but no sign-in and no session; it reads no users and changes nothing but invitations
 * and the entries that people keep for themselves, and it raises follow-ups without seeing any. Of a roster and of meetings it
 * reads what it knows the id of: a participant's matches, a match's meetings. It can list no cohort's.
 * Of the pages, only those of answers that the program team reads may look at responses; all others see figures.
 * Keys are listed in functions/adapters/aws/table-keys.ts.
 */
export const TABLE_RIGHTS = {
  respond: {
    core: [
      {
        actions: ['BatchGetItem', 'GetItem'],
        keys: [
          'COHORT#*',
          'COMPARISON#*',
          'KEPT#*',
          'LINK#*',
          'MEETING-LINK#*',
          'PERSON#*',
          'PROGRAM#*',
          'ROSTER#*',
          'WAVE#*',
        ],
      },
      { actions: ['Query'], keys: ['AGREEMENT#*', 'MEETINGS#*'] },
      {
        actions: ['PutItem'],
        keys: ['AGREEMENT#*', 'COMPARISON#*', 'FOLLOW-UP#*', 'KEPT#*', 'MEETING-FEED#*', 'MEETINGS#*'],
      },
      { actions: ['UpdateItem'], keys: ['WAVE#*'] },
      // What somebody kept goes with the answers that they take back.
      { actions: ['DeleteItem'], keys: ['KEPT#*'] },
    ],
    responses: [{ actions: ['PutItem'] }],
    ephemeral: [
      { actions: ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'], keys: ['DRAFT#*'] },
      // Five tries for the code of a receipt.
      { actions: ['UpdateItem'], keys: ['RATE#*'] },
      { actions: ['BatchGetItem', 'DeleteItem', 'GetItem'], keys: ['COMPARISON#*'] },
      { actions: ['PutItem'], keys: ['DIRTY#*', 'RECEIPT-WISH#*'] },
    ],
  },
  console: {
    core: [
      {
        actions: ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        keys: CONSOLE_KEYS,
      },
    ],
    ephemeral: [
      {
        actions: ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'],
        keys: ['DIRTY#*', 'RATE#*', 'SESSION#*', 'SIGN-IN#*'],
      },
    ],
  },
  answers: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'Query'], keys: CONSOLE_KEYS }],
    responses: [{ actions: ['Query'] }],
    ephemeral: [{ actions: ['GetItem'], keys: ['SESSION#*'] }],
  },
  openWaves: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
    ephemeral: [
      { actions: ['PutItem'], keys: ['DIRTY#*'] },
      { actions: ['Query'], keys: ['RECEIPT-WISH#*'] },
    ],
  },
  aggregate: {
    core: [
      { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] },
      // Two answers are laid side by side only if both still agree in that moment.
      { actions: ['ConditionCheckItem'], keys: ['COMPARISON#*'] },
      { actions: ['DeleteItem'], keys: ['KEPT#*'] },
    ],
    // Withdrawn answers are deleted, with what came of them.
    responses: [{ actions: ['DeleteItem', 'Query'] }],
    ephemeral: [
      { actions: ['DeleteItem', 'Query'], keys: ['DIRTY#*'] },
      { actions: ['DeleteItem'], keys: ['DRAFT#*'] },
      { actions: ['DeleteItem', 'PutItem'], keys: ['COMPARISON#*'] },
    ],
  },
  sendInvitation: {
    core: [{ actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] }],
    ephemeral: [{ actions: ['DeleteItem', 'GetItem', 'UpdateItem'], keys: ['RECEIPT-WISH#*'] }],
  },
  publishReport: {
    core: [{ actions: ['GetItem'], keys: ['COHORT#*'] }],
  },
} satisfies Record<string, TableRights>;
