import {
  BatchWriteCommand,
  paginateScan,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Copied = { client: DynamoDBDocumentClient; names: Record<string, string> };
type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** DynamoDB takes this many writes in one batch. */
const BATCH = 25;

/** Puts every item of the tables into those of the same names elsewhere. */
export const copyTables = async ({ client, names }: Copied, to: DynamoDBDocumentClient): Promise<void> => {
  for (const table of Object.values(names)) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
      for (let start = 0; start < Items.length; start += BATCH) {
        const batch = Items.slice(start, start + BATCH);
        await putAll(
          to,
          table,
          batch.map((Item) => ({ PutRequest: { Item } })),
        );
      }
    }
  }
};

const putAll = async (client: DynamoDBDocumentClient, table: string, requests: Requests): Promise<void> => {
  for (let left = requests; left.length > 0;) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: left } }),
    );
    left = UnprocessedItems?.[table] ?? [];
  }
};
