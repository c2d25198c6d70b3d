import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { feasibleRanges, isProtected } from '../core/aggregate/feasible-tables.ts';
import methods from './methods.ts';

const cells = z.array(z.tuple([z.int(), z.int()]));
const { cases } = z
  .object({
    cases: z
      .array(
        z.object({
          id: z.string(),
          input: z.object({ min_n: z.int(), counts: z.array(z.array(z.int())) }),
          expected: z.object({
            primary: cells,
            primary_only_exactly_recoverable: cells,
            min_total_suppressed: z.int().nullable(),
          }),
        }),
      )
      .min(1),
  })
  .parse(
    JSON.parse(
      readFileSync(new URL('../fixtures/reference/suppression_complementary.json', import.meta.url), 'utf8'),
    ),
  );

const Output = z.union([z.object({ suppressed: cells }), z.object({ refuse_inner: z.literal(true) })]);

/** Many sets of cells are right: what counts is that the small ones are safe and that few are hidden. */
describe('suppression_complementary.json', () => {
  it.each(cases)('is safe with no more cells than the optimum: $id', ({ input, expected }) => {
    const output = Output.parse(methods['suppression_complementary']?.(input));
    if (expected.min_total_suppressed === null) {
      expect(output).toEqual({ refuse_inner: true });
      return;
    }
    const suppressed = 'suppressed' in output ? output.suppressed : [];
    expect(suppressed).toEqual(expect.arrayContaining(expected.primary));
    expect(isProtected(input.counts, suppressed, input.min_n)).toBe(true);
    expect(suppressed).toHaveLength(expected.min_total_suppressed);
  });

  it.each(cases)('would be recoverable with the small cells hidden alone: $id', ({ input, expected }) => {
    const hidden = new Set(expected.primary.map(String));
    const ranges = feasibleRanges(input.counts, (row, column) => hidden.has(String([row, column])));
    const recoverable = expected.primary.filter(([row, column]) => {
      const range = ranges.get(`${row} ${column}`);
      return range !== undefined && range.least === range.most;
    });
    expect(recoverable).toEqual(expected.primary_only_exactly_recoverable);
  });
});
