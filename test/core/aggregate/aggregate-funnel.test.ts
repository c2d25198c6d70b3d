import { describe, expect, it } from 'vitest';
import { aggregateEngagement } from '../../../functions/core/aggregate/aggregate-engagement.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { aMeeting } from '../../builders/a-meeting.ts';
import { aParticipant } from '../../builders/a-participant.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';
import { matchIdOf, participantIdOf } from '../../builders/ids.ts';

const answered = { 'meets-regularly': 'always', 'checks-goals': 'mostly' };

/** Ten matches, of which seven met; mentees of the first six and of the last answered halfway. Two more mentees wait for a match. */
const cohort = (): CohortFacts => {
  const facts = aSurveyedCohort(
    Array.from({ length: 10 }, (_, index) => (index < 6 || index === 9 ? { menteeDid: answered } : {})),
  );
  const waiting = [1, 2].map((number) =>
    aParticipant({ id: participantIdOf(9000 + number), role: 'mentee' }),
  );
  return {
    ...facts,
    roster: { ...facts.roster, participants: [...facts.roster.participants, ...waiting] },
    meetings: Array.from({ length: 7 }, (_, index) => aMeeting({ matchId: matchIdOf(index + 1) })),
  };
};

const stepsOf = (facts: CohortFacts, role: 'mentor' | 'mentee') =>
  aggregateEngagement(facts)
    .funnel.filter((step) => step.role === role)
    .map(({ stage, pending, ofEnrolled, ofPrevious }) => [
      stage,
      pending,
      ofEnrolled.state === 'shown' ? [ofEnrolled.count, ofEnrolled.of] : ofEnrolled.state,
      ofPrevious?.state === 'shown' ? [ofPrevious.count, ofPrevious.of] : ofPrevious?.state,
    ]);

describe('how far people come', () => {
  it('counts against everybody on the roster, and against those at the stage before', () => {
    expect(stepsOf(cohort(), 'mentee')).toEqual([
      ['matched', false, [10, 12], undefined],
      ['first-meeting', false, [7, 12], [7, 10]],
      // Seven answered, of whom one never met.
      ['halfway-survey', false, [7, 12], [6, 7]],
    ]);
    expect(stepsOf(cohort(), 'mentor')).toEqual([
      ['matched', false, [10, 10], undefined],
      ['first-meeting', false, [7, 10], [7, 10]],
      ['halfway-survey', false, [0, 10], [0, 7]],
    ]);
  });

  it('waits for a survey to close', () => {
    const facts = cohort();
    const open = facts.waves.map((one) => ({
      ...one,
      wave: { ...one.wave, closesAt: '2026-07-22T07:00:00.000Z' },
    }));
    expect(stepsOf({ ...facts, waves: open }, 'mentee')[2]).toEqual([
      'halfway-survey',
      true,
      'suppressed',
      undefined,
    ]);
  });

  it('shows nothing of those at a stage that too few got to', () => {
    const facts = { ...cohort(), meetings: [aMeeting()] };
    expect(stepsOf(facts, 'mentee')[2]).toEqual(['halfway-survey', false, [7, 12], 'suppressed']);
  });
});
