import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../functions/core/instrument/compare-versions.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import {
  agreement,
  choice,
  withItems,
  type Draft,
  type DraftItem,
} from '../../builders/a-definition-draft.ts';

const version = (number: number, items: DraftItem[], changed: Partial<Draft> = {}): Instrument =>
  withItems(items, { version: number, ...changed });
const original = version(1, [choice('first')]);
const reworded = version(2, [choice('first', { text: 'How is it now?' })]);
const three = ['no', 'partly', 'fully'].map((code, score) => ({ code, label: code, score }));

describe('two versions', () => {
  const classes = (newer: Instrument) =>
    compareVersions(original, newer).map(({ itemId, change }) => `${itemId} ${change}`);

  it('class an item that kept its words and its options as identical, whatever happens around it', () => {
    const moved = version(2, [{ kind: 'statement', id: 'note', text: 'Please note.' }, choice('first')], {
      title: 'Another title',
      purpose: 'Another purpose.',
      minutes: 9,
    });
    expect(classes(moved)).toEqual(['first identical']);
  });

  it('class other words as reworded: of the item, its help or a label', () => {
    expect(classes(reworded)).toEqual(['first reworded']);
    expect(classes(version(2, [choice('first', { help: 'Think of last month.' })]))).toEqual([
      'first reworded',
    ]);
    const labelled = agreement.map((option) => ({ ...option, label: `${option.label}!` }));
    expect(classes(version(2, [choice('first')], { optionSets: { agreement: labelled } }))).toEqual([
      'first reworded',
    ]);
  });

  it('class other codes, scores, order or kinds as rescaled, whatever the words', () => {
    const scored = agreement.map((option) => ({ ...option, score: option.score + 1 }));
    for (const options of [three, scored, agreement.toReversed()])
      expect(classes(version(2, [choice('first')], { optionSets: { agreement: options } }))).toEqual([
        'first rescaled',
      ]);
    expect(classes(version(2, [{ kind: 'yes-no-unsure', id: 'first', text: 'How is it?' }]))).toEqual([
      'first rescaled',
    ]);
  });

  it('name what is new and what is gone', () => {
    expect(classes(version(2, [choice('second')]))).toEqual(['second added', 'first removed']);
  });

  it('follow a row from one block into another, and into an item of its own: the head counts as its words', () => {
    const block = (text: string, id = 'block'): DraftItem => ({
      kind: 'scale-rows',
      id,
      text,
      options: 'agreement',
      rows: [{ id: 'first', text: 'How is it?' }],
    });
    const rows = version(1, [block('In the last month')]);
    expect(compareVersions(rows, version(2, [block('In the last month', 'other')]))).toMatchObject([
      { itemId: 'first', change: 'identical' },
    ]);
    expect(compareVersions(rows, version(2, [block('In the last year')]))).toMatchObject([
      { change: 'reworded' },
    ]);
  });

  it('tell that others are asked now, which is no change of the item', () => {
    const [found] = compareVersions(original, version(2, [choice('first', { roles: ['mentor'] })]));
    expect(found).toMatchObject({ change: 'identical', askedOfOthers: true });
  });
});
