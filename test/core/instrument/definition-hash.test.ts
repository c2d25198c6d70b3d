import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../../functions/adapters/instrument-files.ts';
import { contentHash } from '../../../functions/core/digest.ts';
import { definitionHash } from '../../../functions/core/instrument/definition-hash.ts';
import { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { choice, withItems, type DraftItem } from '../../builders/a-definition-draft.ts';
import { anAskingInstrument } from '../../builders/an-asking-instrument.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const FOLDER = join(import.meta.dirname, '../../../survey-definitions');

const marked = (changed: Parameters<typeof choice>[1] = {}) =>
  choice('first', { sensitive: true, ...changed });
const definitions = [anInstrument(), anAskingInstrument()];

/** The definition with a mark at every item, row and item of an entry that `wanted` says yes to, in turn. */
const withMarks = (instrument: Instrument, wanted: readonly boolean[]): Instrument => {
  let turn = 0;
  const mark = () => (wanted[turn++ % wanted.length] === true ? { sensitive: true as const } : {});
  return Instrument.parse({
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        if (item.kind === 'scale-rows')
          return { ...item, ...mark(), rows: item.rows.map((row) => ({ ...row, ...mark() })) };
        if (item.kind === 'repeating-group')
          return { ...item, ...mark(), items: item.items.map((inner) => ({ ...inner, ...mark() })) };
        return item.kind === 'statement' ? item : { ...item, ...mark() };
      }),
    })),
  });
};

describe('the hash that a definition is published by', () => {
  it('is the same whatever is marked sensitive: items, blocks, rows, groups and their entries', () => {
    const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...definitions), marks, (instrument, wanted) => {
        expect(definitionHash(withMarks(instrument, wanted))).toBe(definitionHash(instrument));
      }),
    );
    expect(withMarks(anAskingInstrument(), [true])).not.toEqual(anAskingInstrument());
  });

  it('is that of the whole content where nothing is marked', () => {
    for (const instrument of definitions) expect(definitionHash(instrument)).toBe(contentHash(instrument));
  });

  it('changes with everything else, also with names that look like the mark', () => {
    const draft = (item: DraftItem, options = 'agreement') =>
      withItems([item], {
        optionSets: {
          [options]: [
            { code: 'no', label: 'No' },
            { code: 'sensitive', label: 'Yes' },
          ],
        },
      });
    const hashes = [
      draft(marked()),
      draft(marked({ text: 'Another text?' })),
      draft(marked({ required: true })),
      draft(marked({ options: 'sensitive' }), 'sensitive'),
      draft(marked({ visibleWhen: { sensitive: true } })),
    ].map(definitionHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is for every shipped version the one that was published before any was marked', () => {
    const catalogue = instrumentFiles(FOLDER);
    const published: unknown = JSON.parse(readFileSync(join(FOLDER, 'published.json'), 'utf8'));
    const hashes = catalogue.latest().flatMap(({ pin }) =>
      Array.from({ length: pin.version }, (_, before) => {
        const found = catalogue.get(pin.id, before + 1);
        return [`${pin.id}.v${before + 1}`, found && definitionHash(found.instrument)];
      }),
    );
    expect(Object.fromEntries(hashes)).toMatchObject(Object(published));
  });

  it('is the same whether or not the items of a scale are several looks at one thing, and differs with the items', () => {
    const plain = anInstrument();
    const scales = plain.scales.map((scale) => ({ ...scale, reflective: true as const }));
    expect(definitionHash({ ...plain, scales })).toBe(definitionHash(plain));
    const fewer = plain.scales.map((scale) => ({ ...scale, items: scale.items.slice(1) }));
    expect(definitionHash({ ...plain, scales: fewer })).not.toBe(definitionHash(plain));
  });
});
