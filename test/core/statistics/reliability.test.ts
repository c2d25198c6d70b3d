import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeColumns } from '../../../functions/core/statistics/complete-columns.ts';
import { cronbachAlpha } from '../../../functions/core/statistics/cronbach-alpha.ts';
import { mcdonaldOmega } from '../../../functions/core/statistics/mcdonald-omega.ts';
import { oneFactorModel } from '../../../functions/core/statistics/one-factor-model.ts';

const answer = fc.integer({ min: 1, max: 5 });
const tables = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.array(fc.array(fc.option(answer, { freq: 12 }), { minLength: width, maxLength: width }), {
    maxLength: 25,
  }),
);

describe('cronbachAlpha', () => {
  it('does not depend on the order of people or items, nor on where a scale begins', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -50, max: 50 }), (rows, shift) => {
        const one = cronbachAlpha(rows);
        const moved = rows.map((row) =>
          row.map((value, item) => (value === null ? null : value + (item === 0 ? shift : 0))).toReversed(),
        );
        const other = cronbachAlpha(moved.toReversed());
        expect(other.alpha === null).toBe(one.alpha === null);
        expect(other.alpha ?? 0).toBeCloseTo(one.alpha ?? 0, 9);
        expect(other.lower ?? 0).toBeCloseTo(one.lower ?? 0, 7);
        for (const [item, { restCorrelation, alphaIfDeleted }] of other.items.toReversed().entries()) {
          expect(restCorrelation ?? 0).toBeCloseTo(one.items[item]?.restCorrelation ?? 0, 9);
          expect(alphaIfDeleted ?? 0).toBeCloseTo(one.items[item]?.alphaIfDeleted ?? 0, 9);
        }
      }),
    );
  });

  it('is never above 1 and never NaN, and lies within its limits', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { alpha, lower, upper, standardized, items } = cronbachAlpha(rows);
        for (const value of [
          alpha,
          lower,
          upper,
          standardized,
          ...items.flatMap((item) => Object.values(item)),
        ])
          expect(value).not.toBeNaN();
        if (alpha === null || lower === null || upper === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(alpha);
        expect(upper).toBeGreaterThanOrEqual(alpha);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same as its standardised form, and as Spearman and Brown’s, for two items of one variance', () => {
    const rows = [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ];
    const { alpha, standardized, meanCorrelation } = cronbachAlpha(rows);
    const r = meanCorrelation ?? Number.NaN;
    expect(alpha).toBeCloseTo((2 * r) / (1 + r), 12);
    expect(standardized).toBeCloseTo(alpha ?? Number.NaN, 12);
  });

  it('is what deleting an item says it will be', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const complete = rows.filter((row) => !row.includes(null));
        const { items } = cronbachAlpha(complete);
        for (const [item, { alphaIfDeleted }] of items.entries())
          expect(alphaIfDeleted).toBe(cronbachAlpha(complete.map((row) => row.toSpliced(item, 1))).alpha);
      }),
    );
  });

  it('tells constant items and has no figure for nobody, one person, one item or perfectly opposed ones', () => {
    expect(
      cronbachAlpha([
        [1, 5],
        [2, 5],
      ]).items.map(({ constant }) => constant),
    ).toEqual([false, true]);
    expect(cronbachAlpha([])).toMatchObject({ people: 0, complete: 0, alpha: null, items: [] });
    expect(cronbachAlpha([[1, 2, 3]]).alpha).toBeNull();
    expect(cronbachAlpha([[1], [2]])).toMatchObject({ alpha: null, standardized: null });
    expect(
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toMatchObject({ alpha: null, standardized: null });
    expect(
      cronbachAlpha([
        [0.1, 0.3],
        [0.2, 0.2],
        [0.3, 0.1],
      ]).alpha,
    ).toBeNull();
  });

  it('refuses a row with another number of items', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
    expect(
      completeColumns([
        [1, null],
        [2, 3],
      ]),
    ).toMatchObject({ people: 2, complete: 1 });
  });
});

describe('oneFactorModel', () => {
  const loadings = fc.array(fc.double({ min: 0.35, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 8 });
  const correlationsOf = (known: readonly number[]) =>
    known.map((a, i) => known.map((b, j) => (i === j ? 1 : a * b)));

  it('finds the loadings that made the correlations, whichever way items are keyed', () => {
    fc.assert(
      fc.property(loadings, fc.boolean(), (known, turned) => {
        const keyed = known.map((loading, index) => (turned && index === 0 ? -loading : loading));
        const model = oneFactorModel(correlationsOf(keyed));
        if (model.refused !== null) throw new Error(model.refused);
        const sign = Math.sign(keyed.reduce((sum, loading) => sum + loading, 0));
        for (const [index, loading] of model.loadings.entries()) {
          expect(loading).toBeCloseTo(sign * (keyed[index] ?? Number.NaN), 5);
          expect(model.uniquenesses[index]).toBeCloseTo(1 - loading * loading, 5);
        }
      }),
    );
  });

  it('refuses what has no proper solution', () => {
    expect(
      oneFactorModel([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toEqual({ refused: 'too-few-items' });
    expect(
      oneFactorModel([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual({ refused: 'improper-solution' });
    expect(
      oneFactorModel([
        [1, 0.9, 0.8],
        [0.9, 1, 0.3],
        [0.8, 0.3, 1],
      ]).refused,
    ).toBe('improper-solution');
  });
});

describe('mcdonaldOmega', () => {
  it('is standardised alpha where all items load alike', () => {
    const noise = [-1, 1].flatMap((a) => [-1, 1].flatMap((b) => [-1, 1].map((c) => [a, b, c])));
    const rows = [0, 1, 2].flatMap((level) => noise.map((items) => items.map((item) => 2 * level + item)));
    const omega = mcdonaldOmega(rows);
    if (omega.refused !== null) throw new Error(omega.refused);
    expect(omega.omega).toBeCloseTo(cronbachAlpha(rows).standardized ?? Number.NaN, 9);
  });

  it('says why there is none', () => {
    expect(
      mcdonaldOmega([
        [1, 2, 5],
        [2, 1, 5],
        [3, 3, 5],
      ]),
    ).toEqual({ refused: 'constant-item', complete: 3 });
    expect(
      mcdonaldOmega([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toEqual({ refused: 'too-few-items', complete: 3 });
    expect(mcdonaldOmega([]).refused).toBe('too-few-items');
    expect(
      mcdonaldOmega([
        [1, 2, 3],
        [null, 1, 1],
      ]).refused,
    ).toBe('constant-item');
  });
});
