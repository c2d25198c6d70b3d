import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../../functions/core/statistics/cumulative-incidence.ts';
import { kaplanMeier } from '../../../functions/core/statistics/kaplan-meier.ts';
import { survivalAt } from '../../../functions/core/statistics/survival-at.ts';

type Outcome = 'promoted' | 'left' | 'censored';
const causes = ['promoted', 'left'] as const;
const observed = (outcomes: readonly Outcome[]) =>
  fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), outcome: fc.constantFrom(...outcomes) }), {
    maxLength: 60,
  });
const all: Outcome[] = ['promoted', 'left', 'censored'];

describe('cumulativeIncidence', () => {
  it('leaves nobody out: the incidences and the share without any event make 1', () => {
    fc.assert(
      fc.property(observed(all), (given) => {
        for (const { eventFree, causes: shares } of cumulativeIncidence(given, causes).rows)
          expect(shares.reduce((sum, { incidence }) => sum + incidence, eventFree)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is 1 - Kaplan-Meier with its standard error and limits where there is one cause', () => {
    fc.assert(
      fc.property(observed(['left', 'censored']), (given) => {
        const curve = kaplanMeier(given.map(({ time, outcome }) => ({ time, event: outcome === 'left' })));
        for (const {
          time,
          causes: [left],
        } of cumulativeIncidence(given, ['left']).rows) {
          const { survival, stdErr, lower, upper } = survivalAt(curve, time);
          expect(left?.incidence).toBeCloseTo(1 - (survival ?? Number.NaN), 12);
          if (stdErr === null || lower === null || upper === null) continue;
          expect(left?.stdErr).toBeCloseTo(stdErr, 9);
          expect(left?.lower).toBeCloseTo(1 - upper, 9);
          expect(left?.upper).toBeCloseTo(1 - lower, 9);
        }
      }),
    );
  });

  it('never exceeds what 1 - Kaplan-Meier of one cause would say', () => {
    fc.assert(
      fc.property(observed(all), (given) => {
        const alone = kaplanMeier(
          given.map(({ time, outcome }) => ({ time, event: outcome === 'promoted' })),
        );
        for (const {
          time,
          causes: [promoted],
        } of cumulativeIncidence(given, causes).rows)
          expect(promoted?.incidence).toBeLessThanOrEqual(
            1 - (survivalAt(alone, time).survival ?? Number.NaN) + 1e-12,
          );
      }),
    );
  });

  it('is a plain share with its binomial standard error as long as nobody is censored', () => {
    fc.assert(
      fc.property(observed(['promoted', 'left']), (given) => {
        for (const {
          time,
          causes: [promoted],
        } of cumulativeIncidence(given, causes).rows) {
          const share =
            given.filter((one) => one.outcome === 'promoted' && one.time <= time).length / given.length;
          expect(promoted?.incidence).toBeCloseTo(share, 12);
          expect(promoted?.stdErr).toBeCloseTo(Math.sqrt((share * (1 - share)) / given.length), 7);
        }
      }),
    );
  });

  it('never falls, keeps its limits around it and does not depend on the order', () => {
    fc.assert(
      fc.property(observed(all), (given) => {
        const { rows } = cumulativeIncidence(given, causes);
        expect(cumulativeIncidence(given.toReversed(), causes).rows).toEqual(rows);
        const before = { promoted: 0, left: 0 };
        for (const { cause, incidence, lower, upper } of rows.flatMap((row) => row.causes)) {
          expect(incidence).toBeGreaterThanOrEqual(before[cause]);
          expect(lower ?? 0).toBeLessThanOrEqual(incidence);
          expect(upper ?? 1).toBeGreaterThanOrEqual(incidence);
          expect([lower ?? 0, upper ?? 1]).not.toContain(Number.NaN);
          before[cause] = incidence;
        }
      }),
    );
  });

  it('drops what is missing and says how much', () => {
    const given = [
      { time: null, outcome: 'left' as const },
      { time: 3, outcome: null },
      { time: 3, outcome: 'left' as const },
    ];
    expect(cumulativeIncidence(given, causes)).toMatchObject({ n: 1, dropped: 2 });
    expect(cumulativeIncidence([], causes)).toEqual({ n: 0, dropped: 0, rows: [] });
  });
});
