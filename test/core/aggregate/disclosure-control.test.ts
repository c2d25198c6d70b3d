import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { disclose } from '../../../functions/core/aggregate/disclosure-control.ts';
import { indicators } from '../../../functions/core/indicators/registry.ts';
import type { Role } from '../../../functions/core/role.ts';
import { aSurveyedCohort, type Reaction } from '../../builders/a-surveyed-cohort.ts';
import { aGoalInstrument, anInstrument } from '../../builders/an-instrument.ts';
import { reaction, surveyedCohort, surveyedMatches } from './arbitrary-cohort.ts';

const answered: Reaction = { 'meets-regularly': 'always', 'checks-goals': 'mostly' };

const waveOf = (facts: CohortFacts) => {
  const [wave] = aggregateCohort(facts).waves;
  if (wave === undefined) throw new Error('the cohort has one wave');
  return wave;
};

const statesOf = (facts: CohortFacts, role: Role): string[] =>
  waveOf(facts)
    .items.filter((item) => item.role === role)
    .map((item) => item.group.state);

/** All that is published: the aggregate without its hash, and every figure. */
const published = (facts: CohortFacts) => {
  const { watermark: _hash, ...aggregate } = aggregateCohort(facts);
  return {
    aggregate,
    figures: indicators.map((indicator) => indicator.compute({ ...aggregate, watermark: '' })),
  };
};

describe('disclose', () => {
  it('shows a group that reaches the minimum and nothing of one that does not', () => {
    expect(disclose([['a', 'b', 'c', 'd', 'e']], 5, () => ({ n: 5 }))).toEqual({ state: 'shown', n: 5 });
    expect(disclose([['a', 'b', 'c', 'd']], 5, () => ({ n: 4 }))).toEqual({ state: 'suppressed' });
  });

  it('shows nothing of an empty group either, with the same symbol', () => {
    expect(disclose([[]], 5, () => ({ n: 0 }))).toEqual({ state: 'suppressed' });
    expect(disclose([], 5, () => ({ n: 0 }))).toEqual({ state: 'suppressed' });
  });

  it('counts people and not answers', () => {
    expect(disclose([['a', 'a', 'b', 'b', 'b']], 5, () => ({ n: 5 }))).toEqual({ state: 'suppressed' });
  });

  it('never goes below three, whatever it is asked for', () => {
    expect(disclose([['a', 'b']], 1, () => ({ n: 2 }))).toEqual({ state: 'suppressed' });
  });
});

describe('answers to an item', () => {
  const matches = (count: number) =>
    Array.from({ length: 8 }, (_, index) => ({ menteeDid: index < count ? answered : ('absent' as const) }));

  it('are shown from five people on', () => {
    expect(statesOf(aSurveyedCohort(matches(4)), 'mentee')).toEqual(['suppressed', 'suppressed']);
    expect(statesOf(aSurveyedCohort(matches(5)), 'mentee')).toEqual(['shown', 'shown']);
  });

  it('look the same for nobody as for a few', () => {
    const [nobody, few] = [0, 4].map((count) => waveOf(aSurveyedCohort(matches(count))).items);
    expect(nobody).toEqual(few);
  });

  it('stay hidden when two mentors give six of them', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 6 }, (_, index) => ({ mentor: index % 2, mentorDid: answered })),
    );
    expect(statesOf(facts, 'mentor')).toEqual(['suppressed', 'suppressed']);
  });

  it('wait until the wave has closed', () => {
    const wave = { closesAt: '2026-07-22T07:00:00.000Z' };
    expect(waveOf(aSurveyedCohort(matches(8), { wave }))).toMatchObject({
      state: 'open',
      items: [],
      goals: [],
      dispositions: [{ role: 'mentor' }, { role: 'mentee', group: { counts: { complete: 8 } } }],
    });
  });

  it('stay hidden when too few of them have a score, because the counts would give their mean', () => {
    const unsure = anInstrument({
      optionSets: {
        frequency: [
          { code: 'never', label: 'Never', score: 0 },
          { code: 'always', label: 'Always', score: 1 },
          { code: 'not-sure', label: 'Not sure' },
        ],
      },
    });
    const facts = (scored: number) =>
      aSurveyedCohort(
        Array.from({ length: 9 }, (_, index) => ({
          menteeDid: { 'meets-regularly': index < scored ? 'always' : 'not-sure', 'checks-goals': 'never' },
        })),
        { instrument: unsure },
      );
    expect(statesOf(facts(4), 'mentee')).toEqual(['suppressed', 'shown']);
    expect(statesOf(facts(5), 'mentee')).toEqual(['shown', 'shown']);
  });

  it('to texts are in no aggregate', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 8 }, () => ({
        menteeDid: { 'meets-regularly': 'always', 'checks-goals': 'always', 'works-well': 'Secret words' },
      })),
    );
    expect(JSON.stringify(aggregateCohort(facts))).not.toContain('Secret');
  });
});

