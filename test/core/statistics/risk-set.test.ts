import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayedEntrySurvival } from '../../../functions/core/statistics/delayed-entry-survival.ts';
import { kaplanMeier } from '../../../functions/core/statistics/kaplan-meier.ts';
import { eventTimes, riskSets } from '../../../functions/core/statistics/risk-set.ts';

const interval = fc
  .record({
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 30 }),
    event: fc.boolean(),
  })
  .map(({ start, length, event }) => ({ start, stop: start + length, event }));
const intervals = fc.array(interval, { maxLength: 60 });

describe('riskSets', () => {
  it('count whom a plain look at everybody counts', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: -1, max: 61 }), (given, moment) => {
        const stopping = given.filter(({ stop }) => stop === moment);
        expect(riskSets(given)(moment)).toEqual({
          atRisk: given.filter(({ start, stop }) => start < moment && moment <= stop).length,
          events: stopping.filter(({ event }) => event).length,
          censored: stopping.filter(({ event }) => !event).length,
        });
      }),
    );
  });

  it('have somebody at risk at each time of an event', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const countsAt = riskSets(given);
        for (const time of eventTimes(given)) expect(countsAt(time).atRisk).toBeGreaterThan(0);
      }),
    );
  });
});

describe('delayedEntrySurvival', () => {
  it('is Kaplan-Meier where everybody starts at 0', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const fromZero = given.map((one) => ({ ...one, start: 0 }));
        const plain = kaplanMeier(fromZero.map(({ stop, event }) => ({ time: stop, event })));
        expect(delayedEntrySurvival(fromZero).rows).toEqual(plain.rows.filter(({ events }) => events > 0));
      }),
    );
  });

  it('is the same when a stretch is cut in two, but for the count of those who stop being watched', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 59 }), (given, cut) => {
        const split = given.flatMap((one) =>
          one.start < cut && cut < one.stop
            ? [
                { start: one.start, stop: cut, event: false },
                { ...one, start: cut },
              ]
            : [one],
        );
        const rowsOf = (watched: typeof given) =>
          delayedEntrySurvival(watched).rows.map((row) => ({ ...row, censored: 0 }));
        expect(rowsOf(split)).toEqual(rowsOf(given));
      }),
    );
  });

  it('never rises, does not depend on the order and accounts for every interval', () => {
    const watched = fc.array(
      fc.record({
        start: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 20 }),
        stop: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 20 }),
        event: fc.option(fc.boolean(), { freq: 20 }),
      }),
    );
    fc.assert(
      fc.property(watched, (given) => {
        const curve = delayedEntrySurvival(given);
        expect(delayedEntrySurvival(given.toReversed())).toEqual(curve);
        expect(curve.intervals + curve.invalid + curve.dropped).toBe(given.length);
        let before = 1;
        for (const { survival, stdErr, lower, upper } of curve.rows) {
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(survival).toBeLessThanOrEqual(before);
          expect([stdErr, lower, upper]).not.toContain(Number.NaN);
          before = survival;
        }
      }),
    );
  });

  it('warns where all at risk were gone while others were still to come', () => {
    const early = { start: 0, stop: 2, event: true };
    expect(delayedEntrySurvival([early, { start: 3, stop: 9, event: false }]).riskSetEmptiedEarly).toBe(true);
    expect(delayedEntrySurvival([early, { start: 1, stop: 9, event: false }]).riskSetEmptiedEarly).toBe(
      false,
    );
  });
});
