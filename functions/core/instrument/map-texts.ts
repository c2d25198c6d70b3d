import type { Instrument, Section } from './instrument.ts';
import type { Item } from './item.ts';

/** Makes a new text of an old one; the pointer says which text it is, `/items/main-goal/help`. */
type Change = (text: string, pointer: string) => string;

const TEXT_FIELDS = ['title', 'intro', 'text', 'help', 'lowLabel', 'highLabel', 'unit', 'entryName'] as const;

/** The texts that an object has under the names above, changed; everything else as it was. */
const withTexts = <Thing extends object>(thing: Thing, pointer: string, change: Change): Thing => {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const text: unknown = Reflect.get(thing, field);
    return typeof text === 'string' ? [[field, change(text, `${pointer}/${field}`)] as const] : [];
  });
  return { ...thing, ...Object.fromEntries(texts) };
};

const mapItem = (item: Item, change: Change): Item => {
  const changed = withTexts(item, `/items/${item.id}`, change);
  if (changed.kind === 'scale-rows') {
    const rows = changed.rows.map((row) => withTexts(row, `/items/${row.id}`, change));
    return { ...changed, rows };
  }
  if (changed.kind === 'repeating-group') {
    const within = `/entryItems/${item.id}`;
    const items = changed.items.map((entry) => withTexts(entry, `${within}/${entry.id}`, change));
    return { ...changed, items };
  }
  return changed;
};

const mapSection = (section: Section, change: Change): Section => ({
  ...withTexts(section, `/sections/${section.id}`, change),
  items: section.items.map((item) => mapItem(item, change)),
});

/**
 * The instrument with every text that participants read changed, in the order in which they read them. The pointer
 * (RFC 6901) to a text is its place in a translation, so it is made of ids and codes and not of positions. What only
 * authors read (constructs, source, the titles of scales) stays as it is.
 */
export const mapTexts = (instrument: Instrument, change: Change): Instrument => ({
  ...instrument,
  title: change(instrument.title, '/title'),
  purpose: change(instrument.purpose, '/purpose'),
  sections: instrument.sections.map((section) => mapSection(section, change)),
  optionSets: Object.fromEntries(
    Object.entries(instrument.optionSets).map(([set, options]) => [
      set,
      options.map((option) => ({
        ...option,
        label: change(option.label, `/options/${set}/${option.code}`),
      })),
    ]),
  ),
});