describe('goals', () => {
  const goals = (due: number) =>
    waveOf(
      aSurveyedCohort(
        Array.from({ length: 8 }, (_, index) => ({
          menteeDid: { 'main-goal': index < due ? 'reached' : 'no-goal' },
        })),
        { instrument: aGoalInstrument() },
      ),
    );

  it('are hidden together with the answers they come from when few were due', () => {
    const wave = goals(4);
    expect(wave.goals.map(({ group }) => group.state)).toEqual(['suppressed', 'suppressed']);
    expect(wave.items.map(({ group }) => group.state)).toEqual(['suppressed', 'suppressed']);
  });

  it('are shown together with them otherwise', () => {
    const wave = goals(5);
    expect(wave.goals[1]).toEqual({
      role: 'mentee',
      group: { state: 'shown', attained: 5, notAttained: 0, notDue: 3 },
    });
    expect(wave.items[1]?.group).toMatchObject({ state: 'shown', n: 8, counts: [5, 0, 0, 3] });
  });
});

describe('whatever the cohort', () => {
  it('a group is shown exactly when enough different people stand behind it', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        const minimum = facts.program.minimumGroup;
        const [{ invitations, responses } = { invitations: [], responses: [] }] = facts.waves;
        const people = (role: Role, itemId?: string): number =>
          new Set(
            (itemId === undefined ? invitations : responses.filter(({ answers }) => itemId in answers))
              .filter((one) => one.role === role)
              .map((one) => one.participantId),
          ).size;
        const wave = waveOf(facts);
        for (const { role, group } of wave.dispositions)
          expect(group.state === 'shown').toBe(people(role) >= minimum);
        for (const { role, itemId, group } of wave.items)
          expect(group.state === 'shown').toBe(people(role, itemId) >= minimum);
      }),
    );
  });

  it('no published number depends on what a side too small to show did', () => {
    const few = surveyedMatches.map((matches) =>
      matches.map((match) => ({ ...match, mentor: (match.mentor ?? 0) % 4 })),
    );
    fc.assert(
      fc.property(few, fc.array(reaction, { minLength: 20, maxLength: 20 }), (matches, others) => {
        const changed = matches.map((match, index) => ({
          ...match,
          mentorDid: others[index] ?? ('absent' as const),
        }));
        expect(published(aSurveyedCohort(changed))).toEqual(published(aSurveyedCohort(matches)));
      }),
    );
  });

  it('no published number depends on what a few respondents answered', () => {
    const choice = fc.constantFrom('never', 'sometimes', 'mostly', 'always');
    const answers = fc.array(fc.record({ 'meets-regularly': choice, 'checks-goals': choice }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(answers, answers, (some, others) => {
        const cohort = (given: Reaction[]) =>
          aSurveyedCohort(
            Array.from({ length: 9 }, (_, index) => ({ menteeDid: given[index] ?? ('absent' as const) })),
          );
        expect(published(cohort(others))).toEqual(published(cohort(some)));
      }),
    );
  });
});
