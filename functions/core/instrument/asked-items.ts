import type { Role } from '../role.ts';
import type { Instrument, Section } from './instrument.ts';
import type { Item, ItemOf, ResponseOption } from './item.ts';

/** An item that takes an answer: rows of a scale stand on their own, with the conditions of their scale; statements are gone. */
export type AskedItem = Exclude<Item, { kind: 'statement' | 'scale-rows' }>;

/** An item with one field in a form, of its own name. A repeating group has several: see entry-fields. */
export type FieldItem = Exclude<AskedItem, { kind: 'repeating-group' }>;

const rowItems = (rows: ItemOf<'scale-rows'>): AskedItem[] =>
  rows.rows.map((row) => ({
    kind: 'single-choice',
    required: rows.required,
    requiredWhen: rows.requiredWhen,
    visibleWhen: rows.visibleWhen,
    roles: rows.roles,
    options: rows.options,
    sensitive: rows.sensitive,
    ...row,
  }));

const isFor = (item: Item, role: Role): boolean => item.roles === undefined || item.roles.includes(role);

/** The sections as one role sees them; a section without an item for the role disappears. */
export const sectionsFor = (instrument: Instrument, role: Role): Section[] =>
  instrument.sections
    .map((section) => ({ ...section, items: section.items.filter((item) => isFor(item, role)) }))
    .filter((section) => section.items.length > 0);

/** What one item of a section asks: nothing, itself, or its rows. */
export const askedBy = (item: Item): AskedItem[] => {
  if (item.kind === 'statement') return [];
  return item.kind === 'scale-rows' ? rowItems(item) : [item];
};

export const askedItems = (sections: readonly Section[]): AskedItem[] =>
  sections.flatMap((section) => section.items.flatMap(askedBy));

/** Every item of the instrument that takes an answer from `role`. */
export const itemsFor = (instrument: Instrument, role: Role): AskedItem[] =>
  askedItems(sectionsFor(instrument, role));

/** The options of a named set. Throws for a name that the definition does not have: the check refuses such a definition. */
export const optionsOf = (instrument: Instrument, set: string): ResponseOption[] => {
  const options = instrument.optionSets[set];
  if (options === undefined) throw new Error(`${instrument.id}: there is no option set «${set}»`);
  return options;
};

/** The options of every yes-no-unsure item. */
const YES_NO_UNSURE: readonly ResponseOption[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-sure', label: 'Not sure' },
];

/** The options that an item is answered with; none for one that has no list of options. */
export const itemOptions = (instrument: Instrument, item: AskedItem): ResponseOption[] => {
  if (item.kind === 'yes-no-unsure') return [...YES_NO_UNSURE];
  return 'options' in item ? optionsOf(instrument, item.options) : [];
};
