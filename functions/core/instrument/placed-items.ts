import { askedItems, type AskedItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';

/** An item with the JSON pointer to it. */
export type PlacedItem = { pointer: string; item: Item };

export const placedItems = (instrument: Instrument): PlacedItem[] =>
  instrument.sections.flatMap((section, s) =>
    section.items.map((item, i) => ({ pointer: `/sections/${s}/items/${i}`, item })),
  );

/** Every item of the definition that takes an answer, whoever is asked, by id. */
export const askedById = (instrument: Instrument): ReadonlyMap<string, AskedItem> =>
  new Map(askedItems(instrument.sections).map((item) => [item.id, item]));
