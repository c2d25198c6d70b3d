import * as z from 'zod';

/** A reference file's input in, its expected form out, by calling the project's own functions. `distributions` gets a name and arguments. */
export type Method = (input: unknown, args?: unknown) => unknown;

/** A method whose input is checked before it is computed. */
export const method =
  <Schema extends z.ZodType>(schema: Schema, compute: (input: z.infer<Schema>) => unknown): Method =>
  (input) =>
    compute(schema.parse(input));

export const count = z.number();
export const conf = z.number();
/** A column with missing values. */
export const column = z.array(z.number().nullable());
