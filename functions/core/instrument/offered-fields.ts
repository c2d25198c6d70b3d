import type { DraftFields } from '../survey-response.ts';
import { askedItems, type AskedItem } from './asked-items.ts';
import { entryField, typedEntries, type Group } from './entry-fields.ts';
import type { Instrument, Section } from './instrument.ts';
import { readAnswers } from './read-answers.ts';
import { visibleItems } from './visible-items.ts';

/** A field that takes an answer, with the text of its item. */
export type OfferedField = { name: string; label: string };

/** One entry of a group as a page shows it: the items that its own answers make visible. */
export type OfferedEntry = { number: number; typed: DraftFields; items: Group['items'] };

export const offeredEntries = (instrument: Instrument, group: Group, fields: DraftFields): OfferedEntry[] =>
  typedEntries(group, fields).map((typed, index) => {
    const { answers } = readAnswers(instrument, group.items, typed);
    const visible = new Set(visibleItems(group.items, answers).map(({ id }) => id));
    return { number: index + 1, typed, items: group.items.filter(({ id }) => visible.has(id)) };
  });

const fieldsOf = (instrument: Instrument, item: AskedItem, fields: DraftFields): OfferedField[] =>
  item.kind === 'repeating-group'
    ? [
        { name: item.id, label: item.text },
        ...offeredEntries(instrument, item, fields).flatMap(({ number, items }) =>
          items.map(({ id, text }) => ({ name: entryField(item, number, id), label: text })),
        ),
      ]
    : [{ name: item.id, label: item.text }];

/** The fields of a section, as its visible items and what was typed make them, in the order of the page. A group stands before its entries. */
export const offeredFields = (
  instrument: Instrument,
  section: Section,
  fields: DraftFields,
): OfferedField[] => askedItems([section]).flatMap((item) => fieldsOf(instrument, item, fields));
