import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type BatchWriteCommandInput,
  type PutCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { backOff } from './back-off.ts';
import { inLanes } from './in-lanes.ts';
import type { Source } from './read-items.ts';
import type { Key } from './table-keys.ts';

type Item = Key & Record<string, unknown>;
type Write = { put: Item } | { delete: Key };
type Condition = Pick<
  PutCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;
type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

export const putItem = async ({ client, table }: Source, item: Item): Promise<void> => {
  await client.send(new PutCommand({ TableName: table, Item: item }));
};

/** Runs a conditional write: false when its condition did not hold, a thrown error when anything else went wrong. */
const conditionHeld = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** False when the condition did not hold for the item under the key; it stays as it is. */
export const putWhere = ({ client, table }: Source, item: Item, condition: Condition): Promise<boolean> =>
  conditionHeld(() => client.send(new PutCommand({ TableName: table, Item: item, ...condition })));

/** False when the condition did not hold for the item under the key; it stays as it is. */
export const deleteWhere = ({ client, table }: Source, key: Key, condition: Condition): Promise<boolean> =>
  conditionHeld(() => client.send(new DeleteCommand({ TableName: table, Key: key, ...condition })));

/** False when there is an item under the key already; it stays as it is. */
export const putAbsent = (source: Source, item: Item): Promise<boolean> =>
  putWhere(source, item, { ConditionExpression: 'attribute_not_exists(pk)' });

/** False when the item under the key is newer, by the moment in the attribute; it stays as it is. */
export const putNewer = (source: Source, item: Item, moment: string): Promise<boolean> =>
  putWhere(source, item, {
    ConditionExpression: 'attribute_not_exists(pk) OR #moment <= :moment',
    ExpressionAttributeNames: { '#moment': moment },
    ExpressionAttributeValues: { ':moment': item[moment] },
  });

/** False when the condition did not hold. */
export const updateItem = (
  { client, table }: Source,
  key: Key,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> =>
  conditionHeld(() => client.send(new UpdateCommand({ TableName: table, Key: key, ...update })));

/** DynamoDB takes a hundred writes in one transaction; 25 are as fast, and less is done again when one is refused. */
const TOGETHER = 25;
const LANES = 4;

/** Why single writes of a transaction did not happen although nothing is wrong with them. */
const PASSING = ['None', 'TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError'];

/** Puts all of the items, or none of them if any is there already. Returns those that are still to be put. */
const putTogether = async ({ client, table }: Source, items: Item[]): Promise<Item[]> => {
  const writes = items.map((item) => ({
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  }));
  try {
    await client.send(new TransactWriteCommand({ TransactItems: writes }));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
    if (!reasons.every((code) => code === 'ConditionalCheckFailed' || PASSING.includes(code))) throw error;
    return items.filter((_, place) => reasons[place] !== 'ConditionalCheckFailed');
  }
};

/**
 * Puts each item that is not there yet and leaves those that are. Goes by transactions: several times as fast on the
 * embedded engine as one by one, for twice the (small) price in the cloud. A crash leaves some of them done.
 */
export const putAllAbsent = async (source: Source, items: Item[]): Promise<void> => {
  const distinct = [...new Map(items.map((item) => [`${item.pk} ${item.sk}`, item])).values()];
  const parts = Array.from({ length: Math.ceil(distinct.length / TOGETHER) }, (_, part) =>
    distinct.slice(part * TOGETHER, (part + 1) * TOGETHER),
  );
  await inLanes(parts, LANES, async (part) => {
    let left = part;
    for (let vain = 0; left.length > 0;) {
      await backOff(vain);
      const refused = await putTogether(source, left);
      vain = refused.length < left.length ? 0 : vain + 1;
      left = refused;
    }
  });
};

const requestFor = (write: Write): Requests[number] =>
  'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } };

/** DynamoDB takes this many writes in one batch. */
const BATCH = 25;

/** Puts and deletes in batches, one after the other. Not atomic: a crash leaves the first of them done. */
export const writeItems = async ({ client, table }: Source, writes: Write[]): Promise<void> => {
  for (let start = 0; start < writes.length; start += BATCH) {
    let left: Requests = writes.slice(start, start + BATCH).map(requestFor);
    for (let attempt = 0; left.length > 0; attempt += 1) {
      await backOff(attempt);
      const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
      left = answer.UnprocessedItems?.[table] ?? [];
    }
  }
};
