import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hedgesCorrection } from '../../../functions/core/statistics/hedges-correction.ts';
import { noncentralTCdf } from '../../../functions/core/statistics/noncentral-t.ts';
import { noncentralityLimits } from '../../../functions/core/statistics/noncentrality-limits.ts';

describe('noncentralityLimits', () => {
  it('put t at the edges of both tails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (t, df) => {
          const { lower, upper } = noncentralityLimits(t, df);
          expect(noncentralTCdf(t, df, lower)).toBeCloseTo(0.975, 9);
          expect(noncentralTCdf(t, df, upper)).toBeCloseTo(0.025, 9);
        },
      ),
    );
  });
});

describe('hedgesCorrection', () => {
  it('rises towards 1, close to 1 - 3 / (4 df - 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (df) => {
        const [factor, next] = [hedgesCorrection(df) ?? Number.NaN, hedgesCorrection(df + 1) ?? Number.NaN];
        expect(factor).toBeLessThan(1);
        expect(next - factor).toBeGreaterThan(-1e-9);
        expect(Math.abs(factor - (1 - 3 / (4 * df - 1)))).toBeLessThan(0.05 / df);
      }),
    );
    expect(hedgesCorrection(1)).toBeNull();
  });
});
