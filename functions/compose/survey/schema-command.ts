import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schema.ts';
import { done, type Outcome } from './outcome.ts';

const SCHEMA_FOLDER = 'schema';

/** Writes the JSON Schemas of definitions and translations, made from the schemas that the service itself reads them by. */
export const schemaCommand = (directory: string): Outcome => {
  const folder = join(directory, SCHEMA_FOLDER);
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(jsonSchemas()).map(([name, schema]) => {
    const path = join(folder, name);
    writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
    return path;
  });
  return done(...paths, 'Now run: npm run format');
};
