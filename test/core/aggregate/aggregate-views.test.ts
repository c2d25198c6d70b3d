import { describe, expect, it } from 'vitest';
import { aggregateTwoSided } from '../../../functions/core/aggregate/aggregate-two-sided.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { dyadsOf } from '../../../functions/core/aggregate/dyads.ts';
import { TwoSided, type TwoSidedView } from '../../../functions/core/aggregate/two-sided.ts';
import { weightedKappa } from '../../../functions/core/statistics/weighted-kappa.ts';
import { wilsonInterval } from '../../../functions/core/statistics/wilson-interval.ts';
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

const shownOf = (facts: CohortFacts, measureId: string) => {
  const group = groupOf(facts, measureId);
  if (group.state === 'suppressed') throw new Error(`${measureId} is suppressed`);
  return group;
};

/** Mentee, then mentor. */
const six: [string, string][] = [
  ['always', 'always'],
  ['always', 'mostly'],
  ['mostly', 'mostly'],
  ['sometimes', 'always'],
  ['never', 'sometimes'],
  ['mostly', 'always'],
];

describe('six matches of two', () => {
  const facts = cohortOf(
    six.map(([mentee, mentor]) => ({ menteeDid: says(mentee), mentorDid: says(mentor) })),
  );

  it('agree on two of six, and one of six is two steps apart', () => {
    const { agreement, apart, matches, dyads } = shownOf(facts, 'meets-regularly');
    expect([matches, dyads]).toEqual([6, 6]);
    const { lower, upper } = wilsonInterval(2, 6);
    expect(agreement).toEqual({ count: 2, of: 6, share: 2 / 6, lower, upper });
    expect(apart).toMatchObject({ count: 1, of: 6 });
  });

  it('have a mean gap of half a step with its paired t interval', () => {
    // Mentor less mentee: 0 -1 0 2 1 1, mean 0.5, squares 7 - 6 · 0.25 = 5.5, sd = sqrt(1.1) = 1.048809,
    // se = 0.428174, t(5) = 2.570582, half width 1.100657.
    const { gap, standsOut } = shownOf(facts, 'meets-regularly');
    expect(gap.mean).toBeCloseTo(0.5, 12);
    expect(gap.lower).toBeCloseTo(-0.600657, 5);
    expect(gap.upper).toBeCloseTo(1.600657, 5);
    expect(standsOut).toBe(false);
  });

  it('compare their scores on the scale as well, without agreement by steps', () => {
    const scale = shownOf(facts, 'accountability');
    // The other item is the same for all, so the scale's gap is half that of the item.
    expect(scale.gap.mean).toBeCloseTo(0.25, 12);
    expect(scale.agreement).toBeUndefined();
    expect(scale.kappa).toBeUndefined();
  });

  it('are too few for kappa', () => {
    expect(shownOf(facts, 'meets-regularly').kappa).toBeUndefined();
  });
});

describe('twenty matches', () => {
  const facts = cohortOf(
    Array.from({ length: 20 }, (_, index) => ({
      menteeDid: says(FREQUENCIES[index % 4] ?? '', 'always'),
      mentorDid: says(FREQUENCIES[(index * 3) % 4] ?? '', 'always'),
    })),
  );

  it('have a linear-weighted kappa on the declared scale', () => {
    const pairs = Array.from({ length: 20 }, (_, index) => ({
      first: FREQUENCIES[index % 4] ?? '',
      second: FREQUENCIES[(index * 3) % 4] ?? '',
    }));
    const { kappa, lower, upper } = weightedKappa(pairs, FREQUENCIES, 'linear');
    expect(shownOf(facts, 'meets-regularly').kappa).toEqual({ kappa, lower, upper });
  });

  it('have none where everybody chose the same, and a gap of 0 without an interval', () => {
    const { kappa, gap, agreement } = shownOf(facts, 'checks-goals');
    expect(kappa).toEqual({ kappa: null, lower: null, upper: null });
    expect(gap).toEqual({ mean: 0, lower: null, upper: null });
    expect(agreement).toMatchObject({ count: 20, of: 20, share: 1, upper: 1 });
  });
});

