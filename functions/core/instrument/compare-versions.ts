import { canonicalJson } from '../digest.ts';
import type { Instrument } from './instrument.ts';
import { measuredItems, type MeasuredItem } from './measured-items.ts';

/** What became of one item from one version to a later one. */
export type ItemChange = {
  /** `goals/goal` for an item of an entry. */
  itemId: string;
  change: 'identical' | 'reworded' | 'rescaled' | 'added' | 'removed';
  /** Who is asked, or under which condition, is not the same. It changes whose answers these are, not what they say. */
  askedOfOthers: boolean;
  /** Pointer into the version that has it: the later one where both have. */
  pointer: string;
};

const differs = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);

/** Words that differ make it reworded; codes, their order or scores, range, unit or kind make it rescaled, whatever the words. */
const classOf = (older: MeasuredItem, newer: MeasuredItem): ItemChange['change'] => {
  if (differs(older.measure, newer.measure)) return 'rescaled';
  return differs(older.words, newer.words) ? 'reworded' : 'identical';
};

/**
 * Classes every item of two versions: those of the later one in its order, then those that are gone. A row that becomes
 * a single choice on the same options and in the same words is identical.
 */
export const compareVersions = (older: Instrument, newer: Instrument): ItemChange[] => {
  const before = new Map(measuredItems(older).map((item) => [item.id, item]));
  const after = measuredItems(newer);
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): ItemChange => {
      const old = before.get(item.id);
      return {
        itemId: item.id,
        change: old === undefined ? 'added' : classOf(old, item),
        askedOfOthers: old !== undefined && differs(old.asked, item.asked),
        pointer: item.pointer,
      };
    }),
    ...[...before.values()]
      .filter(({ id }) => !kept.has(id))
      .map(({ id, pointer }): ItemChange => ({
        itemId: id,
        change: 'removed',
        askedOfOthers: false,
        pointer,
      })),
  ];
};
