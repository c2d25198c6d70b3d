import * as z from 'zod';

/** The parts of DynamoDB's requests that say which items they are about. */
const Attributes = z.looseObject({ pk: z.object({ S: z.string() }).optional() });
const OneItem = z.object({
  TableName: z.string(),
  Key: Attributes.optional(),
  Item: Attributes.optional(),
  ExpressionAttributeValues: z.looseObject({ ':pk': z.object({ S: z.string() }).optional() }).optional(),
});
const Write = z.object({
  PutRequest: z.object({ Item: Attributes }).optional(),
  DeleteRequest: z.object({ Key: Attributes }).optional(),
});
const Reads = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Attributes) })) });
const Writes = z.object({ RequestItems: z.record(z.string(), z.array(Write)) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OneItem)) });

/** A right that a request takes, as IAM counts them. */
export type NeededRight = { action: string; resource: string; key: string };

const needed = (
  operation: string,
  resource: string,
  item: z.infer<typeof Attributes> | undefined,
): NeededRight => ({
  action: `dynamodb:${operation}`,
  resource,
  key: item?.pk?.S ?? '',
});

const ofOneItem = (operation: string, request: z.infer<typeof OneItem>): NeededRight => ({
  ...needed(operation, request.TableName, request.Key ?? request.Item),
  ...(operation === 'Query' ? { key: request.ExpressionAttributeValues?.[':pk']?.S ?? '' } : {}),
});

/** All of them; a transaction takes those of each of its parts. */
export const neededRights = (operation: string, body: unknown): NeededRight[] => {
  if (operation === 'TransactWriteItems') {
    return Transaction.parse(body).TransactItems.flatMap((item) =>
      Object.entries(item).map(([part, request]) => ofOneItem(`${part}Item`, request)),
    );
  }
  if (operation === 'BatchGetItem') {
    return Object.entries(Reads.parse(body).RequestItems).flatMap(([table, { Keys }]) =>
      Keys.map((key) => needed(operation, table, key)),
    );
  }
  if (operation === 'BatchWriteItem') {
    return Object.entries(Writes.parse(body).RequestItems).flatMap(([table, writes]) =>
      writes.map((write) => needed(operation, table, write.PutRequest?.Item ?? write.DeleteRequest?.Key)),
    );
  }
  return [ofOneItem(operation, OneItem.parse(body))];
};
