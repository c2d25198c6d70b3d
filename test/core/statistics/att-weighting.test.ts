import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attWeighting } from '../../../functions/core/statistics/att-weighting.ts';
import { effectiveSampleSize } from '../../../functions/core/statistics/effective-sample-size.ts';
import { standardisedDifference } from '../../../functions/core/statistics/standardised-difference.ts';
import { standardisedMeanDifference } from '../../../functions/core/statistics/standardised-mean-difference.ts';

const person = fc.record({
  covariates: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5, max: 5 })),
  treated: fc.boolean(),
  retained: fc.boolean(),
});
const people = fc.array(person, { minLength: 10, maxLength: 60 });
const anySize = { minimumEffectiveSize: 0 };

describe('attWeighting', () => {
  const binary = fc.array(
    fc.record({ covariates: fc.tuple(fc.constantFrom(0, 1)), treated: fc.boolean(), retained: fc.boolean() }),
    { minLength: 12, maxLength: 60 },
  );

  it('agrees with direct standardisation to the participants, and balances exactly, where one yes-no covariate matters', () => {
    fc.assert(
      fc.property(binary, (given) => {
        const result = attWeighting(given, anySize);
        if (result.refused !== null) return;
        const cell = (covariate: number, treated: boolean) => {
          const here = given.filter((one) => one.covariates[0] === covariate && one.treated === treated);
          return { count: here.filter(({ retained }) => retained).length, n: here.length };
        };
        const strata = [0, 1].map((covariate) => ({
          first: cell(covariate, true),
          second: cell(covariate, false),
          weight: cell(covariate, true).n,
        }));
        const standardised = standardisedDifference(strata);
        expect(result.difference).toBeCloseTo(standardised.difference ?? Number.NaN, 8);
        expect(result.balance[0]?.after ?? 0).toBeCloseTo(0, 8);
      }),
    );
  });

  it('does not depend on the order of the people, and weighs each of them', () => {
    fc.assert(
      fc.property(people, (given) => {
        const [one, other] = [attWeighting(given, anySize), attWeighting(given.toReversed(), anySize)];
        if (one.refused !== null || other.refused !== null) {
          expect(other).toEqual(one);
          return;
        }
        expect({ ...other, weights: other.weights.toReversed() }).toEqual(one);
        expect(one.weights.length).toBe(given.length);
        for (const [index, weight] of one.weights.entries())
          if (given[index]?.treated === true) expect(weight).toBe(1);
      }),
    );
  });

  it('gives shares between 0 and 1 and a finite answer, or a reason', () => {
    const holed = fc.record({
      covariates: fc.tuple(
        fc.option(fc.integer({ min: 0, max: 4 }), { freq: 10 }),
        fc.integer({ min: 0, max: 1 }),
      ),
      treated: fc.option(fc.boolean(), { freq: 10 }),
      retained: fc.option(fc.boolean(), { freq: 10 }),
    });
    fc.assert(
      fc.property(fc.array(holed, { maxLength: 60 }), (given) => {
        const result = attWeighting(given, anySize);
        expect(result.n + result.dropped).toBe(given.length);
        if (result.refused !== null) return;
        for (const share of [result.treated, result.comparison]) {
          expect(share).toBeGreaterThanOrEqual(-1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect([result.se, result.lower, result.upper].every(Number.isFinite)).toBe(true);
        expect(result.weights.filter((weight) => weight === null).length).toBe(result.dropped);
      }),
    );
  });

  it('refuses weights that rest on a few people, unless asked otherwise', () => {
    const few = Array.from({ length: 24 }, (_, index) => ({
      covariates: [index % 5],
      treated: index % 2 === 0,
      retained: index % 3 === 0,
    }));
    expect(attWeighting(few)).toEqual({ refused: 'small-effective-sample', n: 24, dropped: 0 });
    expect(attWeighting(few, { minimumEffectiveSize: 5 }).refused).toBeNull();
    expect(attWeighting(few.map((one) => ({ ...one, treated: true })))).toMatchObject({ refused: 'one-arm' });
    expect(attWeighting([])).toEqual({ refused: 'too-few', n: 0, dropped: 0 });
  });
});

describe('effectiveSampleSize', () => {
  it('lies between 1 and the number of people, and is that number where all weigh the same', () => {
    const weights = fc.array(fc.double({ min: 1e-100, max: 1e100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(weights, (given) => {
        const size = effectiveSampleSize(given);
        expect(size).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(size).toBeLessThanOrEqual(given.length * (1 + 1e-12));
        expect(effectiveSampleSize(given.map(() => 1e-200))).toBeCloseTo(given.length, 9);
      }),
    );
    expect(effectiveSampleSize([])).toBeNull();
    expect(effectiveSampleSize([0, 0])).toBeNull();
  });
});

describe('standardisedMeanDifference', () => {
  it('does not change with the unit, and changes its sign with the groups', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 20 });
    const even = (list: number[]) => list.map((value) => ({ value, weight: 1 }));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const one = standardisedMeanDifference(a, even(b));
        const inOtherUnits = (list: number[]) => list.map((value) => 12 * value + 7);
        const other = standardisedMeanDifference(inOtherUnits(a), even(inOtherUnits(b)));
        expect(other === null).toBe(one === null);
        expect(other ?? 0).toBeCloseTo(one ?? 0, 9);
        expect(standardisedMeanDifference(b, even(a)) ?? 0).toBeCloseTo(-(one ?? 0), 9);
      }),
    );
  });

  it('is unknown where nothing varies', () => {
    expect(
      standardisedMeanDifference(
        [1, 1],
        [
          { value: 2, weight: 1 },
          { value: 2, weight: 1 },
        ],
      ),
    ).toBeNull();
  });
});
