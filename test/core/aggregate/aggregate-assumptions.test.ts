import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateTwoSided } from '../../../functions/core/aggregate/aggregate-two-sided.ts';
import { codedShare, codedShares } from '../../../functions/core/aggregate/coded-share.ts';
import { type Assumptions, TwoSided } from '../../../functions/core/aggregate/two-sided.ts';
import type { Answers } from '../../../functions/core/instrument/answer.ts';
import { confidentialityMismatch } from '../../../functions/core/statistics/confidentiality-mismatch.ts';
import { wilsonInterval } from '../../../functions/core/statistics/wilson-interval.ts';
import { aSurveyedCohort, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';
import { anAssumptionList, someAssumptions } from '../../builders/a-two-sided-instrument.ts';

const found = (matches: SurveyedMatch[]): Assumptions => {
  const facts = aSurveyedCohort(matches, { instrument: anAssumptionList() });
  const [assumptions] = TwoSided.parse(aggregateTwoSided(facts)).assumptions;
  if (assumptions === undefined) throw new Error('no assumptions');
  return assumptions;
};

const matchesOf = (count: number, menteeSays: Answers, mentorSays: Answers = {}): SurveyedMatch[] =>
  Array.from({ length: count }, () => ({
    menteeDid: someAssumptions(menteeSays),
    mentorDid: someAssumptions(mentorSays),
  }));

const itemOf = ({ items }: Assumptions, id: string) => {
  const group = items.find(({ itemId }) => itemId === id)?.group;
  if (group?.state !== 'shown') throw new Error(`${id} is not shown`);
  return group;
};

const FREE = 'toldfreely';

describe('thirty matches of two', () => {
  const assumptions = found([
    ...matchesOf(6, { [FREE]: 'yes' }),
    ...matchesOf(5, {}, { [FREE]: 'yes' }),
    ...matchesOf(4, { [FREE]: 'not-sure' }, { [FREE]: 'yes' }),
    ...matchesOf(15, {}),
  ]);

  it('contradict each other on one assumption as often as the published method says', () => {
    const { aligned, contradiction, unresolved, matches } = itemOf(assumptions, FREE);
    const pair = (mentee: 'yes' | 'no' | 'not-sure', mentor: 'yes' | 'no', count: number) =>
      Array.from({ length: count }, () => ({ mentee, mentor }));
    const expected = confidentialityMismatch([
      ...pair('yes', 'no', 6),
      ...pair('no', 'yes', 5),
      ...pair('not-sure', 'yes', 4),
      ...pair('no', 'no', 15),
    ]);
    expect(matches).toBe(30);
    expect(aligned).toEqual({ kind: 'exact', ...expected.aligned });
    expect(contradiction).toEqual({ kind: 'exact', ...expected.contradiction });
    expect(unresolved).toEqual({ kind: 'exact', ...expected.unresolved });
  });

  it('say which way round, as both ways have five', () => {
    expect(itemOf(assumptions, FREE).directions).toEqual({ menteeYes: 6, mentorYes: 5 });
  });

  it('name the assumption that is contradicted more than the others', () => {
    expect(itemOf(assumptions, FREE).standsOut).toBe('more');
    expect(itemOf(assumptions, 'howwerelate').standsOut).toBe('less');
  });

  it('tell a share of nobody as a bound, and withhold what would undo it', () => {
    expect(itemOf(assumptions, 'howwerelate')).toMatchObject({
      aligned: { kind: 'at-least', share: 29 / 30 },
      contradiction: { kind: 'at-most', share: 1 / 30, upper: wilsonInterval(1, 30).upper },
      unresolved: { kind: 'at-most', share: 1 / 30 },
    });
  });

  it('count contradictions in each match, in cells of enough', () => {
    expect(assumptions.together).toMatchObject({
      state: 'shown',
      matches: 30,
      any: { kind: 'exact', count: 11 },
      counts: [
        { from: 0, to: 0, dyads: 19 },
        { from: 1, to: 8, dyads: 11 },
      ],
    });
  });

  it('tell how many contradict themselves, from each side', () => {
    // Six mentees say that it stays between them and that it may be told freely; of the mentors nine do.
    const [mentors, mentees] = ['mentor', 'mentee'].map(
      (role) => assumptions.selfContradiction.find((one) => one.role === role)?.group,
    );
    expect(mentees).toMatchObject({ state: 'shown', people: 30, share: { kind: 'exact', count: 6 } });
    expect(mentors).toMatchObject({ state: 'shown', people: 30, share: { kind: 'exact', count: 9 } });
  });
});

describe('what may be told', () => {
  it('needs ten matches, whatever the program asks for', () => {
    const nine = found(matchesOf(9, {}));
    expect([...nine.items.map(({ group }) => group), nine.together].map(({ state }) => state)).toEqual(
      Array.from({ length: 9 }, () => 'suppressed'),
    );
    expect(nine.selfContradiction.map(({ group }) => group.state)).toEqual(['suppressed', 'suppressed']);
    expect(nine.minimumGroup).toBe(10);
    expect(found(matchesOf(10, {})).together.state).toBe('shown');
  });

  it('is no direction where one of the two has fewer than five', () => {
    const few = found([
      ...matchesOf(6, { [FREE]: 'yes' }),
      ...matchesOf(4, {}, { [FREE]: 'yes' }),
      ...matchesOf(10, {}),
    ]);
    expect(itemOf(few, FREE).contradiction).toMatchObject({ kind: 'exact', count: 10 });
    expect(itemOf(few, FREE).directions).toBeUndefined();
  });

  it('is no cell of fewer than five, and no exact share that is one', () => {
    const few = found([...matchesOf(3, { [FREE]: 'yes' }), ...matchesOf(17, {})]);
    expect(few.together).toMatchObject({ any: { kind: 'at-most', share: 4 / 20 }, counts: [] });
  });

  it('is nothing of matches in which one side has left all open', () => {
    const alone = Array.from({ length: 20 }, () => ({ menteeDid: someAssumptions() }));
    expect(found(alone).together.state).toBe('suppressed');
  });
});

describe('shares near the ends', () => {
  const shareOf = (count: number, of: number) => ({ count, of, share: count / of, lower: 0, upper: 1 });

  it('look alike for nobody and for one, for everybody and for all but one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), (of) => {
        expect(codedShare(shareOf(0, of))).toEqual(codedShare(shareOf(1, of)));
        expect(codedShare(shareOf(of, of))).toEqual(codedShare(shareOf(of - 1, of)));
      }),
    );
  });

  it('cannot be worked out from the shares beside them', () => {
    const three = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).filter(([a, b, c]) => a + b + c >= 10);
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const of = a + b + c;
        const shares = codedShares([
          ['a', shareOf(a, of)],
          ['b', shareOf(b, of)],
          ['c', shareOf(c, of)],
        ]);
        const kinds = [...shares.values()].map(({ kind }) => kind);
        const exact = kinds.filter((kind) => kind === 'exact').length;
        // All three are exact, or at least two are not: one equation leaves two unknown.
        expect(exact === 3 || exact <= 1).toBe(true);
      }),
    );
  });
});
