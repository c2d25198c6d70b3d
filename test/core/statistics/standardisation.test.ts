import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../functions/core/statistics/newcombe-interval.ts';
import { solvePositiveDefinite } from '../../../functions/core/statistics/solve-positive-definite.ts';
import { standardisedDifference } from '../../../functions/core/statistics/standardised-difference.ts';
import { standardisedShare } from '../../../functions/core/statistics/standardised-share.ts';
import { weightedMean } from '../../../functions/core/statistics/weighted-mean.ts';

const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const strata = fc.array(
  fc.record({ first: counts, second: counts, weight: fc.integer({ min: 0, max: 900 }) }),
  { maxLength: 8 },
);

describe('standardisedShare', () => {
  const one = fc.array(fc.tuple(counts, fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 8 });

  it('lies between the smallest and the largest share of a stratum, and its limits within 0 and 1', () => {
    fc.assert(
      fc.property(one, (given) => {
        const { estimate, lower, upper } = standardisedShare(
          given.map(([cell, weight]) => ({ ...cell, weight })),
        );
        const shares = given.map(([{ count, n }]) => count / n);
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
        expect(estimate).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1e-12);
        expect(lower).toBeLessThanOrEqual(estimate ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(estimate ?? Number.NaN);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('is the crude share where the weights are the sizes of its own strata', () => {
    fc.assert(
      fc.property(one, (given) => {
        const crude =
          given.reduce((sum, [{ count }]) => sum + count, 0) / given.reduce((sum, [{ n }]) => sum + n, 0);
        const own = standardisedShare(given.map(([cell]) => ({ ...cell, weight: cell.n })));
        expect(own.estimate).toBeCloseTo(crude, 12);
      }),
    );
  });

  it('is unknown where a stratum that counts is empty, and not where it does not count', () => {
    const full = { count: 3, n: 4, weight: 1 };
    expect(standardisedShare([full, { count: 0, n: 0, weight: 1 }]).estimate).toBeNull();
    expect(standardisedShare([full, { count: 0, n: 0, weight: 0 }]).estimate).toBe(0.75);
    expect(standardisedShare([]).estimate).toBeNull();
    expect(() => standardisedShare([{ ...full, weight: -1 }])).toThrow(RangeError);
  });
});

describe('standardisedDifference', () => {
  it('changes its sign when the groups change places', () => {
    fc.assert(
      fc.property(strata, (given) => {
        const there = standardisedDifference(given);
        const back = standardisedDifference(
          given.map(({ first, second, weight }) => ({ first: second, second: first, weight })),
        );
        expect(back.difference ?? 0).toBeCloseTo(-(there.difference ?? 0), 12);
        expect(back.lower ?? 0).toBeCloseTo(-(there.upper ?? 0), 12);
        expect(back.se).toEqual(there.se);
      }),
    );
  });

  it('does not depend on the order of the strata nor on the size of the standard population', () => {
    fc.assert(
      fc.property(strata, (given) => {
        const one = standardisedDifference(given);
        const other = standardisedDifference(
          given.map((stratum) => ({ ...stratum, weight: stratum.weight * 64 })).toReversed(),
        );
        expect(other.difference ?? 0).toBeCloseTo(one.difference ?? 0, 12);
        expect(other.lower ?? 0).toBeCloseTo(one.lower ?? 0, 12);
        expect(other.upper ?? 0).toBeCloseTo(one.upper ?? 0, 12);
      }),
    );
  });

  it('is Newcombe’s method 10 with one stratum', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const { difference, lower, upper } = standardisedDifference([{ first, second, weight: 5 }]);
        const newcombe = newcombeInterval(first, second);
        expect(difference).toBeCloseTo(newcombe.difference ?? Number.NaN, 12);
        expect(lower).toBeCloseTo(newcombe.lower ?? Number.NaN, 12);
        expect(upper).toBeCloseTo(newcombe.upper ?? Number.NaN, 12);
      }),
    );
  });
});

describe('solvePositiveDefinite', () => {
  const number = fc.integer({ min: -9, max: 9 });
  const square = fc.integer({ min: 0, max: 5 }).chain((size) =>
    fc.tuple(
      fc.array(fc.array(number, { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      fc.array(number, { minLength: size, maxLength: size }),
    ),
  );
  const times = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

  it('gives what, multiplied by the matrix, is the right side', () => {
    fc.assert(
      fc.property(square, ([rows, right]) => {
        const matrix = rows.map((a, i) => rows.map((b, j) => times(a, b) + (i === j ? 1 : 0)));
        const solved = solvePositiveDefinite(matrix, right);
        expect(solved).not.toBeNull();
        for (const [index, row] of matrix.entries())
          expect(times(row, solved ?? [])).toBeCloseTo(right[index] ?? Number.NaN, 6);
      }),
    );
  });

  it('gives nothing where one row follows from the others', () => {
    expect(solvePositiveDefinite([[0]], [1])).toBeNull();
    expect(
      solvePositiveDefinite(
        [
          [0.1, 0.3],
          [0.3, 0.9],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});

describe('weightedMean', () => {
  it('lies between the smallest and the largest value that counts, and keeps its digits far from 0', () => {
    const values = fc.array(
      fc.record({ value: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(values, (given) => {
        const mean = weightedMean(given) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given.map(({ value }) => value)) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...given.map(({ value }) => value)) + 1e-12);
        const far = given.map(({ value, weight }) => ({ value: value + 1e12, weight }));
        expect((weightedMean(far) ?? Number.NaN) - 1e12).toBeCloseTo(mean, 3);
      }),
    );
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ value: 1, weight: 0 }])).toBeNull();
  });
});
