import type { Instrument } from './instrument.ts';
import { placedEntryItems, placedGroups, placedItems, type PlacedItem } from './placed-items.ts';

/** Items whose conditions may look at each other's answers: those of the instrument, or those of one entry. */
export type ConditionScope = {
  /** The id of the repeating group; undefined for the instrument itself. */
  within: string | undefined;
  placed: readonly PlacedItem[];
  /** Id of an item or row that takes an answer to its place in the order. */
  placeOf: ReadonlyMap<string, number>;
};

const answeringIds = ({ item }: PlacedItem): string[] => {
  if (item.kind === 'statement') return [];
  return item.kind === 'scale-rows' ? item.rows.map(({ id }) => id) : [item.id];
};

const scopeOf = (within: string | undefined, placed: readonly PlacedItem[]): ConditionScope => ({
  within,
  placed,
  placeOf: new Map(placed.flatMap((one, place) => answeringIds(one).map((id) => [id, place] as const))),
});

export const conditionScopes = (instrument: Instrument): ConditionScope[] => [
  scopeOf(undefined, placedItems(instrument)),
  ...placedGroups(instrument).map((group) => scopeOf(group.item.id, placedEntryItems(group))),
];
