import { coxHazardRatio, type HazardRatio } from '../statistics/cox-hazard-ratio.ts';
import { logRank } from '../statistics/log-rank.ts';
import { timeVaryingExposure, type ExposureRow } from '../statistics/time-varying-exposure.ts';
import type { ComparedPerson } from './retention-design.ts';
import type { LeavingRate } from './staying.ts';

const KNOWN_OF = 0.8;

const estimated = ({ hazardRatio, lower, upper }: HazardRatio): LeavingRate['hazardRatio'] =>
  hazardRatio === null ? null : { estimate: hazardRatio, lower, upper };

/** From the day on which the groups were fixed; the test compares people of one grade and site with each other. */
export const leavingRate = (people: readonly ComparedPerson[]): LeavingRate => ({
  hazardRatio: estimated(
    coxHazardRatio(
      people.map(({ time, outcome, isMentee }) => ({
        start: 0,
        stop: time,
        event: outcome === 'left',
        exposed: isMentee,
      })),
    ),
  ),
  logRankP: logRank(
    people.map(({ time, outcome, isMentee, attributes: { grade = '', site = '' } }) => ({
      time,
      event: outcome === 'left',
      group: isMentee ? 'mentees' : 'comparison',
      stratum: `${grade}\n${site}`,
    })),
  ).p,
});

/**
 * Where mentees enrol at different times: before their enrolment they count among the others, after it among the mentees, and at any
 * moment people of the same tenure are compared (days since the opening where tenure is known of too few).
 */
export const leavingRateByEnrolment = (people: readonly ComparedPerson[]): LeavingRate => {
  const isTenureKnown =
    people.filter(({ tenure }) => tenure !== undefined).length >= KNOWN_OF * people.length;
  const rows = people.flatMap(({ time, outcome, enrolledAt, tenure }): ExposureRow[] => {
    const zero = isTenureKnown ? tenure : 0;
    if (zero === undefined) return [];
    const event = outcome === 'left';
    const stop = zero + time;
    if (enrolledAt === undefined) return [{ start: zero, stop, event, exposed: false }];
    const enrolled = zero + Math.min(time, Math.max(0, enrolledAt));
    return [
      { start: zero, stop: enrolled, event: event && enrolled === stop, exposed: false },
      { start: enrolled, stop, event, exposed: true },
    ];
  });
  const { cox, logRank: test } = timeVaryingExposure(rows);
  return { hazardRatio: estimated(cox), logRankP: test.p };
};
