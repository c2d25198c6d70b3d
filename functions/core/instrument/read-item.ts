import type { Answer } from './answer.ts';
import type { AskedItem } from './asked-items.ts';
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
  | 'several-values';

/** What became of the texts sent for one item. `blank` is no problem yet: that depends on whether the item is required. */
type Reading =
  { state: 'blank' } | { state: 'answer'; answer: Answer } | { state: 'problem'; code: AnswerProblemCode };

type AskedKind = AskedItem['kind'];
type AskedOf = { [Kind in AskedKind]: Extract<AskedItem, { kind: Kind }> };

type ItemReader<Kind extends AskedKind> = {
  /** Options are those of the item's set; empty for items without. */
  read: (item: AskedOf[Kind], texts: string[], options: readonly ResponseOption[]) => Reading;
  /** What to do about a problem, in one plain sentence that stands beside the item's own text. */
  advise: (item: AskedOf[Kind], code: AnswerProblemCode, texts: string[]) => string;
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

const numberAdvice = (item: AskedOf['number'], code: AnswerProblemCode): string => {
  if (code === 'several-values') return 'Enter only one number.';
  const range = `from ${item.minimum} to ${item.maximum}`;
  if (isWhole(item)) {
    const steps = item.step === 1 ? '' : ` in steps of ${item.step}`;
    return code === 'off-step' ? `Enter a whole number ${range}${steps}.` : `Enter a number ${range}.`;
  }
  return code === 'off-step'
    ? `Enter a number ${range} in steps of ${item.step}.`
    : `Enter a number ${range}.`;
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
    if (code === 'several-values') return 'Write only one answer.';
    if (code !== 'too-long') return 'Write an answer.';
    const over = excess(texts, tidy, item.maxLength);
    return `Shorten this by ${over} ${over === 1 ? 'character' : 'characters'}.`;
  },
});

const singleChoice: ItemReader<'single-choice'> = {
  read: (_item, texts, options) =>
    readOne(texts, tidyLine, (code) =>
      options.some((option) => option.code === code) ? answer(code) : problem('unknown-option'),
    ),
  advise: (_item, code) => {
    if (code === 'several-values') return 'Choose only one answer.';
    return code === 'unknown-option' ? 'Choose one of the answers shown.' : 'Choose one answer.';
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
    if (code === 'too-many')
      return `Choose at most ${item.atMost} ${item.atMost === 1 ? 'answer' : 'answers'}.`;
    return code === 'unknown-option' ? 'Choose from the answers shown.' : 'Choose at least one answer.';
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
      ? 'Choose only one number.'
      : `Choose a number from ${item.from} to ${item.to}.`,
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
  advise: (_item, code) =>
    code === 'several-values'
      ? 'Enter only one date.'
      : 'Enter a date as year-month-day, such as 2026-11-22.',
};

/** How each kind of item is read. A new kind does not compile until it stands here. */
const READERS: { [Kind in AskedKind]: ItemReader<Kind> } = {
  'single-choice': singleChoice,
  'several-choices': severalChoices,
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
): string => readerOf(kind).advise(item, code, texts);

/** Reads the texts that a form sent for one item. Never throws: whatever was sent is an answer, blank or a problem. */
export const readItem = (item: AskedItem, texts: string[], options: readonly ResponseOption[]): Reading =>
  readAs(item.kind, item, texts, options);

/** What to do about a problem with the texts sent for an item. */
export const adviseItem = (item: AskedItem, code: AnswerProblemCode, texts: string[]): string =>
  adviseAs(item.kind, item, code, texts);
