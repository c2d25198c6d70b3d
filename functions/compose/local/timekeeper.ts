import type { MovableClock } from '../../adapters/local/movable-clock.ts';
import type { Timestamp } from '../../core/calendar.ts';
import type { Ports } from '../../ports.ts';
import { nextSlot, scheduleRunner, type Schedule } from './schedule-runner.ts';

const LOOK_EVERY = 15_000;

/** Runs the schedules as time passes, and when somebody moves the clock; never two at once. */
export const timekeeper = (ports: Ports, clock: MovableClock, schedules: Schedule[]) => {
  const runner = scheduleRunner(schedules, clock.stopAt);
  let seen = clock.now();
  const turns = oneAtATime();
  let timer: NodeJS.Timeout | undefined;

  const catchUp = (until: Timestamp): Promise<Record<string, number>> => {
    const from = seen;
    seen = until;
    return runner.run(from, until);
  };
  const advanceTo = async (moment: Timestamp): Promise<Record<string, number>> => {
    // Somebody else may have moved the clock further since this was asked for.
    const until = later(moment, clock.now());
    try {
      return await catchUp(until);
    } finally {
      clock.stopAt(until);
      clock.flow();
    }
  };
  const look = async (): Promise<void> => {
    const now = clock.now();
    if (!schedules.some((schedule) => nextSlot(schedule, seen) <= now)) return;
    await catchUp(now).finally(clock.release);
  };
  const inTurn = (work: () => Promise<void>): void =>
    void turns.take(work).catch((error: unknown) => ports.log.error('A schedule failed', error));
  return {
    advanceTo: (moment: Timestamp) => turns.take(() => advanceTo(moment)),
    /** Work that must not overlap with a schedule, as soon as none runs. A failure goes to the log. */
    inTurn,
    /** What fell due while the service was down is done at once; then the clock decides. */
    start: (): void => {
      inTurn(() => runAll(schedules));
      timer = setInterval(() => inTurn(look), LOOK_EVERY);
      timer.unref();
    },
    stop: (): Promise<void> => {
      clearInterval(timer);
      return turns.done();
    },
  };
};

const runAll = async (schedules: Schedule[]): Promise<void> => {
  for (const schedule of schedules) await schedule.run();
};

const later = (a: Timestamp, b: Timestamp): Timestamp => (a < b ? b : a);

/** Work that must not overlap, in the order in which it came. */
const oneAtATime = () => {
  let working: Promise<unknown> = Promise.resolve();
  return {
    take: <Result>(work: () => Promise<Result>): Promise<Result> => {
      const result = working.then(work);
      working = result.catch(() => undefined);
      return result;
    },
    done: async (): Promise<void> => {
      await working;
    },
  };
};
