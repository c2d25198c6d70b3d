import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { Source } from './read-items.ts';
import type { Key } from './table-keys.ts';

type Condition = Pick<
  PutCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

export type PutOrFound<T> = { kind: 'put' } | { kind: 'found'; item: T } | { kind: 'nothing' };

/**
 * Puts an item; where its condition does not hold, gives the one that lies under its key, or says that there is none. That
 * needs no right to read, and the only item that it ever shows is the one under the key in hand.
 */
export const putOrFind = async <T>(
  { client, table }: Source,
  item: Key & Record<string, unknown>,
  schema: z.ZodType<T>,
  condition: Condition,
): Promise<PutOrFound<T>> => {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ...condition,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { kind: 'put' };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    // lib-dynamodb leaves what an error carries in DynamoDB's own notation.
    return error.Item === undefined
      ? { kind: 'nothing' }
      : { kind: 'found', item: schema.parse(unmarshall(error.Item)) };
  }
};
