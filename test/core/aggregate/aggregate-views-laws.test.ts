import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateTwoSided } from '../../../functions/core/aggregate/aggregate-two-sided.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { TwoSided, type TwoSidedView } from '../../../functions/core/aggregate/two-sided.ts';
import { aSurveyedCohort, type Reaction, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';
import { aTwoSidedChecklist } from '../../builders/a-two-sided-instrument.ts';

const FREQUENCIES = ['never', 'sometimes', 'mostly', 'always'];
const says = (meets: string, goals = 'mostly'): Reaction => ({
  'meets-regularly': meets,
  'checks-goals': goals,
});

const cohortOf = (matches: SurveyedMatch[], instrument = aTwoSidedChecklist()): CohortFacts =>
  aSurveyedCohort(matches, { instrument });

const viewsOf = (facts: CohortFacts): TwoSidedView[] => TwoSided.parse(aggregateTwoSided(facts)).views;

const groupOf = (facts: CohortFacts, measureId: string) => {
  const view = viewsOf(facts).find(({ mentor }) => mentor.measureId === measureId);
  if (view === undefined) throw new Error(`no view of ${measureId}`);
  return view.group;
};

describe('how the two sides see the same', () => {
  const answered = fc.array(
    fc.record({
      mentor: fc.integer({ min: 0, max: 30 }),
      a: fc.constantFrom(...FREQUENCIES),
      b: fc.constantFrom(...FREQUENCIES),
    }),
    { minLength: 12, maxLength: 24 },
  );
  const factsOf = (matches: { mentor: number; a: string; b: string }[]): CohortFacts =>
    cohortOf(matches.map(({ mentor, a, b }) => ({ mentor, menteeDid: says(a), mentorDid: says(b, a) })));

  it('the order of the facts makes no difference', () => {
    fc.assert(
      fc.property(answered, (matches) => {
        const facts = factsOf(matches);
        const turned = {
          ...facts,
          waves: facts.waves.map((wave) => ({
            ...wave,
            invitations: wave.invitations.toReversed(),
            responses: wave.responses.toReversed(),
          })),
        };
        expect(aggregateTwoSided(turned)).toEqual(aggregateTwoSided(facts));
      }),
      { numRuns: 20 },
    );
  });

  it('shares and limits are ordered and in range, and when the sides change places only the sign of the gap changes', () => {
    fc.assert(
      fc.property(answered, (matches) => {
        const one = groupOf(
          factsOf(matches.map((match, index) => ({ ...match, mentor: index }))),
          'meets-regularly',
        );
        const other = groupOf(
          factsOf(matches.map(({ a, b }, index) => ({ mentor: index, a: b, b: a }))),
          'meets-regularly',
        );
        if (one.state === 'suppressed' || other.state === 'suppressed') throw new Error('suppressed');
        expect(other.gap.mean).toBeCloseTo(-one.gap.mean, 12);
        expect(other.agreement).toEqual(one.agreement);
        for (const share of [one.agreement, one.apart]) {
          expect(share?.lower).toBeGreaterThanOrEqual(0);
          expect(share?.lower).toBeLessThanOrEqual(share?.share ?? 0);
          expect(share?.upper).toBeGreaterThanOrEqual(share?.share ?? 0);
          expect(share?.upper).toBeLessThanOrEqual(1);
        }
        expect((one.agreement?.count ?? 0) + (one.apart?.count ?? 0)).toBeLessThanOrEqual(one.dyads);
      }),
      { numRuns: 20 },
    );
  });
});
