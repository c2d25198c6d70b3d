import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSlot, scheduleRunner, type Schedule } from '../../functions/compose/local/schedule-runner.ts';
import { timestamp, type Timestamp } from '../../functions/core/calendar.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 3, 12);
const at = (hours: number): Timestamp => timestamp(START + hours * HOUR);

/** What ran, and when, under schedules that have or haven't something to do. */
const clocked = (schedules: (Omit<Schedule, 'run'> & Partial<Pick<Schedule, 'run'>>)[]) => {
  let now = '';
  const ran: string[] = [];
  const busy = () => Promise.resolve({ idleUntil: now, stirred: false });
  const runner = scheduleRunner(
    schedules.map((schedule) => ({
      ...schedule,
      run: () => {
        ran.push(`${now} ${schedule.name}`);
        return (schedule.run ?? busy)();
      },
    })),
    (moment) => (now = moment),
  );
  return { run: runner.run, ran, now: () => now };
};

const hourly = { name: 'hourly', everyHours: 1, atHour: 0 };
const nightly = { name: 'nightly', everyHours: 24, atHour: 2 };

describe('schedules', () => {
  test('run in the order of time, and those of one moment in the order of the list', async () => {
    const { run, ran } = clocked([hourly, nightly]);
    expect(await run(at(0.5), at(3))).toEqual({ hourly: 3, nightly: 1 });
    expect(ran).toEqual([`${at(1)} hourly`, `${at(2)} hourly`, `${at(2)} nightly`, `${at(3)} hourly`]);
  });

  test('that fall due at the very end run, and those of the very beginning ran before', async () => {
    const { run, ran } = clocked([hourly]);
    await run(at(1), at(2));
    await run(at(2), at(3));
    expect(ran).toEqual([`${at(2)} hourly`, `${at(3)} hourly`]);
  });

  test('do nothing when no time has passed', async () => {
    const { run, ran } = clocked([hourly]);
    expect(await run(at(5), at(5))).toEqual({});
    expect(ran).toEqual([]);
  });

  test('that know when they are idle are left alone until then, unless another one stirs things up', async () => {
    const idle = {
      ...hourly,
      name: 'idle',
      run: () => Promise.resolve({ idleUntil: at(20), stirred: false }),
    };
    const stirring = {
      name: 'stirring',
      everyHours: 24,
      atHour: 5,
      run: () => Promise.resolve({ idleUntil: undefined, stirred: true }),
    };
    const { run, ran } = clocked([idle, stirring]);
    await run(at(0), at(20));
    expect(ran).toEqual([`${at(1)} idle`, `${at(5)} stirring`, `${at(6)} idle`, `${at(20)} idle`]);
  });
});

const aSchedule = fc.record({
  everyHours: fc.constantFrom(1, 2, 6, 24),
  atHour: fc.integer({ min: 0, max: 23 }),
});

describe('however the time between is cut', () => {
  test('no slot is missed, none runs twice, and the clock stands at each of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aSchedule, { minLength: 1, maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 96, noNaN: true }), { minLength: 1, maxLength: 6 }),
        async (shapes, cuts) => {
          const schedules = shapes.map((shape, index) => ({ ...shape, name: `s${index}` }));
          const { run, ran } = clocked(schedules);
          const stops = [0, ...cuts, 96].toSorted((a, b) => a - b);
          for (const [index, stop] of stops.entries()) await run(at(stops[index - 1] ?? 0), at(stop));
          const expected = schedules.flatMap(({ name, everyHours, atHour }) =>
            Array.from({ length: 96 }, (_, hour) => hour + 1)
              .filter((hour) => (hour - atHour + 24) % everyHours === 0)
              .map((hour) => `${at(hour)} ${name}`),
          );
          expect(ran).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a slot is the first after a moment', () => {
    fc.assert(
      fc.property(aSchedule, fc.integer({ min: 0, max: 300 * HOUR }), (shape, after) => {
        const schedule = { ...shape, name: 'any', run: () => Promise.reject(new Error('never run')) };
        const slot = Date.parse(nextSlot(schedule, timestamp(START + after)));
        const early = slot - (START + after);
        expect(early).toBeGreaterThan(0);
        expect(early).toBeLessThanOrEqual(shape.everyHours * HOUR);
        expect((slot / HOUR - shape.atHour) % shape.everyHours).toBe(0);
      }),
    );
  });
});

/**
 * A model of the service: a feeder fills a basket at its moments (and knows when the next is), a worker empties it each
 * hour. What it did is its history; runs that did nothing leave no trace.
 */
const model = (moments: readonly number[], skipping: boolean) => {
  let now = '';
  let basket = 0;
  const fed = new Set<number>();
  const history: string[] = [];
  const feed = () => {
    const due = moments.filter((moment) => at(moment) <= now && !fed.has(moment));
    for (const moment of due) fed.add(moment);
    basket += due.length;
    if (due.length > 0) history.push(`${now} fed ${due.length}`);
    const next = moments.filter((moment) => at(moment) > now).toSorted((a, b) => a - b)[0];
    const idleUntil = next === undefined ? undefined : at(next);
    return Promise.resolve({ idleUntil: skipping ? idleUntil : now, stirred: due.length > 0 });
  };
  const work = () => {
    if (basket > 0) history.push(`${now} worked ${basket}`);
    basket = 0;
    return Promise.resolve({ idleUntil: skipping ? undefined : now, stirred: false });
  };
  const runner = scheduleRunner(
    [
      { ...hourly, name: 'work', run: work },
      { ...hourly, name: 'feed', run: feed },
    ],
    (moment) => (now = moment),
  );
  return { run: runner.run, history };
};

test('skipping idle schedules ends as if none had been skipped', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: 0.1, max: 70, noNaN: true }), { maxLength: 8 }),
      fc.integer({ min: 0, max: 72 }),
      async (moments, cut) => {
        const [skipping, patient] = [model(moments, true), model(moments, false)];
        for (const { run } of [skipping, patient]) {
          await run(at(0), at(cut));
          await run(at(cut), at(72));
        }
        expect(skipping.history).toEqual(patient.history);
      },
    ),
    { numRuns: 100 },
  );
});
