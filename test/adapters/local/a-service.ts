import { createTables } from '../../../functions/adapters/aws/create-tables.ts';
import { dynamoResponseStore } from '../../../functions/adapters/aws/dynamo-response-store.ts';
import { documentClient } from '../../../functions/adapters/aws/tables.ts';
import { startEmbeddedDynamodb } from '../../../functions/adapters/local/embedded-dynamodb.ts';
import { response } from '../rows.ts';

/**
 * A process of its own for tests that kill it: `node a-service.ts (idle | write | end) [directory]`. It says where its
 * engine listens, then does nothing, or puts responses and names each when it is acknowledged, or comes to its end.
 */
const [task, dataDirectory] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { endpoint } = await startEmbeddedDynamodb({ dataDirectory });
say(endpoint);

if (task === 'idle') setInterval(() => undefined, 60_000);
if (task === 'write') {
  const tables = {
    client: documentClient({ endpoint }),
    names: { core: 'core', responses: 'responses', ephemeral: 'ephemeral' },
  };
  await createTables(tables);
  const store = dynamoResponseStore(tables);
  let next = 1;
  const writer = async (): Promise<void> => {
    for (;;) {
      const number = next++;
      await store.put(response(number));
      say(String(number));
    }
  };
  await Promise.all(Array.from({ length: 10 }, writer));
}
