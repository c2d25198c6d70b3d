import {
  BatchGetCommand,
  GetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  type GetCommandInput,
  type GetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { inTurn } from './in-turn.ts';

/** DynamoDB takes a hundred keys in one batch. */
const MOST = 100;

type Attributes = Record<string, unknown>;
type Answer = Pick<GetCommandOutput, 'Item' | '$metadata'>;
type Waiting = {
  name: string;
  input: GetCommandInput & { TableName: string; Key: Attributes };
  tell: (answer: Answer) => void;
  fail: (error: unknown) => void;
};

const OWN_FIELDS: ReadonlySet<string> = new Set(['TableName', 'Key', 'ConsistentRead']);

/** A read of a whole item by its key, as all of ours are. */
const isPlain = (input: GetCommandInput): input is Waiting['input'] =>
  input.ConsistentRead === true &&
  input.TableName !== undefined &&
  input.Key !== undefined &&
  Object.keys(input).every((field) => OWN_FIELDS.has(field));

const nameOf = (table: string, { pk, sk }: Attributes): string => `${table} ${String(pk)} ${String(sk)}`;

/** Every item once, by table. */
const requestOf = (asked: readonly Waiting[]): NonNullable<BatchGetCommandInput['RequestItems']> => {
  const keys = new Map<string, Map<string, Attributes>>();
  for (const { name, input } of asked) {
    const ofTable = keys.get(input.TableName) ?? new Map<string, Attributes>();
    keys.set(input.TableName, ofTable.set(name, input.Key));
  }
  return Object.fromEntries(
    [...keys].map(([table, ofTable]) => [table, { Keys: [...ofTable.values()], ConsistentRead: true }]),
  );
};

/** Reads that come at the same time go as one batch; the same item is read once for all who ask. */
export const bundledReads = (client: DynamoDBDocumentClient): ((command: GetCommand) => Promise<Answer>) => {
  const queue: Waiting[] = [];
  const alone = ({ input, tell, fail }: Waiting): Promise<void> =>
    client.send(new GetCommand(input)).then(tell, fail);
  const together = async (asked: readonly Waiting[]): Promise<void> => {
    const answer = await client.send(new BatchGetCommand({ RequestItems: requestOf(asked) }));
    const found = new Map<string, Attributes>();
    for (const [table, items] of Object.entries(answer.Responses ?? {}))
      for (const item of items) found.set(nameOf(table, item), item);
    const left = new Set(
      Object.entries(answer.UnprocessedKeys ?? {}).flatMap(([table, { Keys = [] }]) =>
        Keys.map((key) => nameOf(table, key)),
      ),
    );
    const { $metadata } = answer;
    for (const one of asked) {
      const Item = found.get(one.name);
      if (!left.has(one.name)) one.tell(Item === undefined ? { $metadata } : { Item, $metadata });
    }
    await Promise.all(asked.filter(({ name }) => left.has(name)).map(alone));
  };
  const next = inTurn(async () => {
    const asked = queue.splice(0, MOST);
    if (queue.length > 0) next();
    // What one read can't have must not be kept from the others, so that each gets an answer of its own.
    await (asked.length > 1 ? together(asked) : Promise.reject(new Error('one alone'))).catch(() =>
      Promise.all(asked.map(alone)),
    );
  });
  return (command) => {
    const { input } = command;
    if (!isPlain(input)) return client.send(command);
    return new Promise((tell, fail) => {
      queue.push({ name: nameOf(input.TableName, input.Key), input, tell, fail });
      next();
    });
  };
};
