import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparability } from '../../../functions/core/instrument/comparability.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { choice, withItems, type Draft, type DraftItem } from '../../builders/a-definition-draft.ts';

const three = [
  { code: 'no', label: 'No', score: 1 },
  { code: 'partly', label: 'Partly', score: 2 },
  { code: 'fully', label: 'Fully', score: 3 },
];
const reason = 'It asks the same in plainer words.';

const version = (number: number, items: DraftItem[], changed: Partial<Draft> = {}): Instrument =>
  withItems(items, { version: number, ...changed });
const between = (versions: Instrument[], from = versions[0], to = versions.at(-1)) =>
  comparability(
    { version: from?.version ?? 0, itemId: 'first' },
    { version: to?.version ?? 0, itemId: 'first' },
    versions,
  );
const note = (comparableWith: number, more: object = {}) => ({
  item: 'first',
  comparableWith,
  reason,
  ...more,
});

const original = version(1, [choice('first')]);
const reworded = (number: number, text: string, notes: NonNullable<Draft['comparability']> = []) =>
  version(number, [choice('first', { text })], { comparability: notes });
const rescaled = (number: number, notes: NonNullable<Draft['comparability']> = []) =>
  version(number, [choice('first')], { optionSets: { agreement: three }, comparability: notes });
const mapping = { no: 'no', yes: 'fully' };

describe('comparability', () => {
  it('joins what is identical', () => {
    expect(between([original, version(2, [choice('first')])])).toEqual({ kind: 'same' });
  });

  it('joins a reworded item with a footnote when its author says so, and not otherwise', () => {
    expect(between([original, reworded(2, 'How are things?', [note(1)])])).toEqual({
      kind: 'same-with-footnote',
      reason,
    });
    expect(between([original, reworded(2, 'How are things?')])).toMatchObject({
      kind: 'new-series',
      why: expect.stringMatching(/^Version 2 words it differently/),
    });
  });

  it('joins a rescaled item by its mapping only', () => {
    expect(between([original, rescaled(2, [note(1, { mapping })])])).toEqual({
      kind: 'mapped',
      mapping,
      reason,
    });
    expect(between([original, rescaled(2, [note(1)])])).toMatchObject({ kind: 'new-series' });
  });

  it('starts a new series where the author says that the two differ, and repeats why', () => {
    expect(between([original, reworded(2, 'How are things?', [note(1, { newSeries: true })])])).toEqual({
      kind: 'new-series',
      why: reason,
    });
  });

  it('has no series across an item that was not asked', () => {
    const without = version(2, [choice('second')]);
    expect(between([original, without])).toEqual({ kind: 'new-series', why: 'Version 2 does not ask it.' });
    expect(between([without, version(3, [choice('first')])])).toEqual({
      kind: 'new-series',
      why: 'Version 2 did not ask it.',
    });
  });

  it('is followed over several versions: reasons add up, mappings are composed', () => {
    const second = reworded(2, 'How are things?', [note(1)]);
    const third = version(3, [choice('first', { text: 'How are things?' })], {
      optionSets: { agreement: three },
      comparability: [note(2, { mapping, reason: 'The ends mean the same.' })],
    });
    expect(between([original, second, third])).toEqual({
      kind: 'mapped',
      mapping,
      reason: `${reason} The ends mean the same.`,
    });
  });

  it('joins a version that went back to the first words, although the one between is another series', () => {
    const versions = [original, reworded(2, 'How do you feel?'), version(3, [choice('first')])];
    expect(between(versions)).toEqual({ kind: 'same' });
    expect(between(versions, versions[0], versions[1])).toMatchObject({ kind: 'new-series' });
  });

  it('is broken by one version that nobody vouches for', () => {
    const versions = [
      original,
      reworded(2, 'B?', [note(1)]),
      reworded(3, 'C?'),
      reworded(4, 'D?', [note(3)]),
    ];
    expect(between(versions)).toMatchObject({
      kind: 'new-series',
      why: expect.stringMatching(/^Version 3 words it differently/),
    });
  });

  it('adds a footnote of itself where other people are asked', () => {
    expect(between([original, version(2, [choice('first', { roles: ['mentor'] })])])).toEqual({
      kind: 'same-with-footnote',
      reason: 'From version 2 on, other people are asked it than before.',
    });
  });

  it('does not depend on the order in which the two, or the versions, are given', () => {
    const step = fc.constantFrom('same', 'reworded', 'vouched', 'rescaled', 'mapped', 'gone');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const versions = [original, ...steps.map((what, s) => stepTo(s + 2, what))];
        const [last, backwards] = [versions.at(-1), versions.toReversed()];
        const forth = between(versions);
        expect(comparabilityOf(last, original, backwards)).toEqual(forth);
        // Never joined without every step being vouched for, by the author or by being identical with one that is.
        if (forth.kind !== 'new-series' && forth.kind !== 'mapped')
          expect(last?.optionSets).toEqual(original.optionSets);
      }),
    );
  });
});

const comparabilityOf = (a: Instrument | undefined, b: Instrument, versions: Instrument[]) =>
  comparability(
    { version: a?.version ?? 0, itemId: 'first' },
    { version: b.version, itemId: 'first' },
    versions,
  );

const stepTo = (number: number, what: string): Instrument => {
  const before = number - 1;
  switch (what) {
    case 'reworded':
      return reworded(number, `How is it ${number}?`);
    case 'vouched':
      return reworded(number, `How is it ${number}?`, [note(before)]);
    case 'rescaled':
      return rescaled(number);
    case 'mapped':
      return rescaled(number, [note(before, { mapping })]);
    case 'gone':
      return version(number, [choice('second')]);
    default:
      return version(number, [choice('first')]);
  }
};
