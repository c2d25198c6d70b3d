import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankSumTails } from '../../../functions/core/statistics/rank-sum-distribution.ts';
import { signedRankTails } from '../../../functions/core/statistics/signed-rank-distribution.ts';

describe('exact rank distributions', () => {
  const ranks = fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 })
    .map((list) => list.map((rank) => rank / 2));

  it('of signed ranks count every pattern of signs', () => {
    fc.assert(
      fc.property(ranks, fc.nat(60), (given, doubled) => {
        const sums = given.reduce<number[]>((all, rank) => [...all, ...all.map((sum) => sum + rank)], [0]);
        const share = (of: (sum: number) => boolean): number => sums.filter(of).length / sums.length;
        const { atMost, atLeast } = signedRankTails(given, doubled / 2);
        expect(atMost).toBeCloseTo(
          share((sum) => sum <= doubled / 2),
          12,
        );
        expect(atLeast).toBeCloseTo(
          share((sum) => sum >= doubled / 2),
          12,
        );
      }),
    );
  });

  it('of rank sums count every way to pick', () => {
    fc.assert(
      fc.property(ranks, fc.nat(9), fc.nat(60), (given, wanted, doubled) => {
        const size = Math.min(wanted, given.length);
        const picks = given.reduce(
          (all, rank) => [...all, ...all.map(({ n, sum }) => ({ n: n + 1, sum: sum + rank }))],
          [{ n: 0, sum: 0 }],
        );
        const sums = picks.filter(({ n }) => n === size).map(({ sum }) => sum);
        const share = (of: (sum: number) => boolean): number => sums.filter(of).length / sums.length;
        const { atMost, atLeast } = rankSumTails(given, size, doubled / 2);
        expect(atMost).toBeCloseTo(
          share((sum) => sum <= doubled / 2),
          12,
        );
        expect(atLeast).toBeCloseTo(
          share((sum) => sum >= doubled / 2),
          12,
        );
      }),
    );
  });
});
