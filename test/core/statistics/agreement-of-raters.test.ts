import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confidentialityMismatch,
  type Assumption,
} from '../../../functions/core/statistics/confidentiality-mismatch.ts';
import { weightedKappa, type KappaWeights } from '../../../functions/core/statistics/weighted-kappa.ts';

const SCALE = ['never', 'sometimes', 'mostly', 'always'];
const code = fc.constantFrom(...SCALE);
const ratings = fc.array(fc.record({ first: fc.option(code), second: fc.option(code) }), { maxLength: 40 });
const weights = fc.constantFrom<KappaWeights>('none', 'linear', 'quadratic');

/** The textbook formula with weights of agreement, in which terms cancel. */
const byTheFormula = (
  pairs: readonly { first: string; second: string }[],
  w: (i: number, j: number) => number,
) => {
  const n = pairs.length;
  const share = (keep: (pair: { first: string; second: string }) => boolean) => pairs.filter(keep).length / n;
  const rows = SCALE.map((name) => share(({ first }) => first === name));
  const columns = SCALE.map((name) => share(({ second }) => second === name));
  const sum = (term: (i: number, j: number) => number) =>
    SCALE.reduce((all, _, i) => all + SCALE.reduce((part, __, j) => part + term(i, j), 0), 0);
  const p = (i: number, j: number) => share(({ first, second }) => first === SCALE[i] && second === SCALE[j]);
  const po = sum((i, j) => p(i, j) * w(i, j));
  const pe = sum((i, j) => (rows[i] ?? 0) * (columns[j] ?? 0) * w(i, j));
  const ofRow = (i: number) => SCALE.reduce((all, _, j) => all + (columns[j] ?? 0) * w(i, j), 0);
  const ofColumn = (j: number) => SCALE.reduce((all, _, i) => all + (rows[i] ?? 0) * w(i, j), 0);
  const squares = sum((i, j) => p(i, j) * (w(i, j) * (1 - pe) - (ofRow(i) + ofColumn(j)) * (1 - po)) ** 2);
  return {
    kappa: (po - pe) / (1 - pe),
    variance: (squares - (po * pe - 2 * pe + po) ** 2) / (n * (1 - pe) ** 4),
  };
};

describe('weightedKappa', () => {
  it('is the textbook formula, which it computes without cancellation', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const pairs = given.flatMap(({ first, second }) =>
          first === null || second === null ? [] : [{ first, second }],
        );
        const { kappa, se } = weightedKappa(pairs, SCALE, 'linear');
        if (kappa === null || se === null) return;
        const expected = byTheFormula(pairs, (i, j) => 1 - Math.abs(i - j) / 3);
        expect(kappa).toBeCloseTo(expected.kappa, 10);
        expect(se * se).toBeCloseTo(Math.max(0, expected.variance), 9);
      }),
    );
  });

  it('is the same when the raters change places, the scale is read backwards or the pairs come in another order', () => {
    fc.assert(
      fc.property(ratings, weights, (given, how) => {
        const one = weightedKappa(given, SCALE, how);
        const others = [
          weightedKappa(
            given.map(({ first, second }) => ({ first: second, second: first })),
            SCALE,
            how,
          ),
          weightedKappa(given, SCALE.toReversed(), how),
          weightedKappa(given.toReversed(), SCALE, how),
        ];
        for (const other of others) {
          expect(other.kappa).toBe(one.kappa);
          expect(other.se ?? 0).toBeCloseTo(one.se ?? 0, 12);
        }
      }),
    );
  });

  it('is never above 1, never NaN, and 1 without an error where all agree on more than one option', () => {
    fc.assert(
      fc.property(ratings, weights, (given, how) => {
        const { kappa, se, lower } = weightedKappa(given, SCALE, how);
        for (const value of [kappa, se, lower]) expect(value).not.toBeNaN();
        expect(kappa ?? 0).toBeLessThanOrEqual(1);
        const agreed = given.map(({ first }) => ({ first, second: first }));
        const used = new Set(agreed.flatMap(({ first }) => first ?? []));
        const perfect = weightedKappa(agreed, SCALE, how);
        expect(perfect.kappa).toBe(used.size > 1 ? 1 : null);
        expect(perfect.se).toBe(used.size > 1 ? 0 : null);
      }),
    );
  });

  it('weighs all differences alike on a scale of two', () => {
    const two = ['no', 'yes'];
    const pairs = [
      { first: 'no', second: 'yes' },
      { first: 'yes', second: 'yes' },
      { first: 'no', second: 'no' },
    ];
    expect(weightedKappa(pairs, two, 'quadratic')).toEqual(weightedKappa(pairs, two, 'none'));
  });

  it('refuses a code that the scale does not have, and needs two options to disagree', () => {
    expect(() => weightedKappa([{ first: 'often', second: 'never' }], SCALE, 'none')).toThrow(RangeError);
    expect(weightedKappa([{ first: 'never', second: 'never' }], ['never'], 'linear').kappa).toBeNull();
    expect(weightedKappa([], [], 'linear')).toMatchObject({ n: 0, kappa: null });
  });

  it('learns nothing more from pairs that are counted several times over, once they are said to go together', () => {
    fc.assert(
      fc.property(ratings, weights, (given, how) => {
        const twice = given.flatMap((pair, index) => [
          { ...pair, cluster: String(index) },
          { ...pair, cluster: String(index) },
        ]);
        const [one, other] = [weightedKappa(given, SCALE, how), weightedKappa(twice, SCALE, how)];
        if (one.n < 2 || one.kappa === null) return;
        expect(other.kappa).toBeCloseTo(one.kappa, 10);
        expect(other.se).toBeCloseTo(one.se ?? -1, 8);
        // Few clusters: t is wider than the normal.
        expect(other.lower).toBeLessThanOrEqual((one.lower ?? 0) + 1e-9);
      }),
    );
  });

  it('has no interval from a single cluster', () => {
    const pairs = ['never', 'always', 'mostly'].map((first) => ({ first, second: 'always', cluster: 'a' }));
    expect(weightedKappa(pairs, SCALE, 'linear')).toMatchObject({ se: null, lower: null, upper: null });
  });
});

describe('confidentialityMismatch', () => {
  const answer = fc.option(fc.constantFrom<Assumption>('yes', 'no', 'not-sure'));
  const matches = fc.array(fc.record({ mentee: answer, mentor: answer }));

  it('puts every match with two answers under exactly one heading', () => {
    fc.assert(
      fc.property(matches, (given) => {
        const { n, dropped, aligned, contradiction, unresolved, ...directions } =
          confidentialityMismatch(given);
        expect(aligned.count + contradiction.count + unresolved.count).toBe(n);
        expect(n + dropped).toBe(given.length);
        expect(directions.menteeYesMentorNo + directions.menteeNoMentorYes).toBe(contradiction.count);
      }),
    );
  });

  it('is the same from the other side, but for the direction of contradictions', () => {
    fc.assert(
      fc.property(matches, (given) => {
        const here = confidentialityMismatch(given);
        const there = confidentialityMismatch(
          given.map(({ mentee, mentor }) => ({ mentee: mentor, mentor: mentee })),
        );
        expect(there).toEqual({
          ...here,
          menteeYesMentorNo: here.menteeNoMentorYes,
          menteeNoMentorYes: here.menteeYesMentorNo,
        });
      }),
    );
  });
});
