import type { Instrument } from './instrument.ts';
import type { ItemKind, ItemOf } from './item.ts';
import { placedEntryItems, placedItems, type PlacedItem } from './placed-items.ts';

/** What an item measures, taken apart: two versions of an item are compared part by part. */
export type MeasuredItem = {
  /** Its id; `goals/goal` for an item of an entry. */
  id: string;
  pointer: string;
  /** Everything that people read for their answer: the head of a block, help and labels included. */
  words: readonly string[];
  /** What an answer can be: kind, codes with their scores, range. */
  measure: Readonly<Record<string, unknown>>;
  /** Who is asked, and under which condition. */
  asked: Readonly<Record<string, unknown>>;
  /** The codes of its answers; empty for other items. */
  codes: readonly string[];
};

type Parts = Pick<MeasuredItem, 'words' | 'measure' | 'codes'>;

const chosen = (instrument: Instrument, item: { kind: string; options: string }): Parts => {
  const options = instrument.optionSets[item.options] ?? [];
  return {
    words: options.map(({ label }) => label),
    measure: { options: options.map(({ code, score }) => [code, score ?? null]) },
    codes: options.map(({ code }) => code),
  };
};

const unscaled: Parts = { words: [], measure: {}, codes: [] };
const open = (): Parts => unscaled;
const several = (instrument: Instrument, item: ItemOf<'several-choices'>): Parts => {
  const parts = chosen(instrument, item);
  return { ...parts, measure: { ...parts.measure, atMost: item.atMost ?? null } };
};

/** The limits of a text are left out: they don't change what it says. */
const PARTS: { [Kind in ItemKind]: (instrument: Instrument, item: ItemOf<Kind>) => Parts } = {
  statement: open,
  'single-choice': chosen,
  'yes-no-unsure': () => ({ ...unscaled, codes: ['yes', 'no', 'not-sure'] }),
  'several-choices': several,
  ranking: chosen,
  'scale-rows': chosen,
  rating: (_instrument, { from, to, lowLabel, highLabel }) => ({
    words: [lowLabel, highLabel],
    measure: { from, to },
    codes: Array.from({ length: to - from + 1 }, (_, step) => String(from + step)),
  }),
  number: (_instrument, { minimum, maximum, step, unit }) => ({
    ...unscaled,
    measure: { minimum, maximum, step, unit: unit ?? null },
  }),
  date: open,
  'short-text': open,
  'long-text': open,
  'repeating-group': (_instrument, { minimum, maximum, entryName }) => ({
    ...unscaled,
    words: [entryName],
    measure: { minimum, maximum },
  }),
};

const partsAs = <Kind extends ItemKind>(kind: Kind, instrument: Instrument, item: ItemOf<Kind>): Parts => {
  const parts: (typeof PARTS)[Kind] = PARTS[kind];
  return parts(instrument, item);
};

const measured = (instrument: Instrument, { pointer, item }: PlacedItem, within = ''): MeasuredItem => {
  const { words, measure, codes } = partsAs(item.kind, instrument, item);
  const help = 'help' in item ? (item.help ?? '') : '';
  const roles: readonly string[] = item.roles ?? instrument.audience;
  return {
    id: within + item.id,
    pointer,
    words: [item.text, help, ...words],
    measure: { kind: item.kind, ...measure },
    asked: { roles: roles.toSorted(), visibleWhen: item.visibleWhen ?? null },
    codes,
  };
};

/** A row is a single choice with the head of its block before it, so it can move from one into the other. */
const rowsOf = (
  instrument: Instrument,
  placed: PlacedItem & { item: ItemOf<'scale-rows'> },
): MeasuredItem[] => {
  const head = measured(instrument, placed);
  const [stem = '', help = '', ...labels] = head.words;
  return placed.item.rows.map((row, r) => ({
    ...head,
    id: row.id,
    pointer: `${placed.pointer}/rows/${r}`,
    words: [row.text, help, ...labels, stem],
    measure: { ...head.measure, kind: 'single-choice' },
  }));
};

const measuredIn = (instrument: Instrument, { pointer, item }: PlacedItem): MeasuredItem[] => {
  if (item.kind === 'statement') return [];
  if (item.kind === 'scale-rows') return rowsOf(instrument, { pointer, item });
  const whole = measured(instrument, { pointer, item });
  if (item.kind !== 'repeating-group') return [whole];
  const entries = placedEntryItems({ pointer, item });
  return [whole, ...entries.map((entry) => measured(instrument, entry, `${item.id}/`))];
};

/** Everything that an instrument measures, in the order of the form. */
export const measuredItems = (instrument: Instrument): MeasuredItem[] =>
  placedItems(instrument).flatMap((placed) => measuredIn(instrument, placed));
