import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import methods from './methods.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);

const Reference = z.object({
  method: z.string(),
  tolerance: z.object({ rel: z.number(), abs: z.number() }),
  cases: z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() })).min(1),
});

type Tolerance = z.infer<typeof Reference>['tolerance'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where two values differ by more than the tolerance, as paths with both values. */
const differences = (got: unknown, expected: unknown, tolerance: Tolerance, path = ''): string[] => {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [`${path}: another number of rows`];
    return expected.flatMap((value, index) => differences(got[index], value, tolerance, `${path}[${index}]`));
  }
  if (isRecord(expected))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(isRecord(got) ? got[key] : undefined, value, tolerance, `${path}.${key}`),
    );
  const close =
    typeof expected === 'number' && typeof got === 'number'
      ? Math.abs(got - expected) <= Math.max(tolerance.abs, tolerance.rel * Math.abs(expected))
      : got === expected;
  return close ? [] : [`${path}: expected ${String(expected)}, got ${String(got)}`];
};

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const reference = Reference.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

  it.each(reference.cases)('agrees with R: $id', ({ input, expected }) => {
    const compute = methods[reference.method];
    expect(compute, `test/reference/methods.ts lacks ${reference.method}`).toBeDefined();
    expect(differences(compute?.(input), expected, reference.tolerance)).toEqual([]);
  });
});

it('has a reference file for every method', () => {
  expect(
    Object.keys(methods)
      .map((method) => `${method}.json`)
      .toSorted(),
  ).toEqual(files.toSorted());
});
