import type { RosterRole } from '../role.ts';
import type { CohortAggregate, WaveAggregate } from './aggregate.ts';
import { aggregateEngagement } from './aggregate-engagement.ts';
import { aggregateMeasured } from './aggregate-measured.ts';
import { aggregateMeetingItems } from './aggregate-meeting-items.ts';
import { aggregateRetention } from './aggregate-retention.ts';
import { aggregateReturn } from './aggregate-return.ts';
import { aggregateStaying } from './aggregate-staying.ts';
import { aggregateTwoSided } from './aggregate-two-sided.ts';
import { aggregateWave } from './aggregate-wave.ts';
import type { CohortFacts } from './cohort-facts.ts';
import { withComparability } from './item-comparability.ts';
import { watermarkOf } from './watermark.ts';

const placeOf = (wave: WaveAggregate): string => `${wave.opensAt} ${wave.timelineKey} ${wave.waveId}`;
const inTime = (a: WaveAggregate, b: WaveAggregate): number => (placeOf(a) < placeOf(b) ? -1 : 1);

/**
 * A cohort's facts without persons, recomputed from scratch each time, so that a retry counts nothing twice and an erasure
 * comes out right. The order of the facts makes no difference.
 */
export const aggregateCohort = (facts: CohortFacts): CohortAggregate => {
  const { program, cohort, roster, waves, asOf, now } = facts;
  const countOf = (role: RosterRole): number =>
    roster.participants.filter((participant) => participant.role === role).length;
  const matchRetention = aggregateRetention(roster.matches, cohort.endsOn, asOf, program.minimumGroup);
  const staying = aggregateStaying(facts, matchRetention);
  return {
    programId: program.id,
    cohortId: cohort.id,
    program: { name: program.name, organization: program.organization, timeZone: program.timeZone },
    cohort: { name: cohort.name, startsOn: cohort.startsOn, endsOn: cohort.endsOn },
    asOf,
    minimumGroup: program.minimumGroup,
    watermark: watermarkOf(facts),
    size: {
      matches: roster.matches.length,
      mentors: countOf('mentor'),
      mentees: countOf('mentee'),
      comparison: countOf('comparison'),
    },
    waves: waves
      .map((wave) => withComparability(aggregateWave(wave, program.minimumGroup, now), wave, waves))
      .toSorted(inTime),
    matchRetention,
    staying,
    ...(facts.costs === undefined ? {} : { costs: aggregateReturn(facts.costs, staying) }),
    engagement: aggregateEngagement(facts),
    meetingItems: aggregateMeetingItems(facts),
    measured: aggregateMeasured(facts),
    twoSided: aggregateTwoSided(facts),
  };
};
