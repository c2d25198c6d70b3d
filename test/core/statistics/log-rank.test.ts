import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRank } from '../../../functions/core/statistics/log-rank.ts';

const observation = fc.record({
  time: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 20 }),
  event: fc.option(fc.boolean(), { freq: 20 }),
  group: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 20 }),
  stratum: fc.constantFrom('here', 'there'),
});
const observations = fc.array(observation, { maxLength: 60 });

describe('logRank', () => {
  it('does not depend on the order of the observations, not even in the last digit', () => {
    fc.assert(
      fc.property(observations, (given) => {
        expect(logRank(given.toReversed())).toEqual(logRank(given));
      }),
    );
  });

  it('expects as many events in all as there were', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { groups } = logRank(given);
        const off = groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
        expect(off).toBeCloseTo(0, 9);
      }),
    );
  });

  it('gives a test or none, never NaN', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { chiSquared, p, df } = logRank(given);
        if (chiSquared === null) expect({ p, df }).toEqual({ p: null, df: 0 });
        else {
          expect(chiSquared).toBeGreaterThanOrEqual(0);
          expect(df).toBeGreaterThanOrEqual(1);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('only uses the order of the times', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const stretched = given.map((one) => ({
          ...one,
          time: one.time === null ? null : one.time ** 3 / 7 + 1,
        }));
        expect(logRank(stretched)).toEqual(logRank(given));
      }),
    );
  });

  it('does not depend on which name a group bears', () => {
    const renamed = { a: 'z', b: 'y', c: 'x' };
    fc.assert(
      fc.property(observations, (given) => {
        const other = given.map((one) => ({ ...one, group: one.group === null ? null : renamed[one.group] }));
        const [one, two] = [logRank(given).chiSquared, logRank(other).chiSquared];
        expect(two === null).toBe(one === null);
        expect(two ?? 0).toBeCloseTo(one ?? 0, 9);
      }),
    );
  });

  it('finds no difference between a group and its copy', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const twins = given.flatMap((one) => [
          { ...one, group: 'one' },
          { ...one, group: 'two' },
        ]);
        expect(logRank(twins).chiSquared ?? 0).toBeCloseTo(0, 12);
      }),
    );
  });

  it('is the same when somebody who is watched throughout is written as two stretches', () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: 1, max: 39 }), (given, cut) => {
        const split = given.flatMap((one) =>
          one.time !== null && one.time > cut
            ? [
                { ...one, time: cut, event: one.event === null ? null : false },
                { ...one, start: cut },
              ]
            : [one],
        );
        const [whole, parts] = [logRank(given), logRank(split)];
        expect(parts.chiSquared).toEqual(whole.chiSquared);
        const withoutSize = (groups: typeof whole.groups) => groups.map((group) => ({ ...group, n: 0 }));
        expect(withoutSize(parts.groups)).toEqual(withoutSize(whole.groups));
      }),
    );
  });

  it('says nothing about groups that are never at risk together', () => {
    const apart = logRank([
      { time: 5, event: true, group: 'a', stratum: 'here' },
      { time: 7, event: true, group: 'a', stratum: 'here' },
      { time: 5, event: true, group: 'b', stratum: 'there' },
      { time: 9, event: true, group: 'b', stratum: 'there' },
    ]);
    expect(apart).toMatchObject({ n: 4, chiSquared: null, df: 0, p: null });
  });

  it('drops what is missing and says how much', () => {
    const { n, dropped } = logRank([
      { time: null, event: true, group: 'a' },
      { time: 3, event: null, group: 'a' },
      { time: 3, event: true, group: null },
      { time: 3, event: true, group: 'a', stratum: null },
      { start: 3, time: 3, event: true, group: 'a' },
      { time: 3, event: true, group: 'b' },
    ]);
    expect({ n, dropped }).toEqual({ n: 1, dropped: 5 });
  });
});
