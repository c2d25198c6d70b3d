import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInMemory, type OpenTables } from '../../../functions/compose/local/open-world.ts';

/** One write of one of a few items, as somebody may ask for it in the middle of a crowd. */
const Write = fc.record({
  item: fc.integer({ min: 0, max: 3 }),
  value: fc.integer({ min: 0, max: 99 }),
  kind: fc.constantFrom('put', 'put if absent', 'set if there', 'delete if it is'),
});
type Write = {
  item: number;
  value: number;
  kind: 'put' | 'put if absent' | 'set if there' | 'delete if it is';
};

/** What a table does with one write after the other. */
const afterAllOf = (writes: readonly Write[]) => {
  const items = new Map<number, number>();
  const done = writes.map(({ item, value, kind }) => {
    const there = items.get(item);
    const holds = { put: true, 'put if absent': there === undefined, 'set if there': there !== undefined };
    if (kind === 'delete if it is') {
      if (there !== value) return 'refused';
      items.delete(item);
      return 'done';
    }
    if (holds[kind]) items.set(item, value);
    return holds[kind] ? 'done' : 'refused';
  });
  return { items, done };
};

let world: OpenTables;
beforeAll(async () => {
  world = await openInMemory();
});
afterAll(() => world.close());

const key = (run: number, item: number) => ({ pk: `RUN#${run}`, sk: String(item) });

const commandFor = (run: number, { item, value, kind }: Write) => {
  const TableName = 'core';
  const Item = { ...key(run, item), value };
  if (kind === 'put') return new PutCommand({ TableName, Item });
  if (kind === 'put if absent')
    return new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  const condition = {
    TableName,
    Key: key(run, item),
    ExpressionAttributeNames: { '#value': 'value' },
    ExpressionAttributeValues: { ':value': value },
  };
  return kind === 'set if there'
    ? new UpdateCommand({
        ...condition,
        UpdateExpression: 'SET #value = :value',
        ConditionExpression: 'attribute_exists(pk)',
      })
    : new DeleteCommand({ ...condition, ConditionExpression: '#value = :value' });
};

const sendWrite = async (command: ReturnType<typeof commandFor>): Promise<'done' | 'refused'> => {
  const { client } = world.tables;
  try {
    await (command instanceof PutCommand
      ? client.send(command)
      : command instanceof UpdateCommand
        ? client.send(command)
        : client.send(command));
    return 'done';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'refused';
    throw error;
  }
};

const read = async (run: number, item: number): Promise<unknown> => {
  const { Item } = await world.tables.client.send(
    new GetCommand({ TableName: 'core', Key: key(run, item), ConsistentRead: true }),
  );
  return Item?.['value'];
};

describe('requests that are sent together', () => {
  let run = 0;

  it('end as if they had come one after the other, each with its own outcome', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Write, { maxLength: 30 }), async (writes) => {
        run += 1;
        const expected = afterAllOf(writes);
        const done = await Promise.all(writes.map((write) => sendWrite(commandFor(run, write))));
        expect(done).toEqual(expected.done);
        const found = await Promise.all([0, 1, 2, 3].map((item) => read(run, item)));
        expect(found).toEqual([0, 1, 2, 3].map((item) => expected.items.get(item)));
      }),
      { numRuns: 60 },
    );
  });

  it('read what is there and nothing where nothing is, each once and all at the same time', async () => {
    run += 1;
    await Promise.all(
      Array.from({ length: 60 }, (_, item) => sendWrite(commandFor(run, { item, value: item, kind: 'put' }))),
    );
    const found = await Promise.all(Array.from({ length: 240 }, (_, place) => read(run, place % 120)));
    expect(found).toEqual(
      Array.from({ length: 240 }, (_, place) => (place % 120 < 60 ? place % 120 : undefined)),
    );
  });

  it('tell who comes second what is there', async () => {
    run += 1;
    const absent = (value: number) =>
      new PutCommand({
        TableName: 'core',
        Item: { ...key(run, 1), value },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
    const [, second] = await Promise.allSettled(
      [1, 2].map((value) => world.tables.client.send(absent(value))),
    );
    expect(second).toMatchObject({ status: 'rejected', reason: { Item: { value: { N: '1' } } } });
  });

  it('do not suffer from one among them that the engine can’t take', async () => {
    run += 1;
    const tooLarge = new PutCommand({
      TableName: 'core',
      Item: { ...key(run, 1), value: 'x'.repeat(500_000) },
    });
    const outcomes = await Promise.allSettled([
      sendWrite(commandFor(run, { item: 2, value: 2, kind: 'put' })),
      world.tables.client.send(tooLarge),
      sendWrite(commandFor(run, { item: 3, value: 3, kind: 'put' })),
      world.tables.client.send(new GetCommand({ TableName: 'none', Key: key(run, 1), ConsistentRead: true })),
      read(run, 1),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect([await read(run, 2), await read(run, 3)]).toEqual([2, 3]);
  });
});
