import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coxHazardRatio } from '../../../functions/core/statistics/cox-hazard-ratio.ts';
import { landmarkComparison } from '../../../functions/core/statistics/landmark-comparison.ts';
import { timeVaryingExposure } from '../../../functions/core/statistics/time-varying-exposure.ts';

const interval = fc
  .record({
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 20 }),
    event: fc.boolean(),
    exposed: fc.boolean(),
  })
  .map(({ length, ...rest }) => ({ ...rest, stop: rest.start + length }));
const intervals = fc.array(interval, { maxLength: 50 });

const close = (one: number | null, other: number | null, digits = 9) => {
  expect(one === null).toBe(other === null);
  expect(one ?? 0).toBeCloseTo(other ?? 0, digits);
};

describe('coxHazardRatio', () => {
  it('turns upside down when exposed and unexposed change places', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const one = coxHazardRatio(given);
        const other = coxHazardRatio(given.map((each) => ({ ...each, exposed: !each.exposed })));
        close(other.coefficient, one.coefficient === null ? null : -one.coefficient);
        close(other.se, one.se);
      }),
    );
  });

  it('only uses the order of the times, whatever the order of the rows', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const stretched = given.map((each) => ({ ...each, start: each.start ** 2, stop: each.stop ** 2 }));
        expect(coxHazardRatio(stretched.toReversed())).toEqual(coxHazardRatio(given));
      }),
    );
  });

  it('is 1 for a group and its copy', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const twins = given.flatMap((each) => [
          { ...each, exposed: true },
          { ...each, exposed: false },
        ]);
        expect(coxHazardRatio(twins).hazardRatio ?? 1).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is where the likelihood of untied events peaks', () => {
    // Untied: each event has the share x e^b / (x e^b + y) or y / (x e^b + y), x exposed and y unexposed at risk.
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }),
        fc.infiniteStream(fc.boolean()),
        (stops, coins) => {
          const given = stops.map((stop) => ({
            start: 0,
            stop,
            event: true,
            exposed: coins.next().value === true,
          }));
          const { coefficient, se } = coxHazardRatio(given);
          if (coefficient === null) return;
          const logLikelihood = (b: number): number =>
            given.reduce((sum, { stop, exposed }) => {
              const atRisk = given.filter((other) => other.stop >= stop);
              const total = atRisk.reduce((all, other) => all + (other.exposed ? Math.exp(b) : 1), 0);
              return sum + (exposed ? b : 0) - Math.log(total);
            }, 0);
          const peak = logLikelihood(coefficient);
          for (const step of [-0.1, -0.01, 0.01, 0.1])
            expect(logLikelihood(coefficient + step * se)).toBeLessThanOrEqual(peak + 1e-12);
        },
      ),
    );
  });

  it('says nothing where one arm has no events or the two are never at risk together', () => {
    const none = { hazardRatio: null, lower: null, upper: null, coefficient: null, se: null };
    const exposed = { start: 0, stop: 3, event: true, exposed: true };
    expect(coxHazardRatio([])).toEqual(none);
    expect(coxHazardRatio([exposed, { start: 0, stop: 4, event: false, exposed: false }])).toEqual(none);
    expect(coxHazardRatio([exposed, { start: 3, stop: 4, event: true, exposed: false }])).toEqual(none);
  });
});

describe('timeVaryingExposure', () => {
  it('is the same when a row is cut in two', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 39 }), (given, cut) => {
        const split = given.flatMap((one) =>
          one.start < cut && cut < one.stop
            ? [
                { ...one, stop: cut, event: false },
                { ...one, start: cut },
              ]
            : [one],
        );
        expect(timeVaryingExposure(split)).toEqual(timeVaryingExposure(given));
      }),
    );
  });

  it('drops incomplete and impossible rows, and says how many', () => {
    const row = { start: 0, stop: 3, event: true, exposed: false };
    const { dropped, unexposed, exposed } = timeVaryingExposure([
      row,
      { ...row, stop: null },
      { ...row, exposed: null },
      { ...row, start: 3 },
    ]);
    expect({ dropped, events: unexposed.events, rate: exposed.rate }).toEqual({
      dropped: 3,
      events: 1,
      rate: null,
    });
  });

  it('sees no effect where only those who stay long enough can enrol, though ever against never would', () => {
    // Forty people leave one by one; the program does nothing, and every other of those still there joins it in month 20.
    const leaving = Array.from({ length: 40 }, (_, index) => index + 1);
    const rows = leaving.flatMap((stop) =>
      stop > 20 && stop % 2 === 0
        ? [
            { start: 0, stop: 20, event: false, exposed: false },
            { start: 20, stop, event: true, exposed: true },
          ]
        : [{ start: 0, stop, event: true, exposed: false }],
    );
    const naive = leaving.map((stop) => ({
      start: 0,
      stop,
      event: true,
      exposed: stop > 20 && stop % 2 === 0,
    }));
    expect(coxHazardRatio(naive).upper).toBeLessThan(1);
    const { lower, upper } = timeVaryingExposure(rows).cox;
    expect(lower).toBeLessThan(1);
    expect(upper).toBeGreaterThan(1);
  });
});

describe('landmarkComparison', () => {
  const person = fc.record({
    time: fc.integer({ min: 1, max: 40 }),
    event: fc.boolean(),
    enrolledAt: fc.option(fc.integer({ min: 0, max: 30 })),
  });
  const at = { landmark: 10, horizon: 15 };

  it('counts everybody once, and does not look at what happened before the landmark', () => {
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const compared = landmarkComparison(people, at);
        expect(compared.excludedBeforeLandmark + compared.enrolled.n + compared.notEnrolled.n).toBe(
          people.length,
        );
        const { excludedBeforeLandmark: _, ...rest } = landmarkComparison(
          people.filter(({ time }) => time > at.landmark),
          at,
        );
        expect(compared).toMatchObject(rest);
      }),
    );
  });

  it('does not let anybody change groups by enrolling later', () => {
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const never = people.map((one) =>
          one.enrolledAt !== null && one.enrolledAt > at.landmark ? { ...one, enrolledAt: null } : one,
        );
        expect({ ...landmarkComparison(never, at), enrollingLater: 0 }).toEqual({
          ...landmarkComparison(people, at),
          enrollingLater: 0,
        });
      }),
    );
  });
});
