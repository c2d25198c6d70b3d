import { askedItems, type AskedItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { Item, ItemOf } from './item.ts';

/** An item with the JSON pointer to it. */
export type PlacedItem = { pointer: string; item: Item };

export const placedItems = (instrument: Instrument): PlacedItem[] =>
  instrument.sections.flatMap((section, s) =>
    section.items.map((item, i) => ({ pointer: `/sections/${s}/items/${i}`, item })),
  );

export type PlacedGroup = { pointer: string; item: ItemOf<'repeating-group'> };

export const placedGroups = (instrument: Instrument): PlacedGroup[] =>
  placedItems(instrument).flatMap(({ pointer, item }) =>
    item.kind === 'repeating-group' ? [{ pointer, item }] : [],
  );

export const placedEntryItems = ({ pointer, item }: PlacedGroup): PlacedItem[] =>
  item.items.map((entryItem, e) => ({ pointer: `${pointer}/items/${e}`, item: entryItem }));

/** All items, and after each repeating group those of its entries. */
export const placedWithEntries = (instrument: Instrument): PlacedItem[] =>
  placedItems(instrument).flatMap(({ pointer, item }) =>
    item.kind === 'repeating-group'
      ? [{ pointer, item }, ...placedEntryItems({ pointer, item })]
      : [{ pointer, item }],
  );

/** Every item of the definition that takes an answer, whoever is asked, by id. */
export const askedById = (instrument: Instrument): ReadonlyMap<string, AskedItem> =>
  new Map(askedItems(instrument.sections).map((item) => [item.id, item]));
