import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { jsonPointer } from '../core/instrument/problem.ts';

/** What a file holds, or everything that is wrong with it: file, place, remedy. */
export type Parsed<Value> = { value: Value } | { complaints: string[] };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads a file of JSON against a schema. */
export const parseFile = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Parsed<z.output<Schema>> => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { complaints: [`${path}: ${messageOf(error)}. Make it a file of valid JSON.`] };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data };
  return {
    complaints: parsed.error.issues.map((issue) => {
      const place = jsonPointer(issue.path) || 'the top level';
      return `${path} at ${place}: ${issue.message}. Correct it there.`;
    }),
  };
};
