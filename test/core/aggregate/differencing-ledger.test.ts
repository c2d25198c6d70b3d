import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinesToFew } from '../../../functions/core/aggregate/combines-to-few.ts';
import { mayRelease } from '../../../functions/core/aggregate/differencing-ledger.ts';
import { xoshiro128 } from '../../../functions/core/statistics/xoshiro128.ts';

const person = fc.integer({ min: 1, max: 9 }).map(String);
const group = fc.uniqueArray(person, { maxLength: 9 });
const ledger = fc.array(group, { maxLength: 5 });

/** Every combination of the released groups, each added, taken away or left out: the smallest group that comes out. */
const smallestByForce = (
  released: readonly (readonly string[])[],
  query: readonly string[],
  minimum: number,
): number | null => {
  const people = [...new Set([...released.flat(), ...query])];
  const countsOf = (members: readonly string[]) => people.map((one) => (members.includes(one) ? 1 : 0));
  const combine = (at: number, sums: readonly number[]): number[] => {
    const next = released[at];
    if (next === undefined) {
      const size = sums.filter((sum) => sum !== 0).length;
      const alike =
        sums.every((sum) => sum === 0 || sum === 1) || sums.every((sum) => sum === 0 || sum === -1);
      return alike && size > 0 && size < minimum ? [size] : [];
    }
    const own = countsOf(next);
    return [-1, 0, 1].flatMap((times) =>
      combine(
        at + 1,
        sums.map((sum, index) => sum + times * (own[index] ?? 0)),
      ),
    );
  };
  const sizes = combine(0, countsOf(query));
  return sizes.length === 0 ? null : Math.min(...sizes);
};

describe('mayRelease', () => {
  it('finds what every combination would find', () => {
    fc.assert(
      fc.property(ledger, group, fc.integer({ min: 2, max: 5 }), (released, query, minimum) => {
        const verdict = mayRelease(released, query, minimum);
        const smallest = smallestByForce(released, query, minimum);
        expect(verdict.release).toBe(query.length >= minimum && smallest === null);
        if (!verdict.release) expect(verdict.smallest).toBe(smallest);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of groups or members, nor on repeats among them', () => {
    fc.assert(
      fc.property(ledger, group, (released, query) => {
        const turned = released.map((members) => [...members, ...members].toReversed()).toReversed();
        expect(mayRelease(turned, [...query, ...query].toReversed(), 3)).toEqual(
          mayRelease(released, query, 3),
        );
      }),
    );
  });

  it('never says yes after more was released than before, where it had said no', () => {
    fc.assert(
      fc.property(ledger, group, group, (released, more, query) => {
        if (mayRelease(released, query, 3).release) return;
        expect(mayRelease([...released, more], query, 3).release).toBe(false);
      }),
    );
  });

  it('lets the same group be released again', () => {
    const cohort = ['a', 'b', 'c', 'd', 'e'];
    expect(mayRelease([cohort, cohort], cohort, 5)).toEqual({ release: true, size: 5 });
  });

  it('says whether a group is small itself or becomes so by subtraction', () => {
    const cohort = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(mayRelease([], ['a'], 5)).toMatchObject({ refused: 'too-few', smallest: 1 });
    expect(mayRelease([], [], 5)).toMatchObject({ refused: 'too-few', smallest: null });
    expect(mayRelease([cohort], cohort.slice(1), 5)).toMatchObject({ refused: 'difference', smallest: 1 });
  });

  const members = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => `p${from + index}`);

  it('keeps up with a year of weekly releases with people joining and leaving', () => {
    const weeks = Array.from({ length: 52 }, (_, week) => members(5 * week, 200 + 6 * week));
    expect(mayRelease(weeks, members(5 * 52, 200 + 6 * 52), 5)).toEqual({ release: true, size: 252 });
    expect(mayRelease(weeks, members(5 * 51, 200 + 6 * 51 + 3), 5)).toMatchObject({
      refused: 'difference',
      smallest: 3,
    });
  });

  it('refuses where there are too many combinations to be sure, rather than guess', () => {
    const random = xoshiro128(5);
    const everyone = members(0, 60);
    const anyOf = () => everyone.filter(() => random() < 0.5);
    const tangled = Array.from({ length: 60 }, anyOf);
    expect(mayRelease(tangled, anyOf(), 5)).toMatchObject({ release: false, refused: 'undecided' });
  });
});

describe('combinesToFew', () => {
  it('misses nothing that adding and taking away finds', () => {
    fc.assert(
      fc.property(ledger, group, fc.integer({ min: 2, max: 5 }), (released, query, minimum) => {
        const people = [...new Set([...released.flat(), ...query])];
        const rows = [...released, query].map((set) => people.map((one) => (set.includes(one) ? 1 : 0)));
        const found = combinesToFew(
          rows,
          people.map(() => 1),
          minimum,
        );
        if (smallestByForce(released, query, minimum) !== null) expect(found).toBe(true);
      }),
    );
  });

  it('finds what takes halves, and tells what no numbers combine to', () => {
    const pairs = [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ];
    expect(combinesToFew(pairs, [1, 1, 1], 2)).toBe(true);
    expect(combinesToFew(pairs.slice(1), [1, 1, 1], 2)).toBe(false);
    expect(combinesToFew(pairs, [9, 9, 9], 5)).toBe(false);
  });
});
