import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../../functions/core/statistics/kendall-tau.ts';
import { pearsonCorrelation } from '../../../functions/core/statistics/pearson-correlation.ts';
import { spearmanCorrelation } from '../../../functions/core/statistics/spearman-correlation.ts';
import { numbersIn } from './numbers-in.ts';

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const negated = (x: number | null): number | null => (x === null ? null : -x);

describe('correlations', () => {
  const points = fc.array(fc.tuple(value, value), { maxLength: 30 });
  const all = (x: number[], y: number[]) => ({
    pearson: pearsonCorrelation(x, y),
    spearman: spearmanCorrelation(x, y),
    kendall: kendallTau(x, y),
  });

  it('are the same for both columns in either place, lie within -1 and 1, and are never NaN', () => {
    fc.assert(
      fc.property(points, (given) => {
        const [x, y] = [given.map(([first]) => first), given.map(([, second]) => second)];
        const { pearson, spearman, kendall } = all(x, y);
        expect(all(y, x)).toEqual({ pearson, spearman, kendall });
        for (const r of [pearson.r, spearman.r, kendall])
          expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        for (const number of numbersIn([pearson, spearman, kendall])) expect(number).not.toBeNaN();
      }),
    );
  });

  it('change their sign when one column is turned around', () => {
    fc.assert(
      fc.property(points, (given) => {
        const [x, y] = [given.map(([first]) => first), given.map(([, second]) => second)];
        const [one, other] = [
          all(x, y),
          all(
            x,
            y.map((number) => -number),
          ),
        ];
        for (const kind of ['pearson', 'spearman'] as const)
          expect(other[kind].r ?? 2).toBeCloseTo(negated(one[kind].r) ?? 2, 10);
        expect(other.kendall ?? 2).toBeCloseTo(negated(one.kendall) ?? 2, 10);
      }),
    );
  });

  it('of ranks do not depend on how far values lie apart', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 30 }), (given) => {
        const [x, y] = [given.map(([first]) => first), given.map(([, second]) => second)];
        const stretched = x.map((number) => Math.exp(number));
        expect(spearmanCorrelation(stretched, y)).toEqual(spearmanCorrelation(x, y));
        expect(kendallTau(stretched, y)).toEqual(kendallTau(x, y));
      }),
    );
  });

  it.each([
    ['a constant column', [0.1, 0.1, 0.1], [1, 2, 3]],
    ['one point', [1], [2]],
    ['no points', [], []],
  ])('of %s are null', (_name, x, y) => {
    const { pearson, spearman, kendall } = all(x, y);
    expect([pearson.r, pearson.p, spearman.r, spearman.lower, kendall]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
