import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slackAbove } from '../../../functions/core/aggregate/cell-slack.ts';
import { complementarySuppression } from '../../../functions/core/aggregate/complementary-suppression.ts';
import { feasibleRanges, fewestHidden, isProtected } from './feasible-tables.ts';

const tables = (count: fc.Arbitrary<number>, rows: number, columns: number) =>
  fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns })).chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
const small = tables(fc.integer({ min: 0, max: 9 }), 3, 4);
const BOTH = { rows: true, columns: true };
const NEITHER = { rows: false, columns: false };
const totals = fc.constantFrom(BOTH, { rows: true, columns: false }, { rows: false, columns: true }, NEITHER);

/** Tables of which every completion can be written down: the fewer totals are known, the more there are. */
const countable = fc.oneof(
  fc.tuple(tables(fc.integer({ min: 0, max: 7 }), 3, 4), fc.constant(BOTH)),
  fc.tuple(tables(fc.integer({ min: 0, max: 9 }), 2, 3), totals),
  fc.tuple(tables(fc.integer({ min: 0, max: 9 }), 1, 5), fc.constant({ rows: true, columns: false })),
);
const transposed = (counts: readonly (readonly number[])[]): number[][] =>
  (counts[0] ?? []).map((_, column) => counts.map((row) => row[column] ?? 0));

describe('complementarySuppression', () => {
  it(
    'protects every small cell with as few others as possible, whichever totals are published',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(countable, ([counts, published]) => {
          const result = complementarySuppression(counts, 4, published);
          const fewest = fewestHidden(counts, 4, published);
          if (result.refused !== null) {
            expect(fewest).toBeUndefined();
            return;
          }
          expect(isProtected(counts, result.cells, 4, published)).toBe(true);
          expect(result.cells).toHaveLength(fewest ?? Number.NaN);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('refuses exactly where a published total is itself small, and names those totals', () => {
    fc.assert(
      fc.property(small, totals, (counts, published) => {
        const isSmall = (row: readonly number[]) => {
          const total = row.reduce((sum, value) => sum + value, 0);
          return total > 0 && total < 4;
        };
        const lines = (grid: readonly (readonly number[])[]) =>
          grid.flatMap((row, index) => (isSmall(row) ? [index] : []));
        const rows = published.rows ? lines(counts) : [];
        const columns = published.columns ? lines(transposed(counts)) : [];
        const grand = isSmall(counts.flat());
        const result = complementarySuppression(counts, 4, published);
        expect(result.refused === null).toBe(rows.length === 0 && columns.length === 0 && !grand);
        if (result.refused !== null) expect(result).toEqual({ refused: 'small-totals', rows, columns });
      }),
    );
  });

  it('does not depend on which way the table is turned, as to how many cells it hides', () => {
    fc.assert(
      fc.property(small, (counts) => {
        const [one, other] = [
          complementarySuppression(counts, 4),
          complementarySuppression(transposed(counts), 4),
        ];
        if (one.refused !== null || other.refused !== null) expect(other.refused).toBe(one.refused);
        else expect(other.cells).toHaveLength(one.cells.length);
      }),
    );
  });

  it('keeps tables safe that are too large to look for the fewest cells in', () => {
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
      { weight: 4, arbitrary: fc.integer({ min: 5, max: 60 }) },
    );
    const large = fc.array(fc.array(count, { minLength: 12, maxLength: 12 }), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(large, (counts) => {
        const result = complementarySuppression(counts, 5);
        if (result.refused !== null) throw new Error('no total of ten counts is small here');
        const hidden = counts.map((row, r) =>
          row.map((_, c) => result.cells.some(([a, b]) => a === r && b === c)),
        );
        for (const [r, row] of counts.entries())
          for (const [c, value] of row.entries())
            if (value > 0 && value < 5)
              expect(slackAbove({ values: counts, hidden }, [r, c], 5 - value).slack).toBe(5 - value);
      }),
      { numRuns: 5 },
    );
  });

  it('hides a second group of a list with one total, and nothing where nothing is small', () => {
    expect(complementarySuppression([[3, 9, 14]], 5, { rows: true, columns: false })).toEqual({
      refused: null,
      cells: [
        [0, 0],
        [0, 1],
      ],
    });
    expect(
      complementarySuppression(
        [
          [10, 12],
          [9, 15],
        ],
        5,
      ),
    ).toEqual({ refused: null, cells: [] });
    expect(complementarySuppression([], 5)).toEqual({ refused: null, cells: [] });
  });

  it('refuses what is no table of counts', () => {
    expect(() => complementarySuppression([[1, 2], [3]], 5)).toThrow(RangeError);
    expect(() => complementarySuppression([[-1]], 5)).toThrow(RangeError);
  });
});

describe('slackAbove', () => {
  it('is how far a hidden cell can exceed its value in any table that looks the same', () => {
    const hidden = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(tables(fc.integer({ min: 0, max: 4 }), 3, 3), hidden, (counts, choices) => {
        const grid = counts.map((row, r) => row.map((_, c) => choices[4 * r + c] ?? false));
        const ranges = feasibleRanges(counts, (r, c) => grid[r]?.[c] ?? false);
        for (const [place, { most }] of ranges) {
          const [r = 0, c = 0] = place.split(' ').map(Number);
          const { slack } = slackAbove({ values: counts, hidden: grid }, [r, c], 1000);
          expect((counts[r]?.[c] ?? 0) + slack).toBe(most);
        }
      }),
    );
  });
});
