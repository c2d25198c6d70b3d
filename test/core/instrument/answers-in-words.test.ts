import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../functions/core/instrument/answer.ts';
import { answersInWords } from '../../../functions/core/instrument/answers-in-words.ts';
import { choice, withItems, type DraftItem } from '../../builders/a-definition-draft.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const what = { id: 'it', text: 'What?' };
const steps: DraftItem = {
  ...what,
  kind: 'repeating-group',
  entryName: 'Step',
  minimum: 0,
  maximum: 3,
  items: [
    { kind: 'short-text', id: 'step', text: 'What is it?', maxLength: 99 },
    { kind: 'yes-no-unsure', id: 'stuck', text: 'Are you stuck?' },
  ],
};

const ANSWERED: [item: DraftItem, answer: Answer, words: string][] = [
  [choice('it'), 'yes', 'Yes'],
  [{ ...what, kind: 'yes-no-unsure' }, 'not-sure', 'Not sure'],
  [{ ...what, kind: 'several-choices', options: 'agreement' }, ['yes', 'no'], 'Yes\nNo'],
  [{ ...what, kind: 'ranking', options: 'agreement' }, ['yes', 'no'], '1. Yes\n2. No'],
  [
    { ...what, kind: 'rating', from: 0, to: 10, lowLabel: 'Bad', highLabel: 'Good' },
    7,
    '7 (0: Bad, 10: Good)',
  ],
  [{ ...what, kind: 'number', minimum: 0, maximum: 99, unit: 'minutes' }, 45, '45 minutes'],
  [{ ...what, kind: 'number', minimum: 0, maximum: 99 }, 0, '0'],
  [{ ...what, kind: 'date' }, '2026-05-03', '3 May 2026'],
  [{ ...what, kind: 'long-text', maxLength: 99 }, 'yes\nand <no>', 'yes\nand <no>'],
  [
    steps,
    [{ step: 'to write', stuck: 'yes' }, { step: 'to speak' }],
    'Step 1\nWhat is it? to write\nAre you stuck? Yes\n\nStep 2\nWhat is it? to speak',
  ],
];

describe('an answer in words', () => {
  it.each(ANSWERED)('of %o', (item, answer, words) => {
    expect(answersInWords(withItems([item]), 'mentee', { it: answer })).toEqual([
      { text: item.text, answer: words },
    ]);
  });

  it('keeps a code that has no label, rather than hiding what was said', () => {
    expect(answersInWords(withItems([choice('it')]), 'mentee', { it: 'gone' })[0]?.answer).toBe('gone');
  });
});

it('a row is read after the head of its block, what was left open is absent, and the order is that of the form', () => {
  const answers = { 'works-well': 'Much', 'checks-goals': 'never' };
  expect(answersInWords(anInstrument(), 'mentor', answers)).toEqual([
    { text: 'How often does this happen? – We check the goals.', answer: 'Never' },
    { text: 'What works well?', answer: 'Much' },
  ]);
});
