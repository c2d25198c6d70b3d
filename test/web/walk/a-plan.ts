import fc from 'fast-check';
import type { Answer, Answers, Entry } from '../../../functions/core/instrument/answer.ts';
import { itemOptions, itemsFor, type FieldItem } from '../../../functions/core/instrument/asked-items.ts';
import type { Group } from '../../../functions/core/instrument/entry-fields.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { visibleAnswers } from '../../../functions/core/instrument/visible-items.ts';
import type { Role } from '../../../functions/core/role.ts';

/** What somebody puts into one field, and what has to be stored of it; no answer where it is left blank. */
type Typed = { texts: string[]; answer: Answer | undefined };
type TypedItems = Record<string, Typed>;

/** What somebody would answer to every item of an instrument, were they asked: whether they are depends on their answers. */
export type Plan = { fields: TypedItems; groups: Record<string, TypedItems[]> };

const BLANK: Typed = { texts: [], answer: undefined };
const MOST_ENTRIES = 3;

/** Nothing that a page or a sheet might take for its own; none of it is a word of a definition. */
const WORD = fc.constantFrom(
  'Ñandú',
  'l’été',
  '<b>',
  '&amp;',
  '"q"',
  '=1+1',
  'שלום',
  '🙂',
  '100%',
  '日本',
  '{n}',
);

const words = (maxLength: number, breaks: string[]): fc.Arbitrary<Typed> =>
  fc
    .tuple(fc.array(WORD, { minLength: 1, maxLength: 6 }), fc.constantFrom(...breaks))
    .map(([some, between]) => Array.from(some.join(between)).slice(0, maxLength).join('').trim())
    .map((text) => ({ texts: [text], answer: text }));

const longest = (maxLength: number): fc.Arbitrary<Typed> =>
  fc.constant('y'.repeat(maxLength)).map((text) => ({ texts: [text], answer: text }));

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values that the item takes. */
const taken = (instrument: Instrument, item: FieldItem): fc.Arbitrary<Typed> => {
  const codes = itemOptions(instrument, item).map(({ code }) => code);
  switch (item.kind) {
    case 'single-choice':
    case 'yes-no-unsure':
      return fc.constantFrom(...codes).map((code) => ({ texts: [code], answer: code }));
    case 'several-choices':
      return fc
        .subarray(codes, { minLength: 1, maxLength: item.atMost ?? codes.length })
        .map((some) => ({ texts: some, answer: some }));
    case 'ranking':
      return fc.shuffledSubarray(codes, { minLength: codes.length }).map((order) => ({
        texts: order.map((code, index) => `${code}:${index + 1}`),
        answer: order,
      }));
    case 'rating':
      return fc.integer({ min: item.from, max: item.to }).map((n) => ({ texts: [String(n)], answer: n }));
    case 'number':
      return fc
        .nat(Math.floor((item.maximum - item.minimum) / item.step))
        .map((steps) => item.minimum + steps * item.step)
        .map((n) => ({ texts: [String(n).replace('.', ',')], answer: n }));
    case 'date':
      return day.map((text) => ({ texts: [text], answer: text }));
    case 'short-text':
      return fc.oneof(words(item.maxLength, [' ']), longest(item.maxLength));
    case 'long-text':
      return fc.oneof(words(item.maxLength, [' ', '\n', '\n\n']), longest(item.maxLength));
  }
};

/** No browser takes back a radio button that was chosen: who answers twice leaves none of these open. */
const CHOSEN_FOR_GOOD: ReadonlySet<string> = new Set(['single-choice', 'yes-no-unsure', 'rating']);

/** Whether answers decide what is asked. */
export const hasConditions = ({ sections }: Instrument): boolean =>
  JSON.stringify(sections).includes('"visibleWhen"');

const field = (instrument: Instrument, item: FieldItem): fc.Arbitrary<Typed> => {
  const isFinal = hasConditions(instrument) && CHOSEN_FOR_GOOD.has(item.kind);
  const mayBeBlank = !item.required && item.requiredWhen === undefined && !isFinal;
  const value = taken(instrument, item);
  return mayBeBlank ? fc.oneof({ weight: 3, arbitrary: value }, fc.constant(BLANK)) : value;
};

const entries = (instrument: Instrument, group: Group): fc.Arbitrary<TypedItems[]> => {
  const entry = fc.record(
    Object.fromEntries(
      group.items.map((item, index) => [
        item.id,
        // An entry of which nothing is filled in is no entry.
        index === 0 ? taken(instrument, item) : field(instrument, item),
      ]),
    ),
  );
  const least = Math.max(1, group.minimum);
  const most = Math.max(least, Math.min(group.maximum, MOST_ENTRIES));
  const filled = fc.array(entry, {
    minLength: group.entriesFrom === undefined ? least : most,
    maxLength: most,
  });
  return group.minimum === 0 && !group.required ? fc.oneof(filled, fc.constant<TypedItems[]>([])) : filled;
};

/** Answers that an instrument takes from a role, of every kind and to every item; at least one, as without any nothing is sent. */
export const planFor = (instrument: Instrument, role: Role): fc.Arbitrary<Plan> => {
  const items = itemsFor(instrument, role);
  const groups = items.filter((item) => item.kind === 'repeating-group');
  const fields = items.filter((item) => item.kind !== 'repeating-group');
  return fc
    .record({
      fields: fc.record(Object.fromEntries(fields.map((item) => [item.id, field(instrument, item)]))),
      groups: fc.record(Object.fromEntries(groups.map((item) => [item.id, entries(instrument, item)]))),
    })
    .filter((plan) => Object.keys(storedOf(instrument, role, plan, new Map())).length > 0);
};

const answersIn = (typed: TypedItems): Answers =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer]])),
  );

/** What of an entry is asked: an answer to an item that its own answers hide is dropped. */
const entryOf = (group: Group, typed: TypedItems, kept: Entry): Entry => {
  const entry: Entry = { ...kept };
  for (const [id, answer] of Object.entries(visibleAnswers(group.items, answersIn(typed))))
    if (!Array.isArray(answer)) entry[id] = answer;
  return entry;
};

/** What has to be stored of a plan. `kept` are the names of earlier entries that a group goes by, as many as it shows. */
export const storedOf = (
  instrument: Instrument,
  role: Role,
  plan: Plan,
  kept: ReadonlyMap<string, Entry[]>,
): Answers => {
  const items = itemsFor(instrument, role);
  const answers = answersIn(plan.fields);
  for (const item of items) {
    const planned = plan.groups[item.id] ?? [];
    if (item.kind !== 'repeating-group' || planned.length === 0) continue;
    const names = kept.get(item.id);
    answers[item.id] = (names === undefined ? planned : planned.slice(0, names.length)).map((typed, index) =>
      entryOf(item, typed, names?.[index] ?? {}),
    );
  }
  return visibleAnswers(items, answers);
};
