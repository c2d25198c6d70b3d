import type { Instrument } from './instrument.ts';
import { placedItems } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

type PlacedId = { pointer: string; id: string };

/** A name that every JavaScript object has of itself, so a look-up by it would find what no definition says; and the fields that each form has besides its items. */
const RESERVED: ReadonlySet<string> = new Set(['constructor', 'submission', 'direction', 'shown']);

const itemIds = (instrument: Instrument): PlacedId[] =>
  placedItems(instrument).flatMap(({ pointer, item }) => [
    { pointer: `${pointer}/id`, id: item.id },
    ...(item.kind === 'scale-rows'
      ? item.rows.map((row, r) => ({ pointer: `${pointer}/rows/${r}/id`, id: row.id }))
      : []),
  ]);

const duplicates = (what: string, ids: readonly PlacedId[]): Finding[] => {
  const first = new Map<string, PlacedId>();
  return ids.flatMap(({ pointer, id }) => {
    const known = first.get(id.toLowerCase());
    if (known === undefined) {
      first.set(id.toLowerCase(), { pointer, id });
      return [];
    }
    return {
      code: 'duplicate-id' as const,
      pointer,
      message: `The ${what} id «${id}» is taken: ${known.pointer} has «${known.id}».`,
      suggestion: 'Give each one its own id; ids that differ only in case count as the same.',
    };
  });
};

const reserved = (ids: readonly PlacedId[]): Finding[] =>
  ids
    .filter(({ id }) => RESERVED.has(id))
    .map(({ pointer, id }) => ({
      code: 'reserved-id',
      pointer,
      message: `«${id}» can't be used as an id.`,
      suggestion: 'Choose an id that says what the item measures.',
    }));

/** Ids name answers, pages and scores, so each kind of them is unique within a definition, whatever the case. */
export const checkIds: Check<Instrument> = (instrument) => {
  const items = itemIds(instrument);
  const sections = instrument.sections.map(({ id }, s) => ({ pointer: `/sections/${s}/id`, id }));
  const scales = instrument.scales.map(({ id }, s) => ({ pointer: `/scales/${s}/id`, id }));
  const sets = Object.keys(instrument.optionSets).map((id) => ({ pointer: `/optionSets/${id}`, id }));
  return [
    ...duplicates('section', sections),
    ...duplicates('item', items),
    ...duplicates('scale', scales),
    ...duplicates('option set', sets),
    ...reserved([...items, ...sets]),
  ];
};
