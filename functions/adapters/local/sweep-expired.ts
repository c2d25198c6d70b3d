import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Timestamp } from '../../core/calendar.ts';

const Expired = z.object({ pk: z.string(), sk: z.string() });
/** Items read at a time: a scan holds up the engine, so it comes in short pages. */
const PAGE = 500;

type Swept = { client: DynamoDBDocumentClient; names: { ephemeral: string } };

/** Removes one item unless it has been given more time since it was found. */
const removeExpired = async ({ client, names }: Swept, key: z.infer<typeof Expired>, seconds: number) => {
  try {
    await client.send(
      new DeleteCommand({
        TableName: names.ephemeral,
        Key: key,
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': seconds },
      }),
    );
    return 1;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 0;
    throw error;
  }
};

/** Does what DynamoDB does by itself and the embedded engine never: removes what has expired. Returns how many items. */
export const sweepExpired = async (tables: Swept, now: Timestamp): Promise<number> => {
  const seconds = Math.floor(Date.parse(now) / 1000);
  let removed = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await tables.client.send(
      new ScanCommand({
        TableName: tables.names.ephemeral,
        FilterExpression: '#ttl < :now',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': seconds },
        Limit: PAGE,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) removed += await removeExpired(tables, Expired.parse(item), seconds);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return removed;
};
