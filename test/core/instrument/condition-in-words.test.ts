import { describe, expect, it } from 'vitest';
import { askedItems } from '../../../functions/core/instrument/asked-items.ts';
import { conditionInWords } from '../../../functions/core/instrument/condition-in-words.ts';
import type { Condition } from '../../../functions/core/instrument/item.ts';
import { choice, withItems } from '../../builders/a-definition-draft.ts';

const instrument = withItems([
  choice('met', { text: 'Did you meet {{other|your mentor}}?' }),
  { kind: 'several-choices', id: 'topics', text: 'Which topics?', options: 'agreement' },
  { kind: 'number', id: 'minutes', text: 'How long?', minimum: 1, maximum: 90 },
]);
const words = (condition: Condition) =>
  conditionInWords(condition, instrument, askedItems(instrument.sections));

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [{ '==': [{ var: 'met' }, 'yes'] }, '«Did you meet your mentor?» is «Yes»'],
    [{ '==': ['yes', { var: 'met' }] }, '«Did you meet your mentor?» is «Yes»'],
    [{ '!=': [{ var: 'met' }, 'yes'] }, '«Did you meet your mentor?» is not «Yes»'],
    [{ '==': [{ var: 'minutes' }, null] }, '«How long?» is not answered'],
    [{ in: [{ var: 'met' }, ['yes', 'no']] }, '«Did you meet your mentor?» is «Yes» or «No»'],
    [{ in: ['yes', { var: 'topics' }] }, '«Which topics?» includes «Yes»'],
    [{ '!': [{ in: ['yes', { var: 'topics' }] }] }, '«Which topics?» does not include «Yes»'],
    [{ '!': { var: 'minutes' } }, '«How long?» is not answered'],
    [{ '!!': [{ var: 'minutes' }] }, '«How long?» is answered'],
    [{ '>=': [{ var: 'minutes' }, 30] }, '«How long?» is at least 30'],
    [{ '!': [{ '<': [{ var: 'minutes' }, 30] }] }, 'not («How long?» is under 30)'],
  ])('%j', (condition, expected) => {
    expect(words(condition)).toBe(expected);
  });

  it('keeps «and» and «or» apart', () => {
    const either: Condition = { or: [{ '!!': { var: 'minutes' } }, { '==': [{ var: 'met' }, 'no'] }] };
    expect(words({ and: [{ in: ['yes', { var: 'topics' }] }, either] })).toBe(
      '«Which topics?» includes «Yes» and («How long?» is answered or «Did you meet your mentor?» is «No»)',
    );
  });

  it('stays JSON Logic where there are no words', () => {
    const odd = { '==': [{ '%': [{ var: 'minutes' }, 2] }, 0] };
    expect(words(odd)).toBe(JSON.stringify(odd));
    expect(words({ '==': [{ var: 'unheard-of' }, 'yes'] })).toContain('unheard-of');
  });
});
