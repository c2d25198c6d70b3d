import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';
import { mapTexts } from './map-texts.ts';
import { placedEntryItems, placedItems, type PlacedItem } from './placed-items.ts';

/** A text that participants read: its pointer in the definition, and the one that it has in translations. */
export type PlacedText = { pointer: string; key: string; text: string };

/** Pointer in a translation, of what a text belongs to, to the pointer in the definition. */
const placesOf = (instrument: Instrument): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  instrument.sections.forEach(({ id }, s) => places.set(`/sections/${id}`, `/sections/${s}`));
  for (const { pointer, item } of placedItems(instrument)) {
    places.set(`/items/${item.id}`, pointer);
    if (item.kind === 'scale-rows')
      item.rows.forEach(({ id }, r) => places.set(`/items/${id}`, `${pointer}/rows/${r}`));
    if (item.kind === 'repeating-group')
      item.items.forEach(({ id }, e) => places.set(`/entryItems/${item.id}/${id}`, `${pointer}/items/${e}`));
  }
  for (const [set, options] of Object.entries(instrument.optionSets))
    options.forEach(({ code }, o) => places.set(`/options/${set}/${code}`, `/optionSets/${set}/${o}/label`));
  return places;
};

const pointerOf = (key: string, places: ReadonlyMap<string, string>): string => {
  const whole = places.get(key);
  if (whole !== undefined) return whole;
  const cut = key.lastIndexOf('/');
  const owner = places.get(key.slice(0, cut));
  return owner === undefined ? key : owner + key.slice(cut);
};

/** Every text that participants read, in the order in which they read them. */
export const placedTexts = (instrument: Instrument): PlacedText[] => {
  const places = placesOf(instrument);
  const texts: PlacedText[] = [];
  mapTexts(instrument, (text, key) => {
    texts.push({ pointer: pointerOf(key, places), key, text });
    return text;
  });
  return texts;
};

/** The text that asks for an answer: of an item, a row or an item of an entry. Statements and the heads of blocks are no questions. */
export type Question = {
  pointer: string;
  id: string;
  text: string;
  /** All that a person reads for this answer: the head of the block or group and the help with the text. */
  read: string;
  sectionIntro: string;
  item: Item;
};

/** `head` is what people have read before it and still have in mind. */
const questionsOf = ({ pointer, item }: PlacedItem, sectionIntro: string, head = ''): Question[] => {
  if (item.kind === 'statement') return [];
  const read = `${head} ${item.text} ${item.help ?? ''}`.trim();
  if (item.kind === 'scale-rows') {
    return item.rows.map(({ id, text }, r) => ({
      pointer: `${pointer}/rows/${r}`,
      id,
      text,
      read: `${read} ${text}`,
      sectionIntro,
      item,
    }));
  }
  const whole = { pointer, id: item.id, text: item.text, read, sectionIntro, item };
  if (item.kind !== 'repeating-group') return [whole];
  const entries = placedEntryItems({ pointer, item });
  return [whole, ...entries.flatMap((entry) => questionsOf(entry, sectionIntro, read))];
};

export const questionsIn = (instrument: Instrument): Question[] =>
  instrument.sections.flatMap(({ intro, items }, s) =>
    items.flatMap((item, i) => questionsOf({ pointer: `/sections/${s}/items/${i}`, item }, intro ?? '')),
  );
