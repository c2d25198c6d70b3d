import { describe, expect, it } from 'vitest';
import { codebook, type CodebookRow } from '../../../functions/core/instrument/codebook.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { agreement, choice, scale, withItems, type Draft } from '../../builders/a-definition-draft.ts';
import { anInstrument, pinOf } from '../../builders/an-instrument.ts';

const of = (...versions: Instrument[]) =>
  codebook(versions.map((instrument) => ({ instrument, pin: pinOf(instrument) })));
const rowOf = (book: ReturnType<typeof of>, version: number, itemId: string): CodebookRow => {
  const found = book.versions
    .find(({ instrument }) => instrument.version === version)
    ?.rows.find((row) => row.itemId === itemId);
  if (found === undefined) throw new Error(`version ${version} has no row for ${itemId}`);
  return found;
};

describe('a codebook', () => {
  it('gives rows of a scale as items of their own, with head, codes, labels, scores and scale', () => {
    const row = rowOf(of(anInstrument()), 1, 'meets-regularly');
    expect(row).toMatchObject({
      variables: ['meets-regularly'],
      text: 'How often does this happen? – We meet as agreed.',
      kind: 'single-choice',
      required: 'yes',
      roles: ['mentor', 'mentee'],
      scales: ['Accountability'],
      comparability: '',
    });
    expect(row.options.map(({ code, label, score }) => [code, label, score])).toContainEqual([
      'mostly',
      'Mostly',
      2,
    ]);
  });

  it('names the columns of each entry of a group, and of the group none', () => {
    const book = of(
      withItems([
        {
          kind: 'repeating-group',
          id: 'goals',
          text: 'Your goals',
          entryName: 'Goal',
          minimum: 1,
          maximum: 3,
          items: [
            { kind: 'single-choice', id: 'reached', text: 'How is it?', options: 'agreement' },
            {
              kind: 'short-text',
              id: 'why',
              text: 'Why not?',
              maxLength: 90,
              visibleWhen: { '==': [{ var: 'reached' }, 'no'] },
            },
          ],
        },
      ]),
    );
    expect(rowOf(book, 1, 'goals')).toMatchObject({
      variables: [],
      range: '1 to 3 entries of the items below',
    });
    expect(rowOf(book, 1, 'goals/why')).toMatchObject({
      variables: ['goals.1.why', 'goals.2.why', 'goals.3.why'],
      condition: '«How is it?» is «No»',
      range: 'one line, up to 90 characters',
    });
  });

  it('gives the codes of yes, no and not sure', () => {
    const book = of(withItems([{ kind: 'yes-no-unsure', id: 'met', text: 'Did you meet?' }]));
    expect(rowOf(book, 1, 'met').options.map(({ code }) => code)).toEqual(['yes', 'no', 'not-sure']);
  });

  it('needs a version', () => {
    expect(() => of()).toThrow('needs a version');
  });
});

describe('a codebook of several versions', () => {
  const three = [...agreement, { code: 'partly', label: 'Partly', score: 3 }];
  const first = withItems([choice('stays'), choice('reworded'), choice('rescaled'), choice('goes')], {
    scales: [scale(['stays'])],
  });
  const comparability: Draft['comparability'] = [
    { item: 'reworded', comparableWith: 1, reason: 'Only plainer words.' },
  ];
  const second = withItems(
    [
      choice('stays'),
      choice('reworded', { text: 'How is that?' }),
      choice('rescaled', { options: 'three' }),
      choice('comes'),
    ],
    { version: 2, comparability, optionSets: { agreement, three } },
  );
  const book = of(second, first);

  it('begins with the newest', () => {
    expect(book.versions.map(({ instrument }) => instrument.version)).toEqual([2, 1]);
  });

  it('says of each item how it compares with the version before', () => {
    expect(rowOf(book, 2, 'stays').comparability).toBe('the same as in version 1');
    expect(rowOf(book, 2, 'reworded').comparability).toBe(
      'reworded; joined with version 1: Only plainer words.',
    );
    expect(rowOf(book, 2, 'rescaled').comparability).toMatch(/^rescaled; a new series: /);
    expect(rowOf(book, 2, 'comes').comparability).toBe('new in version 2');
    expect(book.versions[0]?.removed).toEqual(['goes']);
  });

  it('names the columns as the export does: one for each meaning', () => {
    expect(rowOf(book, 1, 'rescaled').variables).toEqual(['rescaled@1']);
    expect(rowOf(book, 2, 'rescaled').variables).toEqual(['rescaled@2']);
    expect(rowOf(book, 1, 'reworded').variables).toEqual(rowOf(book, 2, 'reworded').variables);
  });

  it('gives each version its own words', () => {
    expect(rowOf(book, 1, 'reworded').text).toBe('How is it?');
    expect(rowOf(book, 2, 'reworded').text).toBe('How is that?');
  });
});
