import type { Role } from '../role.ts';
import type { Instrument, Section } from './instrument.ts';
import type { Item, ItemOf, ResponseOption } from './item.ts';

/** An item that takes an answer: rows of a scale stand on their own, statements are gone. */
export type AskedItem = Exclude<Item, { kind: 'statement' | 'scale-rows' }>;

const rowItems = (rows: ItemOf<'scale-rows'>): AskedItem[] =>
  rows.rows.map((row) => ({
    kind: 'single-choice',
    required: rows.required,
    roles: rows.roles,
    options: rows.options,
    ...row,
  }));

const isFor = (item: Item, role: Role): boolean => item.roles === undefined || item.roles.includes(role);

/** The sections as one role sees them; a section without an item for the role disappears. */
export const sectionsFor = (instrument: Instrument, role: Role): Section[] =>
  instrument.sections
    .map((section) => ({ ...section, items: section.items.filter((item) => isFor(item, role)) }))
    .filter((section) => section.items.length > 0);

export const askedItems = (sections: readonly Section[]): AskedItem[] =>
  sections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (item.kind === 'statement') return [];
      return item.kind === 'scale-rows' ? rowItems(item) : [item];
    }),
  );

/** Every item of the instrument that takes an answer from `role`. */
export const itemsFor = (instrument: Instrument, role: Role): AskedItem[] =>
  askedItems(sectionsFor(instrument, role));

/** The options of a named set. Throws for a name that the definition does not have: the check refuses such a definition. */
export const optionsOf = (instrument: Instrument, set: string): ResponseOption[] => {
  const options = instrument.optionSets[set];
  if (options === undefined) throw new Error(`${instrument.id}: there is no option set «${set}»`);
  return options;
};
