import {
  itemOptions,
  type AskedItem,
  type FieldItem,
} from '../../../functions/core/instrument/asked-items.ts';
import {
  countField,
  entryField,
  isFieldOf,
  type Group,
} from '../../../functions/core/instrument/entry-fields.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';

/** A change to a form that has to be refused: as a slip of the person at its field, or as a form that is not ours. */
export type Fault = {
  name: string;
  /** Where a slip has to be shown. */
  at: string;
  as: 'slip' | 'forgery';
  /** What is sent instead; a field without texts is not sent. */
  sends: DraftFields;
};

type Sent = Pick<Fault, 'name' | 'as'> & { texts: string[] };

const slip = (name: string, ...texts: string[]): Sent => ({ name, as: 'slip', texts });
const forgery = (name: string, ...texts: string[]): Sent => ({ name, as: 'forgery', texts });

/** What no field of this kind takes. */
const wrongTexts = (instrument: Instrument, item: FieldItem): Sent[] => {
  const codes = itemOptions(instrument, item).map(({ code }) => code);
  const wrongCode = [
    forgery('a code that is not offered', 'no-such-code'),
    ...(codes.includes('1') ? [] : [forgery('a position in place of a code', '1')]),
  ];
  switch (item.kind) {
    case 'single-choice':
    case 'yes-no-unsure':
      return [...wrongCode, forgery('two codes', ...codes.slice(0, 2))];
    case 'several-choices':
      return (item.atMost ?? codes.length) < codes.length
        ? [...wrongCode, slip('too many codes', ...codes)]
        : wrongCode;
    case 'ranking':
      return [...wrongCode, slip('one place for all', ...codes.map((code) => `${code}:1`))];
    case 'rating':
      return [slip('a point beyond the last', String(item.to + 1)), slip('a word', 'ten')];
    case 'number':
      return [
        slip('more than the maximum', String(item.maximum + item.step)),
        slip('less than the minimum', String(item.minimum - item.step)),
        slip('a word', 'many'),
        slip('half a step', String(item.minimum + item.step / 2)),
      ];
    case 'date':
      return [slip('a day that is in no calendar', '2026-02-30'), slip('a day as people write it', '1/2/26')];
    case 'short-text':
    case 'long-text':
      return [slip('a character too many', 'z'.repeat(item.maxLength + 1))];
  }
};

const faultsAt = (instrument: Instrument, item: FieldItem, field: string): Fault[] =>
  wrongTexts(instrument, item).map(({ name, as, texts }) => ({
    name,
    as,
    at: field,
    sends: { [field]: texts },
  }));

const groupFaults = (
  instrument: Instrument,
  group: Group,
  required: boolean,
  shown: DraftFields,
): Fault[] => {
  const [first] = group.items;
  const count = Number(shown[countField(group)]?.[0] ?? 0);
  const own = Object.keys(shown).filter((field) => isFieldOf(group, field));
  const without = { ...Object.fromEntries(own.map((field) => [field, []])), [countField(group)]: ['0'] };
  const empty: Fault = { name: 'no entry', as: 'slip', at: group.id, sends: without };
  const beyond = first === undefined ? [] : [entryField(group, group.maximum + 1, first.id)];
  return [
    ...(required ? [empty] : []),
    ...beyond.map((field): Fault => ({
      name: 'too many entries',
      as: 'forgery',
      at: field,
      sends: { [field]: ['x'] },
    })),
    ...Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
      group.items
        .map((item) => ({ item, field: entryField(group, number, item.id) }))
        .filter(({ field }) => field in shown)
        .flatMap(({ item, field }) => faultsAt(instrument, item, field)),
    ),
  ];
};

/** Everything that can be wrong with an item on a page. `shown` is what the page's form would send, filled in. */
export const faultsOf = (
  instrument: Instrument,
  item: AskedItem,
  required: boolean,
  shown: DraftFields,
): Fault[] => {
  const stranger: Fault = {
    name: 'a strange field',
    as: 'forgery',
    at: item.id,
    sends: { [`${item.id}-2`]: ['x'] },
  };
  if (item.kind === 'repeating-group') return [stranger, ...groupFaults(instrument, item, required, shown)];
  const missing: Fault = { name: 'no answer', as: 'slip', at: item.id, sends: { [item.id]: [] } };
  return [stranger, ...(required ? [missing] : []), ...faultsAt(instrument, item, item.id)];
};
