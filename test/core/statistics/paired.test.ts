import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedChange } from '../../../functions/core/statistics/paired-change.ts';
import { pairedEffectSize } from '../../../functions/core/statistics/paired-effect-size.ts';
import { wilcoxonSignedRank } from '../../../functions/core/statistics/wilcoxon-signed-rank.ts';
import { numbersIn } from './numbers-in.ts';

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const pair = fc.record({ before: fc.option(value, { freq: 10 }), after: fc.option(value, { freq: 10 }) });
const pairs = fc.array(pair, { maxLength: 40 });
const likert = fc.array(
  fc.record({ before: fc.integer({ min: 1, max: 5 }), after: fc.integer({ min: 1, max: 5 }) }),
  {
    minLength: 2,
    maxLength: 40,
  },
);
type Pairs = { before: number | null; after: number | null }[];

const swapped = (given: Pairs): Pairs => given.map(({ before, after }) => ({ before: after, after: before }));

describe('what is computed from pairs', () => {
  it('does not depend on their order, not even in the last digit', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const other = given.toReversed();
        expect(pairedChange(other)).toEqual(pairedChange(given));
        expect(pairedEffectSize(other)).toEqual(pairedEffectSize(given));
        expect(wilcoxonSignedRank(other)).toEqual(wilcoxonSignedRank(given));
      }),
    );
  });

  it('is never NaN, and its p values are probabilities', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [change, ranks] = [pairedChange(given), wilcoxonSignedRank(given)];
        for (const number of numbersIn([change, ranks, pairedEffectSize(given)]))
          expect(number).not.toBeNaN();
        for (const p of [change.p, ranks.pExact, ranks.pNormal]) {
          expect(p ?? 0).toBeGreaterThanOrEqual(0);
          expect(p ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('changes its sign, and nothing else, when before and after change places', () => {
    fc.assert(
      fc.property(likert, (given) => {
        const [one, other] = [pairedChange(given), pairedChange(swapped(given))];
        expect(other.meanDifference).toBeCloseTo(-(one.meanDifference ?? 0), 12);
        expect(other.lower).toBeCloseTo(-(one.upper ?? 0), 12);
        expect(other.p ?? -1).toBeCloseTo(one.p ?? -1, 12);
        expect([other.improved, other.worse]).toEqual([one.worse, one.improved]);
        const [ranks, back] = [wilcoxonSignedRank(given), wilcoxonSignedRank(swapped(given))];
        expect([back.rankSumUp, back.pExact, back.pNormal]).toEqual([
          ranks.rankSumDown,
          ranks.pExact,
          ranks.pNormal,
        ]);
        expect((back.rankBiserial ?? 0) + (ranks.rankBiserial ?? 0)).toBe(0);
      }),
    );
  });

  it('is the same effect size on any scale', () => {
    fc.assert(
      fc.property(
        likert,
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom(0.25, 4, 1024),
        (given, shift, unit) => {
          const moved = given.map(({ before, after }) => ({
            before: before * unit + shift,
            after: after * unit + shift,
          }));
          const [one, other] = [numbersIn(pairedEffectSize(given)), numbersIn(pairedEffectSize(moved))];
          expect(other).toHaveLength(one.length);
          for (const [index, number] of one.entries()) expect(other[index]).toBeCloseTo(number, 8);
        },
      ),
    );
  });
});

describe('pairedChange', () => {
  it('tells 0.1 more for everybody from a spread, in spite of binary fractions', () => {
    const alike = [0.1, 0.2, 0.3, 0.7].map((before) => ({ before, after: before + 0.2 }));
    const { sd, p, meanDifference, lower, upper } = pairedChange(alike);
    expect([sd, p, lower, upper]).toEqual([0, null, meanDifference, meanDifference]);
    expect(pairedEffectSize(alike)).toBeNull();
    expect(wilcoxonSignedRank(alike)).toMatchObject({ ties: true, rankSumDown: 0, pExact: 0.125 });
  });

  it('finds no change where a difference is nothing but rounding', () => {
    const result = pairedChange([
      { before: 0.3, after: 0.1 + 0.2 },
      { before: 1, after: 2 },
    ]);
    expect(result).toMatchObject({ improved: 1, same: 1, worse: 0 });
  });

  it('has a p below 0.05 just where its 95 % interval leaves out 0', () => {
    fc.assert(
      fc.property(likert, (given) => {
        const { p, lower, upper } = pairedChange(given);
        if (p === null || lower === null || upper === null) return;
        expect(p < 0.05).toBe(lower > 0 || upper < 0);
      }),
    );
  });
});

describe('wilcoxonSignedRank', () => {
  it('computes the normal approximation only, where counting every sign would take long', () => {
    const many = Array.from({ length: 201 }, (_, index) => ({
      before: 0,
      after: index % 3 === 0 ? -index - 1 : index + 1,
    }));
    const exact = wilcoxonSignedRank(many.slice(1));
    const { pExact, pNormal } = wilcoxonSignedRank(many);
    expect(pExact).toBeNull();
    expect(pNormal).toBeLessThan(0.001);
    expect(Math.abs((exact.pExact ?? 0) - (exact.pNormal ?? 1))).toBeLessThan(1e-3);
  });
});
