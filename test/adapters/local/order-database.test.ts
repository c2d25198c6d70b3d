import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTables } from '../../../functions/adapters/aws/create-tables.ts';
import { dynamoResponseStore } from '../../../functions/adapters/aws/dynamo-response-store.ts';
import { documentClient, type Tables } from '../../../functions/adapters/aws/tables.ts';
import { databaseFile, startEmbeddedDynamodb } from '../../../functions/adapters/local/embedded-dynamodb.ts';
import { orderDatabase } from '../../../functions/adapters/local/order-database.ts';
import { waveIdOf } from '../../builders/ids.ts';
import { minute, response } from '../rows.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'order-database-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const withEngine = async <Result>(
  folder: string,
  work: (tables: Tables) => Promise<Result>,
): Promise<Result> => {
  const { endpoint, stop } = await startEmbeddedDynamodb({ dataDirectory: folder });
  const tables = {
    client: documentClient({ endpoint }),
    names: { core: 'core', responses: 'responses', ephemeral: 'ephemeral' },
  };
  try {
    await createTables(tables);
    return await work(tables);
  } finally {
    tables.client.destroy();
    await stop();
  }
};

const numbers = Array.from({ length: 60 }, (_, index) => index + 1);

test('the same items, written in another order, are the same bytes, and the engine reads them as before', async () => {
  const written = async (name: string, order: number[]): Promise<string> => {
    const folder = join(root, name);
    await withEngine(folder, async (tables) => {
      for (const number of order) await dynamoResponseStore(tables).put(response(number));
    });
    orderDatabase(databaseFile(folder), minute(1));
    expect(readdirSync(folder).toSorted()).toEqual(['in-use.lock', 'mentoring.sqlite']);
    return folder;
  };
  const one = await written('one', numbers);
  const other = await written('other', numbers.toReversed());
  expect(readFileSync(databaseFile(one)).equals(readFileSync(databaseFile(other)))).toBe(true);
  const read = await withEngine(one, (tables) => dynamoResponseStore(tables).list(waveIdOf()));
  expect(read.toSorted((a, b) => (a.invitationId < b.invitationId ? -1 : 1))).toEqual(
    numbers.map((number) => response(number)),
  );
});