describe('matches that share people', () => {
  it('are one cluster: a mentor of several counts as one voice', () => {
    const facts = cohortOf(
      Array.from({ length: 12 }, (_, index) => ({
        mentor: index % 6,
        menteeDid: says(index % 6 < 3 ? 'always' : 'never'),
        mentorDid: says('always'),
      })),
    );
    const { matches, dyads, clusters, agreement, gap } = shownOf(facts, 'meets-regularly');
    expect([matches, dyads, clusters]).toEqual([12, 12, 6]);
    expect(agreement).toMatchObject({ count: 6, of: 12, share: 0.5 });
    // Whole clusters agree or do not: the interval is that of six, and so wider than Wilson's of twelve.
    const plain = wilsonInterval(6, 12);
    expect(agreement?.lower).toBeLessThan(plain.lower ?? 0);
    // Six clusters with means 0 0 0 3 3 3: mean 1.5, sd 1.643168, se 0.670820, t(5) = 2.570582, half width 1.724399.
    expect(gap.mean).toBeCloseTo(1.5, 12);
    expect(gap.lower).toBeCloseTo(1.5 - 1.724399, 5);
  });

  it('of a group make a dyad of each mentor with each mentee who answered', () => {
    const by = (participantId: string, matchId: string) => ({ participantId, matchId, answers: {} });
    const dyads = dyadsOf(
      [by('a', '1'), by('b', '1'), by('c', '2'), by('d', '3')],
      [by('x', '1'), by('y', '1'), by('y', '2'), by('z', '4')],
    );
    expect(dyads.map(({ mentorId, menteeId, matchId }) => `${matchId} ${mentorId}${menteeId}`)).toEqual([
      '1 ax',
      '1 ay',
      '1 bx',
      '1 by',
      '2 cy',
    ]);
    // y is in both matches, so all five are one cluster.
    expect(new Set(dyads.map(({ cluster }) => cluster)).size).toBe(1);
  });
});

describe('what may be told', () => {
  const alike = (matches: number, more: SurveyedMatch[] = []): CohortFacts =>
    cohortOf([
      ...Array.from({ length: matches }, () => ({ menteeDid: says('always'), mentorDid: says('mostly') })),
      ...more,
    ]);

  it('needs five matches, five mentors and five mentees', () => {
    expect(groupOf(alike(5), 'meets-regularly').state).toBe('shown');
    expect(groupOf(alike(4), 'meets-regularly').state).toBe('suppressed');
    const oneMentor = cohortOf(
      Array.from({ length: 9 }, (_, index) => ({
        mentor: index % 4,
        menteeDid: says('always'),
        mentorDid: says('always'),
      })),
    );
    expect(groupOf(oneMentor, 'meets-regularly').state).toBe('suppressed');
  });

  it('needs ten where it is sensitive, and neither nearly all nor nearly none that agree', () => {
    const of = (matches: number, unlike: number) =>
      cohortOf(
        Array.from({ length: matches }, (_, index) => ({
          menteeDid: says('always'),
          mentorDid: says(index < unlike ? 'mostly' : 'always'),
        })),
        aTwoSidedChecklist({ sensitive: true }),
      );
    expect(groupOf(of(9, 4), 'meets-regularly').state).toBe('suppressed');
    expect(shownOf(of(10, 4), 'meets-regularly').agreement).toMatchObject({ count: 6, of: 10 });
    expect(shownOf(of(10, 4), 'meets-regularly').apart).toMatchObject({
      bound: 'at-most',
      count: 1,
      lower: 0,
    });
    for (const unlike of [0, 1, 9, 10])
      expect(groupOf(of(10, unlike), 'meets-regularly').state).toBe('suppressed');
  });

  it('leaves out a few matches where the answer of somebody alone would follow from the rest', () => {
    const alone = { menteeDid: says('never') };
    // One alone: two more matches go, so that five people stand outside.
    expect(shownOf(alike(20, [alone]), 'meets-regularly').matches).toBe(18);
    expect(shownOf(alike(20, [alone, alone, alone, alone, alone]), 'meets-regularly').matches).toBe(20);
    expect(groupOf(alike(6, [alone]), 'meets-regularly').state).toBe('suppressed');
  });

  it('is nothing before the wave has closed, or of nobody', () => {
    expect(viewsOf({ ...alike(8), now: '2026-05-02T12:00:00.000Z' })).toEqual([]);
    expect(groupOf(cohortOf([]), 'meets-regularly').state).toBe('suppressed');
  });
});
