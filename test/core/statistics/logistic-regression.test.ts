import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logisticRegression } from '../../../functions/core/statistics/logistic-regression.ts';

const person = fc.record({
  covariates: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5, max: 5 })),
  treated: fc.boolean(),
});
const people = fc.array(person, { minLength: 10, maxLength: 60 });
const rowsOf = (given: { covariates: number[]; treated: boolean }[]) =>
  given.map(({ covariates, treated }) => ({ covariates, outcome: treated }));

describe('logisticRegression', () => {
  it('solves the score equations: observed and fitted agree in sum and along every covariate', () => {
    fc.assert(
      fc.property(people, (given) => {
        const model = logisticRegression(rowsOf(given));
        if (model.refused !== null) return;
        const along = (pick: (covariates: number[]) => number): number =>
          given.reduce(
            (sum, { covariates, treated }, index) =>
              sum + pick(covariates) * ((treated ? 1 : 0) - (model.fitted[index] ?? Number.NaN)),
            0,
          );
        expect(along(() => 1)).toBeCloseTo(0, 8);
        expect(along(([x = Number.NaN]) => x)).toBeCloseTo(0, 7);
        expect(along(([, y = Number.NaN]) => y)).toBeCloseTo(0, 7);
      }),
    );
  });

  it('fits the same chances whatever the units and the order of the covariates', () => {
    fc.assert(
      fc.property(people, (given) => {
        const [model, other] = [
          logisticRegression(rowsOf(given)),
          logisticRegression(
            given.map(({ covariates: [x, y], treated }) => ({
              covariates: [y * 1000 + 1e6, x / 365],
              outcome: treated,
            })),
          ),
        ];
        expect(other.refused).toBe(model.refused);
        if (model.refused !== null || other.refused !== null) return;
        for (const [index, chance] of other.fitted.entries())
          expect(chance).toBeCloseTo(model.fitted[index] ?? Number.NaN, 8);
      }),
    );
  });

  it('refuses to fit what separates the outcomes, completely or at one point only', () => {
    const cut = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 40 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cut, ([values, shared]) => {
        const sorted = values.toSorted((a, b) => a - b);
        const edge = sorted[Math.floor(sorted.length / 2)] ?? 0;
        const rows = sorted.map((value) => ({ covariates: [value], outcome: value >= edge }));
        const touching = shared ? [{ covariates: [edge], outcome: false }] : [];
        expect(logisticRegression([...rows, ...touching])).toEqual({ refused: 'separation' });
      }),
    );
  });

  it('refuses with the reason what has no single answer', () => {
    const coin = (index: number) => [0, 3, 4].includes(index % 5);
    const rows = (covariates: (index: number) => number[], outcome = coin) =>
      Array.from({ length: 12 }, (_, index) => ({ covariates: covariates(index), outcome: outcome(index) }));
    const reason = (given: Parameters<typeof logisticRegression>[0]) => logisticRegression(given).refused;
    expect(reason([])).toBe('too-few');
    expect(reason(rows((index) => [index]).slice(0, 3))).toBe('too-few');
    expect(
      reason(
        rows(
          (index) => [index],
          () => true,
        ),
      ),
    ).toBe('one-outcome');
    expect(reason(rows(() => [0.1]))).toBe('rank-deficient');
    expect(reason(rows((index) => [index, 3 - 2 * index]))).toBe('rank-deficient');
    expect(reason(rows((index) => [index]))).toBeNull();
  });
});
