import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../../functions/adapters/instrument-files.ts';
import type { Entry } from '../../../functions/core/instrument/answer.ts';
import { itemsFor, sectionsFor } from '../../../functions/core/instrument/asked-items.ts';
import { countField, withKeptEntries } from '../../../functions/core/instrument/entry-fields.ts';
import { hasAnswer, isUntouched } from '../../../functions/core/instrument/has-answer.ts';
import { offeredFields } from '../../../functions/core/instrument/offered-fields.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';

const { latest } = instrumentFiles(join(import.meta.dirname, '../../../survey-definitions'));
const KEPT: Entry[] = [{ statement: 'Speak up', goal: 'Speak up', name: 'Speak up' }];

/** Everything that a fresh page sends by itself: empty texts, how many entries there are, and the names of kept ones. */
const fresh = (instrument: ReturnType<typeof latest>[number]['instrument'], role: 'mentor' | 'mentee') => {
  const items = itemsFor(instrument, role);
  const names = items.flatMap((item) =>
    item.kind === 'repeating-group' && item.entriesFrom !== undefined ? [item.entriesFrom.kept] : [],
  );
  const kept = new Map(names.map((name) => [name, KEPT]));
  let fields: DraftFields = {};
  for (const item of items)
    if (item.kind === 'repeating-group') {
      fields = withKeptEntries(item, fields, kept.get(item.entriesFrom?.kept ?? '') ?? []);
      fields[countField(item)] ??= [String(item.minimum)];
    }
  for (const section of sectionsFor(instrument, role))
    for (const { name } of offeredFields(instrument, section, fields))
      if (items.every((item) => item.kind !== 'repeating-group' || item.id !== name)) fields[name] ??= [''];
  return { items, kept, fields };
};

const CASES = latest().flatMap(({ instrument }) =>
  instrument.audience.map((role) => ({ name: `${instrument.id} of a ${role}`, ...fresh(instrument, role) })),
);

describe.each(CASES)('a fresh page of $name', ({ items, kept, fields }) => {
  it('is untouched as it is, and touched by a single letter in any of its fields', () => {
    expect(isUntouched(items, fields, kept)).toBe(true);
    for (const name of Object.keys(fields).filter((field) => fields[field]?.[0] === ''))
      expect(isUntouched(items, { ...fields, [name]: ['x'] }, kept), name).toBe(false);
  });

  it('is touched by an entry more', () => {
    for (const item of items)
      if (item.kind === 'repeating-group') {
        const count = [String(Number(fields[countField(item)]) + 1)];
        expect(isUntouched(items, { ...fields, [countField(item)]: count }, kept)).toBe(false);
      }
    expect(isUntouched(items, { ...fields, 'of-no-item': [''] }, kept)).toBe(false);
  });
});

it('a response says something as soon as one item is answered', () => {
  expect(hasAnswer({})).toBe(false);
  expect(hasAnswer({ met: 'yes' })).toBe(true);
});
