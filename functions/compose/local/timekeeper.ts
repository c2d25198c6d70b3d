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

  const catchUp = async (until: Timestamp): Promise<Record<string, number>> => {
    const from = seen;
    seen = until;
    try {
      return await runner.run(from, until);
    } finally {
      clock.stopAt(until);
      clock.flow();
    }
  };
  const runNow = async (): Promise<void> => {
    for (const schedule of schedules) await schedule.run();
  };
  const look = (): Promise<void> =>
    turns
      .take(async () => {
        const now = clock.now();
        if (schedules.some((schedule) => nextSlot(schedule, seen) <= now)) await catchUp(now);
      })
      .catch((error: unknown) => ports.log.error('A schedule failed', error));

  return {
    advanceTo: (moment: Timestamp) => turns.take(() => catchUp(moment)),
    /** What fell due while the service was down is done at once; then the clock decides. */
    start: (): void => {
      turns.take(runNow).catch((error: unknown) => ports.log.error('A schedule failed', error));
      timer = setInterval(() => void look(), LOOK_EVERY);
      timer.unref();
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await turns.done();
    },
  };
};

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
