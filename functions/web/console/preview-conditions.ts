import { html } from 'hono/html';
import { askedItems } from '../../core/instrument/asked-items.ts';
import { conditionInWords } from '../../core/instrument/condition-in-words.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Item } from '../../core/instrument/item.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Html } from '../components/page.ts';

/** What depends on other answers of one item: `when` says «asked if …» or «required if …». */
export type Conditional = {
  /** The item's id, or `goals.goal` for an item of an entry. */
  place: string;
  text: string;
  when: string[];
};

type Scope = ReturnType<typeof askedItems>;

const conditionsOf = (instrument: Instrument, item: Item, scope: Scope, group = ''): Conditional[] => {
  const words = (condition: NonNullable<Item['visibleWhen']>) =>
    conditionInWords(condition, instrument, scope);
  const asked = item.visibleWhen === undefined ? [] : [`asked if ${words(item.visibleWhen)}`];
  const required =
    item.kind === 'statement' || item.requiredWhen === undefined
      ? []
      : [`required if ${words(item.requiredWhen)}`];
  const when = [...asked, ...required];
  const own =
    when.length === 0 ? [] : [{ place: `${group}${item.id}`, text: withFallbacks(item.text), when }];
  if (item.kind !== 'repeating-group') return own;
  return [
    ...own,
    ...item.items.flatMap((inner) => conditionsOf(instrument, inner, item.items, `${item.id}.`)),
  ];
};

/** The items among these that depend on other answers, those of entries too. */
export const conditionalItems = (instrument: Instrument, items: readonly Item[]): Conditional[] => {
  const scope = askedItems(instrument.sections);
  return items.flatMap((item) => conditionsOf(instrument, item, scope));
};

const sentence = (when: string): string => `${when.charAt(0).toUpperCase()}${when.slice(1)}`;

/** Says at a field of a page when its item is asked; nothing where that depends on no answer. */
export const noteOnField = (instrument: Instrument): ((field: string) => Html | string) => {
  const all = conditionalItems(
    instrument,
    instrument.sections.flatMap(({ items }) => items),
  );
  const found = new Map(all.map((one) => [one.place, one]));
  return (field) => {
    // Every entry asks the same: `goals.2.goal` is the item `goals.goal`.
    const conditional = found.get(field.replace(/\.\d+\./, '.'));
    return conditional === undefined
      ? ''
      : html`<p class="hint" lang="en" dir="ltr"><em>${conditional.when.map(sentence).join('. ')}.</em></p>`;
  };
};
