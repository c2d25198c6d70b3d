import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import methods from './methods.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);

/** Many outputs are right there: test/reference/suppression.test.ts judges them by what follows from them. */
const JUDGED_BY_A_PROPERTY = ['suppression_complementary.json'];

const Reference = z.object({
  method: z.string(),
  /** `nct_abs`: limits by way of noncentral t; `se_abs`: kappa near perfect agreement; `pt_ncp_abs`: noncentral t itself. */
  tolerance: z.object({
    rel: z.number().default(1e-9),
    abs: z.number().default(1e-12),
    nct_abs: z.number().default(0),
    se_abs: z.number().default(0),
    pt_ncp_abs: z.number().default(0),
  }),
  cases: z
    .array(
      z.object({
        id: z.string(),
        input: z.unknown(),
        expected: z.unknown(),
        mc_abs_tolerance_for_100k_draws: z.record(z.string(), z.number()).optional(),
      }),
    )
    .min(1),
});

/** The file of distributions names functions and their arguments instead of inputs. */
const Distributions = z.object({
  method: z.literal('distributions'),
  cases: z.array(z.object({ fn: z.string(), args: z.array(z.number()), value: z.number() })),
});

type Reference = z.infer<typeof Reference>;
/** The distance that is allowed between a value of a case and the value at a path. */
type Allowance = (path: string, expected: number) => number;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (file: string): Reference => {
  const content: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const distributions = Distributions.safeParse(content);
  if (!distributions.success || !isRecord(content)) return Reference.parse(content);
  const cases = distributions.data.cases.map(({ fn, args, value }) => ({
    id: `${fn}(${args.join(', ')})`,
    input: [fn, args],
    expected: { [fn]: value },
  }));
  return Reference.parse({ ...content, cases });
};

const allowanceOf =
  ({ tolerance }: Reference, drawn: Record<string, number> = {}): Allowance =>
  (path, expected) =>
    Math.max(
      tolerance.abs,
      tolerance.rel * Math.abs(expected),
      /(d_z_|g_z_|g_s_)(lower|upper)|_nct$/.test(path) ? tolerance.nct_abs : 0,
      /\.(se|lower|upper)$/.test(path) ? tolerance.se_abs : 0,
      path === '.pt_ncp' ? tolerance.pt_ncp_abs : 0,
      drawn[path.slice(1)] ?? 0,
    );

/** Where two values differ by more than what is allowed, as paths with both values. */
const differences = (got: unknown, expected: unknown, allowance: Allowance, path = ''): string[] => {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [`${path}: another number of rows`];
    return expected.flatMap((value, index) => differences(got[index], value, allowance, `${path}[${index}]`));
  }
  if (isRecord(expected))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(isRecord(got) ? got[key] : undefined, value, allowance, `${path}.${key}`),
    );
  const wanted = expected === 'Infinity' ? Infinity : expected;
  const close =
    typeof wanted === 'number' && typeof got === 'number' && Number.isFinite(wanted)
      ? Math.abs(got - wanted) <= allowance(path, wanted)
      : got === wanted;
  return close ? [] : [`${path}: expected ${String(expected)}, got ${String(got)}`];
};

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe.each(files.filter((file) => !JUDGED_BY_A_PROPERTY.includes(file)))('%s', (file) => {
  const reference = read(file);
  const compute = methods[reference.method];

  const computed = (input: unknown): unknown => {
    if (reference.method !== 'distributions') return compute?.(input);
    const [name, args] = z.tuple([z.string(), z.array(z.number())]).parse(input);
    return { [name]: compute?.(name, args) };
  };

  it.each(reference.cases)('agrees with R: $id', ({ input, expected, mc_abs_tolerance_for_100k_draws }) => {
    expect(compute, `test/reference/methods.ts lacks ${reference.method}`).toBeDefined();
    // The spread of simulated values comes without a tolerance: their quantiles say as much.
    const wanted =
      mc_abs_tolerance_for_100k_draws !== undefined && isRecord(expected)
        ? Object.fromEntries(Object.entries(expected).filter(([key]) => key !== 'sd'))
        : expected;
    const allowance = allowanceOf(reference, mc_abs_tolerance_for_100k_draws);
    expect(differences(computed(input), wanted, allowance)).toEqual([]);
  });
});

it('has a reference file for every method', () => {
  expect(
    Object.keys(methods)
      .map((method) => `${method}.json`)
      .toSorted(),
  ).toEqual(files.toSorted());
});
