import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/** What Lambda's own runtime does, in a process that has only the variables it was given: load a bundle, then call it. */
const Handler = z.custom<(event: unknown, context: unknown) => unknown>(
  (value) => typeof value === 'function',
);
const Module = z.object({ handler: Handler });
const Message = z.object({ event: z.unknown() });
const [bundle = ''] = process.argv.slice(2);
const loaded: unknown = await import(pathToFileURL(bundle).href);
const { handler } = Module.parse(loaded);
const context = { awsRequestId: '8f5d2c1e-0000-4000-8000-000000000000', functionName: 'under-test' };

const answer = async (event: unknown): Promise<void> => {
  try {
    process.send?.({ kind: 'result', result: await handler(event, context) });
  } catch (error) {
    process.send?.({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
};

process.on('message', (message) => void answer(Message.parse(message).event));
process.send?.({ kind: 'ready' });
