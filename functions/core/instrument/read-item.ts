import { advice, type Advice } from './advice.ts';
import type { Answer } from './answer.ts';
import type { FieldItem } from './asked-items.ts';
import { PlainDate } from '../calendar.ts';
import type { ResponseOption } from './item.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

export type AnswerProblemCode =
  | 'missing'
  | 'unknown-option'
  | 'too-many'
  | 'not-a-number'
  | 'out-of-range'
  | 'off-step'
  | 'not-a-date'
  | 'too-long'
  | 'several-values'
  | 'unranked'
  | 'same-rank';

/** What became of the texts sent for one item. `blank` is no problem yet: that depends on whether the item is required. */
type Reading =
  { state: 'blank' } | { state: 'answer'; answer: Answer } | { state: 'problem'; code: AnswerProblemCode };

type AskedKind = FieldItem['kind'];
type AskedOf = { [Kind in AskedKind]: Extract<FieldItem, { kind: Kind }> };

type ItemReader<Kind extends AskedKind> = {
  /** Options are those of the item's set; empty for items without. */
  read: (item: AskedOf[Kind], texts: string[], options: readonly ResponseOption[]) => Reading;
  /** What to do about a problem. It is said beside the item's own text, in the person's language. */
  advise: (item: AskedOf[Kind], code: AnswerProblemCode, texts: string[]) => Advice;
};

const BLANK: Reading = { state: 'blank' };
const answer = (value: Answer): Reading => ({ state: 'answer', answer: value });
const problem = (code: AnswerProblemCode): Reading => ({ state: 'problem', code });

/** Reads an item that takes one value; the same value sent twice is one value. */
const readOne = (
  texts: string[],
  tidy: (text: string) => string,
  read: (text: string) => Reading,
): Reading => {
  const values = [...new Set(texts.map(tidy).filter((text) => text !== ''))];
  const [value] = values;
  if (value === undefined) return BLANK;
  return values.length > 1 ? problem('several-values') : read(value);
};

/** At most two decimals: «1.000» may mean a thousand, so it is asked again rather than read as one. */
const NUMBER = /^[+-]?\d{1,15}([.,]\d{1,2})?$/;

const readNumber = (text: string): number | undefined =>
  NUMBER.test(text) ? Number(text.replace(',', '.')) + 0 : undefined;

const isOnStep = (value: number, item: AskedOf['number']): boolean => {
  const steps = (value - item.minimum) / item.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
};

const isWhole = (item: AskedOf['number']): boolean =>
  Number.isInteger(item.step) && Number.isInteger(item.minimum);

const numberAdvice = (item: AskedOf['number'], code: AnswerProblemCode): Advice => {
  if (code === 'several-values') return advice('enter-only-one-number');
  const { minimum, maximum, step } = item;
  if (code !== 'off-step') return { code: 'enter-number', params: { minimum, maximum } };
  if (!isWhole(item)) return { code: 'enter-number-in-steps', params: { minimum, maximum, step } };
  return step === 1
    ? { code: 'enter-whole-number', params: { minimum, maximum } }
    : { code: 'enter-whole-number-in-steps', params: { minimum, maximum, step } };
};

/** Characters are counted as Unicode code points after composition (NFC): hardly ever more than a browser's `maxlength` counts, and a bound on bytes. */
const excess = (texts: string[], tidy: (text: string) => string, maxLength: number): number =>
  Math.max(...texts.map((text) => Array.from(tidy(text)).length)) - maxLength;

const textReader = (tidy: (text: string) => string): ItemReader<'short-text' | 'long-text'> => ({
  read: (item, texts) =>
    readOne(texts, tidy, (text) =>
      excess([text], tidy, item.maxLength) > 0 ? problem('too-long') : answer(text),
    ),
  advise: (item, code, texts) => {
    if (code === 'several-values') return advice('write-only-one-answer');
    if (code !== 'too-long') return advice('write-answer');
    return { code: 'shorten-by', params: { count: excess(texts, tidy, item.maxLength) } };
  },
});

const singleChoice: ItemReader<'single-choice' | 'yes-no-unsure'> = {
  read: (_item, texts, options) =>
    readOne(texts, tidyLine, (code) =>
      options.some((option) => option.code === code) ? answer(code) : problem('unknown-option'),
    ),
  advise: (_item, code) => {
    if (code === 'several-values') return advice('choose-only-one');
    return advice(code === 'unknown-option' ? 'choose-one-shown' : 'choose-one');
  },
};

