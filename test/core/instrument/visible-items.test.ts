import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../functions/core/instrument/answer.ts';
import { itemsFor, sectionsFor, type AskedItem } from '../../../functions/core/instrument/asked-items.ts';
import { answeredShare, readAnswers } from '../../../functions/core/instrument/read-answers.ts';
import {
  visibleAnswers,
  visibleItems,
  visibleSections,
} from '../../../functions/core/instrument/visible-items.ts';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const instrument = aBranchingInstrument();
const items = itemsFor(instrument, 'mentee');
const visibleIds = (answers: Answers) => visibleItems(items, answers).map(({ id }) => id);

describe('visible items', () => {
  it('are those whose condition the answers before them meet', () => {
    expect(visibleIds({})).toEqual(['stay', 'goals', 'order']);
    expect(visibleIds({ stay: 'no' })).toEqual(['stay', 'why-not', 'goals', 'order']);
    expect(visibleIds({ stay: 'yes' })).toEqual(['stay', 'basis', 'goals', 'order']);
    expect(visibleIds({ stay: 'yes', basis: ['other'] })).toContain('other-way');
  });

  it('do not hang on the answer to an item that is hidden itself', () => {
    expect(visibleIds({ stay: 'no', basis: ['other'] })).not.toContain('other-way');
    expect(visibleAnswers(items, { stay: 'no', basis: ['other'], 'other-way': 'by boat' })).toEqual({
      stay: 'no',
    });
  });

  it('cannot hang on a later answer', () => {
    const [stay, , basis] = items;
    const reversed = [basis, stay].filter((item) => item !== undefined);
    expect(visibleItems(reversed, { stay: 'yes', basis: ['other'] }).map(({ id }) => id)).toEqual(['stay']);
  });

  it('make up sections: one with nothing to show is gone, and statements and rows come and go like items', () => {
    const sections = sectionsFor(instrument, 'mentee');
    expect(visibleSections(sections, { stay: 'no' }).map(({ id }) => id)).toEqual(['contact', 'goals']);
    const [, later] = visibleSections(sections, { stay: 'yes' });
    expect(later?.items.map(({ id }) => id)).toEqual(['note']);
    const rows = anInstrument({
      scales: [],
      sections: [
        {
          id: 'one',
          title: 'One',
          items: [
            { kind: 'yes-no-unsure', id: 'met', text: 'Did you meet?' },
            {
              kind: 'scale-rows',
              id: 'how',
              text: 'How was it?',
              options: 'frequency',
              visibleWhen: { '==': [{ var: 'met' }, 'yes'] },
              requiredWhen: { '==': [{ var: 'met' }, 'yes'] },
              rows: [{ id: 'calm', text: 'It was calm.' }],
            },
          ],
        },
      ],
    });
    expect(visibleItems(itemsFor(rows, 'mentor'), { met: 'no', calm: 'never' }).map(({ id }) => id)).toEqual([
      'met',
    ]);
    const read = readAnswers(rows, itemsFor(rows, 'mentor'), { met: ['yes'] });
    expect(read.problems.map(({ itemId, code }) => [itemId, code])).toEqual([['calm', 'missing']]);
  });

  it('say what is required now', () => {
    const [, later] = visibleSections(sectionsFor(instrument, 'mentee'), { stay: 'yes', basis: ['other'] });
    expect(later?.items.map((item) => 'required' in item && item.required)).toEqual([false, true]);
  });
});

describe('a form with conditions', () => {
  const read = (fields: Record<string, string[]>) => readAnswers(instrument, items, fields);
  const goal = { 'goals.1.goal': ['Lead'] };

  it('drops what hidden items were answered, wrong answers among it', () => {
    const { answers, problems } = read({
      ...goal,
      stay: ['not-sure'],
      basis: ['nonsense'],
      'why-not': ['x'.repeat(300)],
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({ stay: 'not-sure', goals: [{ goal: 'Lead' }] });
  });

  it('requires of visible items only, and by condition', () => {
    expect(read({ ...goal, stay: ['no'] }).problems.map(({ itemId }) => itemId)).toEqual(['why-not']);
    expect(read({ ...goal, stay: ['yes'], basis: ['other'] }).problems.map(({ itemId }) => itemId)).toEqual([
      'other-way',
    ]);
    expect(read({ ...goal, stay: ['yes'] }).problems).toEqual([]);
  });

  it('knows the answers of earlier pages', () => {
    const otherWay = items.filter(({ id }) => id === 'other-way');
    const before = { stay: 'yes', basis: ['other'] };
    expect(readAnswers(instrument, otherWay, {}, before).problems).toHaveLength(1);
    expect(readAnswers(instrument, otherWay, {}).problems).toEqual([]);
  });

  it('counts only what applies when it asks whether a response is complete', () => {
    expect(answeredShare(items, { stay: 'no', 'why-not': 'Time', goals: [{ goal: 'Lead' }] })).toBe(3 / 4);
    expect(answeredShare(items, { stay: 'yes', basis: ['advice'], goals: [], order: ['advice'] })).toBe(1);
  });
});

const CODES = ['yes', 'no', 'not-sure'];

/** Up to eight items, each of which may hang on an earlier (or, by mistake, a later) one. */
const chains: fc.Arbitrary<AskedItem[]> = fc
  .array(
    fc.record({
      on: fc.option(fc.nat(7), { nil: undefined }),
      operator: fc.constantFrom('==', '!='),
      code: fc.constantFrom(...CODES),
      required: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((links) =>
    links.map(({ on, operator, code, required }, index) => ({
      kind: 'yes-no-unsure' as const,
      id: `item-${index}`,
      text: 'Is it so?',
      required,
      ...(on === undefined ? {} : { visibleWhen: { [operator]: [{ var: `item-${on}` }, code] } }),
    })),
  );
const replies = fc.dictionary(
  fc.nat(7).map((index) => `item-${index}`),
  fc.constantFrom(...CODES),
);

describe('any items and any answers', () => {
  it('dropping the answers of hidden items leaves nothing more to drop', () => {
    fc.assert(
      fc.property(chains, replies, (chain, answers) => {
        const once = visibleAnswers(chain, answers);
        expect(visibleAnswers(chain, once)).toEqual(once);
        expect(visibleItems(chain, once)).toEqual(visibleItems(chain, answers));
      }),
    );
  });

  it('reading what was read reads the same, and finds fault with visible items only', () => {
    fc.assert(
      fc.property(chains, replies, (chain, answers) => {
        const fieldsOf = (values: Answers) =>
          Object.fromEntries(Object.entries(values).map(([id, code]) => [id, [code].flat().map(String)]));
        const first = readAnswers(instrument, chain, fieldsOf(answers));
        expect(readAnswers(instrument, chain, fieldsOf(first.answers))).toEqual(first);
        const visible = visibleItems(chain, first.answers).map(({ id }) => id);
        expect(first.problems.map(({ itemId }) => itemId).filter((id) => !visible.includes(id))).toEqual([]);
        expect(Object.keys(first.answers).filter((id) => !visible.includes(id))).toEqual([]);
      }),
    );
  });
});
