import { addToMoment, timestamp, type Timestamp } from '../../core/calendar.ts';

type Run = {
  /** The schedule can't find anything to do before this moment unless another one stirs things up. */
  idleUntil: Timestamp | undefined;
  /** It did something that others may have to follow up. */
  stirred: boolean;
};

export type Schedule = {
  name: string;
  /** How many hours lie between two runs, and at which hour (UTC) of the day the first is. */
  everyHours: number;
  atHour: number;
  run: () => Promise<Run>;
};

const HOUR = 3_600_000;
/** Never: later than any moment that fits a timestamp. */
const NEVER = '9999-12-31T23:59:59.000Z';

/** The first slot of a schedule after a moment. */
export const nextSlot = ({ everyHours, atHour }: Schedule, after: Timestamp): Timestamp => {
  const period = everyHours * HOUR;
  const phase = atHour * HOUR;
  return timestamp(Math.floor((Date.parse(after) - phase) / period + 1) * period + phase);
};

/**
 * Runs schedules in the order of their slots, those of one slot in the order of the list. What falls due is only skipped
 * where the schedule itself said that it would find nothing, so a jump over a month takes seconds and ends the same.
 */
export const scheduleRunner = (schedules: readonly Schedule[], stopAt: (moment: Timestamp) => void) => {
  const idle = new Map<string, Timestamp>();
  const runOne = async (schedule: Schedule, slot: Timestamp): Promise<boolean> => {
    if (slot < (idle.get(schedule.name) ?? '')) return false;
    stopAt(slot);
    const { idleUntil, stirred } = await schedule.run();
    if (stirred) idle.clear();
    else idle.set(schedule.name, idleUntil ?? NEVER);
    return true;
  };
  return {
    /** Runs everything that falls due after `from`, up to and including `until`; returns how often each schedule ran. */
    run: async (from: Timestamp, until: Timestamp): Promise<Record<string, number>> => {
      // Whatever happened since the last run may have given each of them something to do.
      idle.clear();
      const runs: Record<string, number> = {};
      for (let slot = earliestSlot(schedules, from); slot <= until; slot = earliestSlot(schedules, slot)) {
        for (const schedule of schedules) {
          if (nextSlot(schedule, addToMoment(slot, '-PT1S')) !== slot) continue;
          if (await runOne(schedule, slot)) runs[schedule.name] = (runs[schedule.name] ?? 0) + 1;
        }
      }
      return runs;
    },
  };
};

const earliestSlot = (schedules: readonly Schedule[], after: Timestamp): Timestamp =>
  schedules.map((schedule) => nextSlot(schedule, after)).toSorted()[0] ?? NEVER;
