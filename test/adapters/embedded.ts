import { afterAll } from 'vitest';
import { createTables } from '../../functions/adapters/aws/create-tables.ts';
import { documentClient, type Tables } from '../../functions/adapters/aws/tables.ts';
import {
  startEmbeddedDynamodb,
  type EmbeddedDynamodb,
} from '../../functions/adapters/local/embedded-dynamodb.ts';

let engine: Promise<EmbeddedDynamodb> | undefined;
const opened: Tables[] = [];

/** Empty tables on an engine in memory that belongs to the test file alone; both are gone when the file is done. */
export const freshTables = async (): Promise<Tables> => {
  engine ??= startEmbeddedDynamodb();
  const { endpoint } = await engine;
  const set = `test-${opened.length}`;
  const tables: Tables = {
    client: documentClient({ endpoint }),
    names: { core: `${set}-core`, responses: `${set}-responses`, ephemeral: `${set}-ephemeral` },
  };
  opened.push(tables);
  await createTables(tables);
  return tables;
};

/** The address of the same engine, for code that makes its own client. */
export const embeddedEndpoint = async (): Promise<string> => {
  engine ??= startEmbeddedDynamodb();
  return (await engine).endpoint;
};

afterAll(async () => {
  for (const { client } of opened) client.destroy();
  await (await engine)?.stop();
});
