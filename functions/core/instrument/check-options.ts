import type { Instrument } from './instrument.ts';
import { placedWithEntries, type PlacedItem } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

const duplicateCodes: Check<Instrument> = (instrument) =>
  Object.entries(instrument.optionSets).flatMap(([set, options]) =>
    options.flatMap(({ code }, o) => {
      const first = options.findIndex((option) => option.code === code);
      if (first === o) return [];
      return {
        code: 'duplicate-code' as const,
        pointer: `/optionSets/${set}/${o}/code`,
        message: `The code «${code}» stands twice in the option set «${set}».`,
        suggestion: 'Give each response option its own code: answers are stored by it.',
      };
    }),
  );

const setOf = ({ item }: PlacedItem): string | undefined => ('options' in item ? item.options : undefined);

const unknownSets = (instrument: Instrument, items: readonly PlacedItem[]): Finding[] => {
  const sets = Object.keys(instrument.optionSets);
  return items.flatMap((placed) => {
    const set = setOf(placed);
    if (set === undefined || sets.includes(set)) return [];
    return {
      code: 'unknown-option-set' as const,
      pointer: `${placed.pointer}/options`,
      message: `There is no option set «${set}».`,
      suggestion: `Add it to optionSets, or name one of: ${sets.join(', ') || '(there is none yet)'}.`,
    };
  });
};

const unusedSets = (instrument: Instrument, items: readonly PlacedItem[]): Finding[] => {
  const used = new Set(items.map(setOf));
  return Object.keys(instrument.optionSets)
    .filter((set) => !used.has(set))
    .map((set) => ({
      code: 'unused-option-set',
      pointer: `/optionSets/${set}`,
      message: `No item uses the option set «${set}».`,
      suggestion: 'Remove it, or name it in an item.',
    }));
};

const tooManyChoices = (instrument: Instrument, items: readonly PlacedItem[]): Finding[] =>
  items.flatMap(({ pointer, item }) => {
    if (item.kind !== 'several-choices' || item.atMost === undefined) return [];
    const count = instrument.optionSets[item.options]?.length ?? Infinity;
    if (item.atMost <= count) return [];
    return {
      code: 'too-many-choices' as const,
      pointer: `${pointer}/atMost`,
      message: `${item.atMost} choices are allowed, but there are only ${count} response options.`,
      suggestion: 'Lower atMost, or leave it out to allow them all.',
    };
  });

/** Option sets are known, used, and tell their options apart. */
export const checkOptions: Check<Instrument> = (instrument) => {
  const items = placedWithEntries(instrument);
  return [
    ...duplicateCodes(instrument),
    ...unknownSets(instrument, items),
    ...unusedSets(instrument, items),
    ...tooManyChoices(instrument, items),
  ];
};
