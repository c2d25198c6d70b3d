import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../functions/core/compare-answers.ts';
import { pairKey, pairsToCompare } from '../../functions/core/comparison.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import { comparisonNotices } from '../../functions/core/notice.ts';
import { aComparison, aWish } from '../builders/a-comparison.ts';
import { anInstrument } from '../builders/an-instrument.ts';
import { matchIdOf, participantIdOf } from '../builders/ids.ts';

const yesNo = (id: string) => ({ kind: 'yes-no-unsure' as const, id, text: `Is it ${id}?` });
const options = ['a', 'b'].map((code) => ({ code, label: code.toUpperCase() }));
const asked = anInstrument({
  optionSets: { letters: options },
  scales: [],
  sections: [
    {
      id: 'all',
      title: 'All',
      items: [
        yesNo('first'),
        yesNo('second'),
        yesNo('third'),
        { kind: 'several-choices', id: 'letters', text: 'Which letters?', options: 'letters' },
        { kind: 'short-text', id: 'words', text: 'In a word?', maxLength: 50 },
        { ...yesNo('mentors-only'), roles: ['mentor'] },
      ],
    },
  ],
});

const verdicts = (mentor: Answers, mentee: Answers) =>
  compareAnswers(asked, mentor, mentee).map(({ item, verdict }) => `${item.id} ${verdict}`);

describe('two answers side by side', () => {
  it('put contradictions first, then what is unsure or open, then what is the same', () => {
    expect(
      verdicts(
        { first: 'yes', second: 'not-sure', third: 'yes', words: 'Trust', letters: ['a'] },
        { first: 'yes', second: 'yes', third: 'no', words: 'Time' },
      ),
    ).toEqual(['third different', 'second unsure', 'letters open', 'words words', 'first same']);
  });

  it('are unsure also where both are not sure', () => {
    expect(verdicts({ first: 'not-sure' }, { first: 'not-sure' })).toEqual(['first unsure']);
  });

  it('are the same where several choices stand in another order', () => {
    expect(verdicts({ letters: ['a', 'b'] }, { letters: ['b', 'a'] })).toEqual(['letters same']);
  });

  it('leave out what one side is not asked', () => {
    expect(verdicts({ 'mentors-only': 'yes' }, {})).toEqual([]);
  });

  it('say the same whoever is called mentor', () => {
    const answer = fc.option(fc.constantFrom('yes', 'no', 'not-sure'), { nil: undefined });
    const some = fc
      .tuple(answer, answer, answer)
      .map(([first, second, third]): Answers =>
        Object.fromEntries(
          Object.entries({ first, second, third }).flatMap(([id, one]) => (one ? [[id, one]] : [])),
        ),
      );
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(verdicts(a, b)).toEqual(verdicts(b, a));
      }),
    );
  });
});

describe('who compares', () => {
  it('is a mentor and a mentee of one match who both agree', () => {
    const pairs = pairsToCompare([aWish(1), aWish(2), aWish(4, { agrees: false })], []);
    expect(pairs.map(({ menteeId }) => menteeId)).toEqual([participantIdOf(2)]);
  });

  it('is every such pair of a group by itself, and nobody of another match', () => {
    const group = [aWish(1), aWish(3), aWish(2), aWish(4), aWish(6, { matchId: matchIdOf(2) })];
    expect(pairsToCompare(group, []).map(pairKey)).toHaveLength(4);
  });

  it('is no pair that has had its comparison', () => {
    expect(pairsToCompare([aWish(1), aWish(2)], [aComparison(1, 2)])).toEqual([]);
  });

  it('never has one who did not agree, whatever everybody says', () => {
    const said = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.constantFrom(1, 2)));
    fc.assert(
      fc.property(said, (all) => {
        const wishes = [...new Map(all.map((one) => [one[0], one])).values()].map(([person, agrees, match]) =>
          aWish(person, { agrees, matchId: matchIdOf(match) }),
        );
        const agreeing = new Set(
          wishes.filter(({ agrees }) => agrees).map(({ participantId }) => participantId),
        );
        for (const { mentorId, menteeId, mentor, mentee } of pairsToCompare(wishes, [])) {
          expect(agreeing).toContain(mentorId);
          expect(agreeing).toContain(menteeId);
          expect([mentor.role, mentee.role]).toEqual(['mentor', 'mentee']);
          expect(mentor.matchId).toBe(mentee.matchId);
        }
      }),
    );
  });
});

it('tells the two of their comparison, and nobody once it has expired', () => {
  const made = [aComparison(1, 2)];
  expect(
    comparisonNotices(made, '2026-05-05T00:00:00.000Z').map(({ participantId }) => participantId),
  ).toEqual([participantIdOf(1), participantIdOf(2)]);
  expect(comparisonNotices(made, aComparison().expiresAt)).toEqual([]);
});
