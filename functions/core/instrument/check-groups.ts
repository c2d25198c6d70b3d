import type { Instrument } from './instrument.ts';
import { placedGroups, type PlacedGroup } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

const checkSize = ({ pointer, item }: PlacedGroup): Finding[] =>
  item.minimum <= item.maximum
    ? []
    : [
        {
          code: 'reversed-group',
          pointer: `${pointer}/minimum`,
          message: `«${item.id}» asks for at least ${item.minimum} entries and takes at most ${item.maximum}.`,
          suggestion: 'Make minimum no greater than maximum.',
        },
      ];

const checkEntryIds = ({ pointer, item }: PlacedGroup): Finding[] =>
  item.items.flatMap(({ id }, e) =>
    item.items.findIndex((other) => other.id.toLowerCase() === id.toLowerCase()) === e
      ? []
      : {
          code: 'duplicate-entry-id' as const,
          pointer: `${pointer}/items/${e}/id`,
          message: `«${item.id}» has two items «${id}» in each entry.`,
          suggestion: 'Give each item of the entry its own id.',
        },
  );

const keptTwice = (groups: readonly PlacedGroup[]): Finding[] =>
  groups.flatMap(({ pointer, item }, g) => {
    const first = groups.findIndex((other) => other.item.keptAs === item.keptAs);
    if (item.keptAs === undefined || first === g) return [];
    return {
      code: 'kept-twice' as const,
      pointer: `${pointer}/keptAs`,
      message: `«${item.keptAs}» is kept by «${groups[first]?.item.id}» already: one would overwrite the other.`,
      suggestion: 'Keep the entries of each group under a name of its own.',
    };
  });

/** Repeating groups have room for their entries, tell their items apart and keep each under its own name. */
export const checkGroups: Check<Instrument> = (instrument) => {
  const groups = placedGroups(instrument);
  return [...groups.flatMap(checkSize), ...groups.flatMap(checkEntryIds), ...keptTwice(groups)];
};
