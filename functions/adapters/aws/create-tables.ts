import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  waitUntilTableExists,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import { tableDefinitions } from './table-keys.ts';
import type { Tables } from './tables.ts';

const exists = async ({ client }: Tables, table: string | undefined): Promise<boolean> => {
  try {
    await client.send(new DescribeTableCommand({ TableName: table }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
};

const create = async (tables: Tables, definition: CreateTableCommandInput): Promise<void> => {
  if (!(await exists(tables, definition.TableName))) {
    try {
      await tables.client.send(new CreateTableCommand(definition));
    } catch (error) {
      // Somebody else was quicker: the table is there, which is all that was wanted.
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
  // The waiter's own minimum delay is 20 seconds.
  await waitUntilTableExists(
    { client: tables.client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 },
    { TableName: definition.TableName },
  );
};

/** Creates the tables that are missing and leaves the others as they are. */
export const createTables = async (tables: Tables): Promise<void> => {
  await Promise.all(tableDefinitions(tables.names).map((definition) => create(tables, definition)));
};
