import fc from 'fast-check';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { aSurveyedCohort, type Reaction, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';

const codes = ['never', 'sometimes', 'mostly', 'always'];

/** Absent, begun, or answered: nothing, one item or both. */
export const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  fc.constantFrom<Reaction>('absent', 'started'),
  fc.record(
    { 'meets-regularly': fc.constantFrom(...codes), 'checks-goals': fc.constantFrom(...codes) },
    { requiredKeys: [] },
  ),
);

const ending: fc.Arbitrary<SurveyedMatch['match']> = fc.constantFrom<SurveyedMatch['match'][]>(
  {},
  { endedOn: '2026-03-13', endReason: 'poor-fit' },
  { endedOn: '2026-05-12', endReason: 'unresponsive' },
  { endedOn: '2026-06-01', endReason: 'completed' },
  { matchedOn: '2026-04-01' },
  { matchedOn: '2026-09-01' },
);

/** Up to twenty matches among few people, so that many groups lie just above and just below the minimum. */
export const surveyedMatches: fc.Arbitrary<SurveyedMatch[]> = fc.array(
  fc.record({
    mentor: fc.nat(7),
    mentee: fc.nat(12),
    mentorDid: reaction,
    menteeDid: reaction,
    match: ending,
  }),
  { maxLength: 20 },
);

export const surveyedCohort: fc.Arbitrary<CohortFacts> = fc
  .record({
    matches: surveyedMatches,
    minimumGroup: fc.integer({ min: 3, max: 8 }),
    closesAt: fc.constantFrom('2026-05-22T07:00:00.000Z', '2026-07-22T07:00:00.000Z'),
  })
  .map(({ matches, minimumGroup, closesAt }) =>
    aSurveyedCohort(matches, { minimumGroup, wave: { closesAt } }),
  );
