import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { backOff } from './back-off.ts';
import type { Key, Partition } from './table-keys.ts';

/**
 * Reading, with every item parsed on the way in. All reads are consistent: workflows act on what was written a moment
 * ago (a mark says that a response is there), and half the price of a read is not worth a stale page.
 */
export type Source = { client: DynamoDBDocumentClient; table: string };

type StoredItem = Record<string, unknown>;

/** An item that does not parse is a bug. The message names the item and the fields, never a value: it ends up in a log. */
const parseItem = <T>(table: string, schema: z.ZodType<T>, item: StoredItem): T => {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  throw new Error(
    `${table}: the item ${String(item['pk'])} / ${String(item['sk'])} does not parse: ${problems}`,
  );
};

export const readItem = async <T>(
  { client, table }: Source,
  key: Key,
  schema: z.ZodType<T>,
): Promise<T | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item === undefined ? undefined : parseItem(table, schema, Item);
};

const readPages = async <T>(
  { client, table }: Source,
  condition: string,
  values: Record<string, string>,
  schema: z.ZodType<T>,
): Promise<T[]> => {
  const items: T[] = [];
  let from: StoredItem | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: values,
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []).map((item) => parseItem(table, schema, item)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** All items of a partition whose sort key starts with the prefix, in the order of their keys. */
export const readPartition = <T>(
  source: Source,
  { pk, prefix }: Partition,
  schema: z.ZodType<T>,
): Promise<T[]> =>
  readPages(source, 'pk = :pk AND begins_with(sk, :prefix)', { ':pk': pk, ':prefix': prefix }, schema);

/** All items of a partition from a sort key on, in the order of their keys. */
export const readFrom = <T>(
  source: Source,
  { pk, from }: { pk: string; from: string },
  schema: z.ZodType<T>,
): Promise<T[]> => readPages(source, 'pk = :pk AND sk >= :from', { ':pk': pk, ':from': from }, schema);

/** All items of several partitions, one partition after the other in the result. */
export const readPartitions = async <T>(
  source: Source,
  from: Partition[],
  schema: z.ZodType<T>,
): Promise<T[]> =>
  (await Promise.all(from.map((partition) => readPartition(source, partition, schema)))).flat();

/** DynamoDB takes this many keys in one batch. */
const BATCH = 100;

/** The items that exist among those asked for, in no particular order. A key may be named twice. */
export const readItems = async <T>(
  { client, table }: Source,
  wanted: Key[],
  schema: z.ZodType<T>,
): Promise<T[]> => {
  const keys = [...new Map(wanted.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const [first] = keys;
  // One alone needs no batch of its own, and may share one with what others ask.
  if (keys.length === 1 && first !== undefined) {
    const item = await readItem({ client, table }, first, schema);
    return item === undefined ? [] : [item];
  }
  const items: T[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    let left: StoredItem[] = keys.slice(start, start + BATCH);
    for (let attempt = 0; left.length > 0; attempt += 1) {
      await backOff(attempt);
      const answer = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }),
      );
      items.push(...(answer.Responses?.[table] ?? []).map((item) => parseItem(table, schema, item)));
      left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return items;
};
