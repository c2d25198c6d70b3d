import { coxHazardRatio, type ExposedInterval, type HazardRatio } from './cox-hazard-ratio.ts';
import { eventRate, type EventRate, type PersonTime } from './event-rate.ts';
import { logRank } from './log-rank.ts';
import { ascending } from './mean.ts';
import { rateRatio, type RateRatio } from './rate-ratio.ts';

/** A stretch of somebody's time; `exposed` from enrolment on. A person has one row before and one after. Null is missing. */
export type ExposureRow = {
  start: number | null;
  stop: number | null;
  event: boolean | null;
  exposed: boolean | null;
};

type ExposureArm = PersonTime & EventRate;

export type TimeVaryingExposure = {
  /** Rows left out because something is missing or they don't start before they stop. */
  dropped: number;
  exposed: ExposureArm;
  unexposed: ExposureArm;
  /** Exposed to unexposed, over the whole axis: misleading where the hazard changes along it. */
  rateRatio: RateRatio;
  /** Compares at the same time on the axis. Null where no event tells the two apart. */
  logRank: { chiSquared: number | null; p: number | null };
  cox: HazardRatio;
};

const personTimeOf = (intervals: readonly ExposedInterval[]): PersonTime => ({
  events: intervals.filter(({ event }) => event).length,
  personTime: ascending(intervals.map(({ start, stop }) => stop - start)).reduce(
    (sum, time) => sum + time,
    0,
  ),
});

/**
 * Events with and without an exposure that begins at some point, such as enrolment: time before counts as unexposed, so nobody's
 * waiting is credited to the program (immortal time). Rates per unit of time with exact limits and ratio, log-rank test and Cox hazard
 * ratio in start-stop form. A person's rows must not overlap.
 * Source: Crowley & Hu (1977), JASA 72:27-36, who analysed the Stanford heart transplants so; Suissa (2008), Am. J. Epidemiol. 167:492-499.
 * `timeVaryingExposure([{ start: 0, stop: 3, event: true, exposed: false }, { start: 3, stop: 9, event: false, exposed: true }]).exposed.personTime` is 6.
 */
export const timeVaryingExposure = (rows: readonly ExposureRow[], confidence = 0.95): TimeVaryingExposure => {
  const used = rows.flatMap(({ start, stop, event, exposed }) =>
    start === null || stop === null || event === null || exposed === null || start >= stop
      ? []
      : [{ start, stop, event, exposed }],
  );
  const exposed = personTimeOf(used.filter((interval) => interval.exposed));
  const unexposed = personTimeOf(used.filter((interval) => !interval.exposed));
  const { chiSquared, p } = logRank(
    used.map(({ start, stop, event, exposed: group }) => ({
      start,
      time: stop,
      event,
      group: String(group),
    })),
  );
  return {
    dropped: rows.length - used.length,
    exposed: { ...exposed, ...eventRate(exposed, confidence) },
    unexposed: { ...unexposed, ...eventRate(unexposed, confidence) },
    rateRatio: rateRatio(exposed, unexposed, confidence),
    logRank: { chiSquared, p },
    cox: coxHazardRatio(used, confidence),
  };
};
