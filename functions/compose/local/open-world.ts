import { mkdirSync } from 'node:fs';
import { createTables } from '../../adapters/aws/create-tables.ts';
import { documentClient, type Tables } from '../../adapters/aws/tables.ts';
import { bundledRequests } from '../../adapters/local/bundled-requests.ts';
import { startEmbeddedDynamodb } from '../../adapters/local/embedded-dynamodb.ts';

const NAMES = { core: 'core', responses: 'responses', ephemeral: 'ephemeral' };

export type OpenTables = { tables: Tables; close: () => Promise<void> };

/** The tables of a data directory: on the embedded engine, or on a DynamoDB that runs already. */
export const openTables = async (
  dataDirectory: string,
  endpoint: string | undefined,
): Promise<OpenTables> => {
  mkdirSync(dataDirectory, { recursive: true });
  const engine = endpoint === undefined ? await startEmbeddedDynamodb({ dataDirectory }) : undefined;
  const tables = {
    client: bundledRequests(documentClient({ endpoint: engine?.endpoint ?? endpoint })),
    names: NAMES,
  };
  try {
    await createTables(tables);
  } catch (error) {
    await engine?.stop();
    if (endpoint === undefined) throw error;
    throw new Error(
      `No DynamoDB answers at DYNAMODB_ENDPOINT «${endpoint}»: start it, or unset the variable to use the embedded one.`,
      { cause: error },
    );
  }
  return {
    tables,
    close: async () => {
      tables.client.destroy();
      await engine?.stop();
    },
  };
};

/** Tables that are gone with their engine: nothing is written to a disk, so everything is quick. */
export const openInMemory = async (): Promise<OpenTables> => {
  const engine = await startEmbeddedDynamodb();
  const tables = { client: bundledRequests(documentClient({ endpoint: engine.endpoint })), names: NAMES };
  const close = async () => {
    tables.client.destroy();
    await engine.stop();
  };
  try {
    await createTables(tables);
    return { tables, close };
  } catch (error) {
    await close();
    throw error;
  }
};