const severalChoices: ItemReader<'several-choices'> = {
  read: (item, texts, options) => {
    const sent = new Set(texts.map(tidyLine).filter((text) => text !== ''));
    if (sent.size === 0) return BLANK;
    const codes = options.map((option) => option.code).filter((code) => sent.has(code));
    if (codes.length < sent.size) return problem('unknown-option');
    return codes.length > (item.atMost ?? codes.length) ? problem('too-many') : answer(codes);
  },
  advise: (item, code) => {
    if (code === 'too-many') return { code: 'choose-at-most', params: { count: item.atMost ?? 1 } };
    return advice(code === 'unknown-option' ? 'choose-from-shown' : 'choose-some');
  },
};

/** An option and its place, `network:2`; undefined where one of them is not offered. */
const readPlace = (text: string, options: readonly ResponseOption[]) => {
  const [code = '', place = '', ...rest] = text.split(':');
  const known = options.some((option) => option.code === code) && /^[1-9]\d?$/.test(place);
  return known && rest.length === 0 && Number(place) <= options.length
    ? { code, place: Number(place) }
    : undefined;
};

const ranking: ItemReader<'ranking'> = {
  read: (_item, texts, options) => {
    const sent = [...new Set(texts.map(tidyLine).filter((text) => text !== ''))];
    if (sent.length === 0) return BLANK;
    const places = sent.flatMap((text) => readPlace(text, options) ?? []);
    if (places.length < sent.length) return problem('unknown-option');
    if (new Set(places.map(({ code }) => code)).size < places.length) return problem('several-values');
    if (new Set(places.map(({ place }) => place)).size < places.length) return problem('same-rank');
    if (places.length < options.length) return problem('unranked');
    return answer(places.toSorted((a, b) => a.place - b.place).map(({ code }) => code));
  },
  advise: (_item, code) => {
    if (code === 'unknown-option') return advice('choose-from-shown');
    return advice(code === 'same-rank' || code === 'several-values' ? 'rank-once-each' : 'rank-all');
  },
};

const rating: ItemReader<'rating'> = {
  read: (item, texts) =>
    readOne(texts, tidyLine, (text) => {
      const value = /^\d{1,3}$/.test(text) ? Number(text) : undefined;
      if (value === undefined) return problem('not-a-number');
      return value < item.from || value > item.to ? problem('out-of-range') : answer(value);
    }),
  advise: (item, code) =>
    code === 'several-values'
      ? advice('choose-only-one-number')
      : { code: 'choose-number', params: { minimum: item.from, maximum: item.to } },
};

const number: ItemReader<'number'> = {
  read: (item, texts) =>
    readOne(texts, tidyLine, (text) => {
      const value = readNumber(text);
      if (value === undefined) return problem('not-a-number');
      if (value < item.minimum || value > item.maximum) return problem('out-of-range');
      return isOnStep(value, item) ? answer(value) : problem('off-step');
    }),
  advise: numberAdvice,
};

const date: ItemReader<'date'> = {
  read: (_item, texts) =>
    readOne(texts, tidyLine, (text) =>
      PlainDate.safeParse(text).success ? answer(text) : problem('not-a-date'),
    ),
  advise: (_item, code) => advice(code === 'several-values' ? 'enter-only-one-date' : 'enter-date'),
};

/** How each kind of item is read. A new kind does not compile until it stands here. */
const READERS: { [Kind in AskedKind]: ItemReader<Kind> } = {
  'single-choice': singleChoice,
  'yes-no-unsure': singleChoice,
  'several-choices': severalChoices,
  ranking,
  rating,
  number,
  date,
  'short-text': textReader(tidyLine),
  'long-text': textReader(tidyText),
};

/** The reader that belongs to an item. Kind and item are passed apart so that the compiler sees that they belong together. */
const readerOf = <Kind extends AskedKind>(kind: Kind): ItemReader<Kind> => READERS[kind];

const readAs = <Kind extends AskedKind>(
  kind: Kind,
  item: AskedOf[Kind],
  texts: string[],
  options: readonly ResponseOption[],
): Reading => readerOf(kind).read(item, texts, options);

const adviseAs = <Kind extends AskedKind>(
  kind: Kind,
  item: AskedOf[Kind],
  code: AnswerProblemCode,
  texts: string[],
): Advice => readerOf(kind).advise(item, code, texts);

/** Reads the texts that a form sent for one item. Never throws: whatever was sent is an answer, blank or a problem. */
export const readItem = (item: FieldItem, texts: string[], options: readonly ResponseOption[]): Reading =>
  readAs(item.kind, item, texts, options);

/** What to do about a problem with the texts sent for an item. */
export const adviseItem = (item: FieldItem, code: AnswerProblemCode, texts: string[]): Advice =>
  adviseAs(item.kind, item, code, texts);
