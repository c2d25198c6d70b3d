import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../../functions/core/instrument/check-readability.ts';
import { checkWording } from '../../../functions/core/instrument/check-wording.ts';
import { choice, withItems } from '../../builders/a-definition-draft.ts';

const codes = (text: string, language = 'en') =>
  checkWording(withItems([choice('first', { text })], { language })).map(({ code }) => code);

describe('wording', () => {
  it.each([
    'How often do mentor and mentee meet?',
    'Would you tell a friend or colleague about it?',
    'Do you speak now and then?',
    'Do you know whether or not it helps?',
    'Do you understand your mentor?',
    'What does {{other|your mentor}} do?',
  ])('finds nothing in «%s»', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['Do you listen and speak?', 'double-barrelled'],
    ['Is it clear or useful?', 'double-barrelled'],
    ['Do you NEVER come late?', 'absolute-word'],
    ['Wouldn’t you say that it helps?', 'leading-word'],
    ['Do you not go without a plan?', 'double-negation'],
    ['We don’t do nothing.', 'double-negation'],
  ])('in «%s» finds %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('looks at the words that stand in for a fact', () => {
    expect(codes('Does {{other|your mentor and friend}} listen?')).toEqual(['double-barrelled']);
  });

  it('leaves other languages alone, whose words it does not know', () => {
    expect(codes('Do you listen and speak?', 'fr')).toEqual([]);
  });

  it('counts characters as people see them', () => {
    expect(codes(`${'🙂'.repeat(159)}?`)).toEqual([]);
    expect(codes(`${'🙂'.repeat(160)}?`)).toEqual(['long-item']);
  });
});

describe('the reading grade', () => {
  it('is that of Flesch and Kincaid', () => {
    // 9 words in 1 sentence, 9 syllables: 0.39 · 9 + 11.8 · 1 − 15.59.
    expect(readingGrade('The cat sat on the mat by the door.')).toBeCloseTo(-0.28, 10);
    // 9 words in 1 sentence, 13 syllables (in-for-ma-tion, let-ter): 0.39 · 9 + 11.8 · 13/9 − 15.59.
    expect(readingGrade('The information that you gave was in a letter.')).toBeCloseTo(
      3.51 + (11.8 * 13) / 9 - 15.59,
      10,
    );
  });

  it('is not given for a handful of words, where one long name decides', () => {
    expect(readingGrade('Communication')).toBeUndefined();
  });

  it('rises with longer words and falls with shorter sentences', () => {
    const plain = readingGrade('We met each week. We spoke of our work. It went well.') ?? Number.NaN;
    const long = readingGrade('We met each week, we spoke of our work, it went well.') ?? Number.NaN;
    expect(plain).toBeLessThan(long);
  });
});
