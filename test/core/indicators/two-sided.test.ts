import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { accountabilityAgreement } from '../../../functions/core/indicators/accountability-agreement.ts';
import { accountabilityGap } from '../../../functions/core/indicators/accountability-gap.ts';
import { accountabilityKappa } from '../../../functions/core/indicators/accountability-kappa.ts';
import { accountability } from '../../../functions/core/indicators/accountability.ts';
import { bothViewsGap } from '../../../functions/core/indicators/both-views-gap.ts';
import { bothViews } from '../../../functions/core/indicators/both-views.ts';
import { confidentialityAssumptions } from '../../../functions/core/indicators/confidentiality-assumptions.ts';
import type { Indicator } from '../../../functions/core/indicators/indicator.ts';
import { aSurveyedCohort, type Reaction, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import {
  aTwoSidedChecklist,
  anAssumptionList,
  someAssumptions,
} from '../../builders/a-two-sided-instrument.ts';
import { waveIdOf } from '../../builders/ids.ts';

const WAVE = 'accountability-checklist-3m';
const FREQUENCIES = ['never', 'sometimes', 'mostly', 'always'];

const figuresOf = (indicator: Indicator, facts: CohortFacts) => indicator.compute(aggregateCohort(facts));
const figureOf = (indicator: Indicator, facts: CohortFacts, key: string) => {
  const found = figuresOf(indicator, facts).find((figure) => figure.key === key);
  if (found === undefined) throw new Error(`${indicator.id} has no figure ${key}`);
  return found;
};

const says = (meets: string, goals: string): Reaction => ({
  'meets-regularly': meets,
  'checks-goals': goals,
});
const checklistOf = (matches: SurveyedMatch[]): CohortFacts =>
  aSurveyedCohort(matches, { instrument: aTwoSidedChecklist() });

/** Mentors answer a step higher on the one item, and the same on the other. */
const brighter = (matches: number): CohortFacts =>
  checklistOf(
    Array.from({ length: matches }, (_, index) => ({
      menteeDid: says(FREQUENCIES[index % 3] ?? '', FREQUENCIES[index % 4] ?? ''),
      mentorDid: says(
        FREQUENCIES[(index % 3) + (index % 5 === 0 ? 0 : 1)] ?? '',
        FREQUENCIES[index % 4] ?? '',
      ),
    })),
  );

describe('the gap between the two sides', () => {
  it('says which side answers higher, and over how many matches', () => {
    const { result, sentence } = figureOf(accountabilityGap, brighter(20), `${WAVE}/meets-regularly`);
    expect(result).toMatchObject({ state: 'value', estimate: 0.8, n: 20, interval: { method: 'Paired t' } });
    expect(sentence).toBe(
      'Mentors answer higher than mentees on «We meet as agreed»: +0.8 (could be between +0.6 and +1.0).',
    );
  });

  it('never says that there is none', () => {
    const { result, sentence } = figureOf(accountabilityGap, brighter(20), `${WAVE}/checks-goals`);
    expect(result).toEqual({ state: 'value', estimate: 0, n: 20 });
    expect(sentence).toMatch(/^No detectable difference between mentors and mentees/);
  });

  it('has a reason below the minimum, and before any checklist', () => {
    expect(figureOf(accountabilityGap, brighter(4), `${WAVE}/meets-regularly`)).toMatchObject({
      parts: [],
      result: {
        state: 'suppressed',
        reason: 'Fewer than 5 matches, mentors or mentees are known from both sides.',
      },
    });
    expect(figuresOf(accountabilityGap, { ...brighter(9), waves: [] })).toMatchObject([
      { key: 'none', result: { state: 'unavailable' } },
    ]);
  });
});

describe('agreement', () => {
  it('is a share of answers by item and over all, with kappa only from twenty matches on', () => {
    // One item agrees in 4 of 20 matches, the other in all.
    expect(
      figureOf(accountabilityAgreement, brighter(20), `${WAVE}/meets-regularly/same`).result,
    ).toMatchObject({ estimate: 0.2, n: 20 });
    expect(figureOf(accountabilityAgreement, brighter(20), `${WAVE}/all`)).toMatchObject({
      result: { state: 'value', estimate: 24 / 40, n: 20 },
      parts: [{ value: 24 }, { value: 40 }, { value: 20 }],
    });
    expect(figureOf(accountabilityKappa, brighter(20), `${WAVE}/checks-goals`).result).toMatchObject({
      estimate: 1,
      n: 20,
    });
    expect(figureOf(accountabilityKappa, brighter(19), `${WAVE}/checks-goals`).result).toMatchObject({
      state: 'unavailable',
    });
  });
});

describe('the checklist as a whole', () => {
  it('has one score a side: the mean over people who answered four fifths of it', () => {
    const facts = checklistOf([
      ...Array.from({ length: 6 }, () => ({
        menteeDid: says('always', 'mostly'),
        mentorDid: says('mostly', 'mostly'),
      })),
      // Half of the items is too little for a score.
      { menteeDid: { 'meets-regularly': 'never' } },
    ]);
    const { result } = figureOf(accountability, facts, `${WAVE}/mentee/scale/accountability`);
    expect(result).toMatchObject({ state: 'value', estimate: 2.5, n: 6 });
  });
});

describe('contradictions about confidentiality', () => {
  const facts = aSurveyedCohort(
    [
      ...Array.from({ length: 8 }, () => ({
        menteeDid: someAssumptions({ toldfreely: 'yes' }),
        mentorDid: someAssumptions(),
      })),
      ...Array.from({ length: 12 }, () => ({ menteeDid: someAssumptions(), mentorDid: someAssumptions() })),
    ],
    { instrument: anAssumptionList() },
  );

  it('are a share of matches, on each assumption and on any', () => {
    expect(figureOf(confidentialityAssumptions, facts, `${WAVE}/any`).result).toMatchObject({
      estimate: 0.4,
      n: 20,
    });
    const figure = figureOf(confidentialityAssumptions, facts, `${WAVE}/toldfreely/contradiction`);
    expect(figure.result).toMatchObject({ estimate: 0.4, n: 20 });
    expect(figure.sentence).toContain('is contradicted more often than the other assumptions');
  });

  it('are a bound near nobody, with what would undo it withheld', () => {
    const bound = figureOf(confidentialityAssumptions, facts, `${WAVE}/toldfreely/unresolved`);
    expect(bound.label).toMatch(/at most this share/);
    expect(bound).toMatchObject({ parts: [], result: { estimate: 1 / 20, interval: { lower: 0 } } });
    expect(figureOf(confidentialityAssumptions, facts, `${WAVE}/toldfreely/aligned`).result.state).toBe(
      'suppressed',
    );
  });
});

describe('success that both sides are asked about', () => {
  const instrumentFor = (role: 'mentor' | 'mentee') =>
    anInstrument({
      id: `success-${role}`,
      audience: [role],
      sections: [
        {
          id: 'gain',
          title: 'Gain',
          items: [
            {
              kind: 'scale-rows',
              id: 'fits',
              text: 'Fits?',
              options: 'frequency',
              rows: [{ id: 'both-gain', text: 'Both gained.', construct: 'both gained' }],
            },
          ],
        },
      ],
      scales: [],
    });
  const answered = Array.from({ length: 12 }, (_, index) => ({
    menteeDid: { 'both-gain': FREQUENCIES[index % 4] ?? '' },
    mentorDid: { 'both-gain': 'always' },
  }));
  const waveFor = (role: 'mentor' | 'mentee', number: number, changed: object = {}): CohortFacts => {
    const facts = aSurveyedCohort(answered, {
      instrument: instrumentFor(role),
      wave: { id: waveIdOf(number), timelineKey: `success-${role}`, audience: [role], ...changed },
    });
    return {
      ...facts,
      waves: facts.waves.map((wave) => ({
        ...wave,
        invitations: wave.invitations.filter((invitation) => invitation.role === role),
      })),
    };
  };
  const together = (changed: object = {}): CohortFacts => {
    const [mentees, mentors] = [waveFor('mentee', 1), waveFor('mentor', 2, changed)];
    return { ...mentees, waves: [...mentees.waves, ...mentors.waves] };
  };

  it('stands side by side from two waves that are open at the same time', () => {
    // Scores 0 1 2 3 of mentees, 3 of mentors: 1.5 apart.
    expect(figureOf(bothViewsGap, together(), 'success-mentee/both-gain').result).toMatchObject({
      estimate: 1.5,
      n: 12,
    });
    expect(figureOf(bothViews, together(), 'success-mentee/both-gain/mentee').result).toMatchObject({
      estimate: 1.5,
      n: 12,
    });
    expect(figureOf(bothViews, together(), 'success-mentee/both-gain/mentor').result).toMatchObject({
      estimate: 3,
      n: 12,
    });
  });

  it('does not where the two were asked at other times', () => {
    expect(figuresOf(bothViewsGap, together({ timepoint: 'endline' }))).toMatchObject([{ key: 'none' }]);
  });
});
