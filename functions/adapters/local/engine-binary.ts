import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageDirectory = (from: string): string | undefined => {
  try {
    return dirname(createRequire(from).resolve('@dynoxide/linux-x64/package.json'));
  } catch {
    return undefined;
  }
};

/**
 * The path of the embedded engine, which an optional dependency brings; looked for as the module `from` would.
 * @throws with the remedy when it is not installed, as on every platform but Linux x64
 */
export const engineBinary = (from: string = import.meta.url): string => {
  const directory = packageDirectory(from);
  const binary = directory === undefined ? undefined : join(directory, 'dynoxide');
  if (binary !== undefined && existsSync(binary)) return binary;
  throw new Error(
    `No embedded database is installed for ${process.platform} ${process.arch}: ` +
      'set DYNAMODB_ENDPOINT to a DynamoDB (such as DynamoDB Local, http://127.0.0.1:8000).',
  );
};
