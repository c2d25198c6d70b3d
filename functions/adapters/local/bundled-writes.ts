import {
  type DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { inTurn } from './in-turn.ts';

/** DynamoDB takes a hundred writes in one transaction; with fewer, less is done again when one of them is refused. */
const MOST = 40;

export type SingleWrite = PutCommand | UpdateCommand | DeleteCommand;
type Step = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Answer = { $metadata: object };
type Waiting = {
  name: string;
  command: SingleWrite;
  step: Step;
  told: { tell: (answer: Answer) => void; fail: (error: unknown) => void }[];
};

/** What a write in a transaction can say; a write that says more goes alone. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'TableName',
  'Item',
  'Key',
  'UpdateExpression',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
]);

const stepOf = ({ input }: SingleWrite): Step | undefined => {
  if (!Object.keys(input).every((field) => OWN_FIELDS.has(field))) return undefined;
  if ('Item' in input) return { Put: input };
  const { UpdateExpression } = 'UpdateExpression' in input ? input : {};
  return UpdateExpression === undefined ? { Delete: input } : { Update: { ...input, UpdateExpression } };
};

const nameOf = ({ input }: SingleWrite): string => {
  const { pk, sk } = ('Item' in input ? input.Item : input.Key) ?? {};
  return `${input.TableName ?? ''} ${String(pk)} ${String(sk)}`;
};

const isPlainPut = (command: SingleWrite): boolean =>
  command instanceof PutCommand && command.input.ConditionExpression === undefined;

const sendAlone = (client: DynamoDBDocumentClient, command: SingleWrite): Promise<Answer> => {
  if (command instanceof PutCommand) return client.send(command);
  return command instanceof UpdateCommand ? client.send(command) : client.send(command);
};

/** Takes the first writes off the queue, one of each item: a transaction has no place for two of the same. */
const takeOff = (queue: Waiting[]): Waiting[] => {
  const names = new Set<string>();
  const asked: Waiting[] = [];
  for (const one of queue.splice(0)) {
    if (asked.length < MOST && !names.has(one.name)) asked.push(one);
    else queue.push(one);
    names.add(one.name);
  }
  return asked;
};

/**
 * Writes that come at the same time go as one transaction, so that they share one commit to disk. Where it is refused nothing of
 * it is done, and each write goes again alone, for the engine's own answer. Writes of one item keep their order.
 */
export const bundledWrites = (
  client: DynamoDBDocumentClient,
): ((command: SingleWrite) => Promise<Answer>) => {
  const queue: Waiting[] = [];
  const alone = ({ command, told }: Waiting): Promise<void> =>
    sendAlone(client, command).then(
      (answer) => told.forEach(({ tell }) => tell(answer)),
      (error: unknown) => told.forEach(({ fail }) => fail(error)),
    );
  const together = async (asked: readonly Waiting[]): Promise<void> => {
    const TransactItems = asked.map(({ step }) => step);
    const answer = await client.send(new TransactWriteCommand({ TransactItems }));
    for (const { tell } of asked.flatMap(({ told }) => told)) tell(answer);
  };
  const next = inTurn(async () => {
    const asked = takeOff(queue);
    if (queue.length > 0) next();
    await (asked.length > 1 ? together(asked) : Promise.reject(new Error('one alone'))).catch(() =>
      Promise.all(asked.map(alone)),
    );
  });
  return (command) => {
    const step = stepOf(command);
    if (step === undefined) return sendAlone(client, command);
    return new Promise((tell, fail) => {
      const name = nameOf(command);
      const last = queue.findLast((one) => one.name === name);
      // Of two puts that nobody has been told of yet, the later one is what would be left.
      if (last !== undefined && isPlainPut(last.command) && isPlainPut(command)) {
        Object.assign(last, { command, step });
        last.told.push({ tell, fail });
      } else queue.push({ name, command, step, told: [{ tell, fail }] });
      next();
    });
  };
};
