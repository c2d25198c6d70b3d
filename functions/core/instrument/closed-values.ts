import type { Instrument } from './instrument.ts';
import type { Item, ItemKind, ItemOf } from './item.ts';

type Values = readonly (string | number)[];

const codesOf = (instrument: Instrument, item: { options: string }): Values | undefined =>
  instrument.optionSets[item.options]?.map(({ code }) => code);

const none = (): undefined => undefined;

const VALUES: { [Kind in ItemKind]: (instrument: Instrument, item: ItemOf<Kind>) => Values | undefined } = {
  statement: none,
  'single-choice': codesOf,
  'yes-no-unsure': () => ['yes', 'no', 'not-sure'],
  'several-choices': codesOf,
  ranking: codesOf,
  rating: (_instrument, { from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step),
  'scale-rows': codesOf,
  number: none,
  date: none,
  'short-text': none,
  'long-text': none,
  'repeating-group': none,
};

const valuesAs = <Kind extends ItemKind>(kind: Kind, instrument: Instrument, item: ItemOf<Kind>) => {
  const values: (typeof VALUES)[Kind] = VALUES[kind];
  return values(instrument, item);
};

/** The codes or numbers that an answer to the item is made of; undefined where it may be anything, or its option set does not exist. */
export const closedValues = (instrument: Instrument, item: Item): Values | undefined =>
  valuesAs(item.kind, instrument, item);
