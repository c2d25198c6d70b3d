import type { PlainDate } from '../calendar.ts';
import type { Role } from '../role.ts';
import { longDate } from '../wording.ts';
import type { Answer, Answers, Entry } from './answer.ts';
import { askedBy, itemOptions, sectionsFor, type AskedItem, type FieldItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { ItemOf } from './item.ts';

/** The language that answers are said in: what no definition has words for. */
export type Tongue = { locale: string; yes: string; no: string; notSure: string };
const IN_ENGLISH: Tongue = { locale: 'en', yes: 'Yes', no: 'No', notSure: 'Not sure' };

/** A definition in the words of a language. */
type Said = { instrument: Instrument; tongue: Tongue };

type OneAnswer = string | number;
type Words<Kind extends FieldItem['kind']> = (
  answer: OneAnswer,
  item: Extract<FieldItem, { kind: Kind }>,
  said: Said,
) => string;

const asWritten = (answer: OneAnswer): string => String(answer);

const label = (answer: OneAnswer, item: FieldItem, { instrument }: Said): string =>
  itemOptions(instrument, item).find(({ code }) => code === answer)?.label ?? String(answer);

const yesOrNo = (answer: OneAnswer, item: FieldItem, said: Said): string => {
  const { yes, no, notSure } = said.tongue;
  return (
    new Map([
      ['yes', yes],
      ['no', no],
      ['not-sure', notSure],
    ]).get(String(answer)) ?? label(answer, item, said)
  );
};

const day = (answer: OneAnswer, _item: FieldItem, { tongue }: Said): string => {
  const date: PlainDate = String(answer);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(date, tongue.locale) : date;
};

const figure = (answer: OneAnswer, { tongue }: Said): string =>
  typeof answer === 'number'
    ? new Intl.NumberFormat(tongue.locale, { useGrouping: false, maximumFractionDigits: 10 }).format(answer)
    : answer;

const WORDS: { [Kind in FieldItem['kind']]: Words<Kind> } = {
  'single-choice': label,
  'yes-no-unsure': yesOrNo,
  'several-choices': label,
  ranking: label,
  rating: (answer, { from, to, lowLabel, highLabel }) =>
    `${answer} (${from}: ${lowLabel}, ${to}: ${highLabel})`,
  number: (answer, { unit }, said) =>
    unit === undefined ? figure(answer, said) : `${figure(answer, said)} ${unit}`,
  date: day,
  'short-text': asWritten,
  'long-text': asWritten,
};

const wordsAs = <Kind extends FieldItem['kind']>(
  kind: Kind,
  answer: OneAnswer,
  item: Extract<FieldItem, { kind: Kind }>,
  said: Said,
): string => {
  const words: (typeof WORDS)[Kind] = WORDS[kind];
  return words(answer, item, said);
};

const oneInWords = (answer: OneAnswer, item: FieldItem, said: Said): string =>
  wordsAs(item.kind, answer, item, said);

/** Each entry under its name and number, with a line for every item of it that was answered. */
const entryInWords = (
  entry: Entry,
  index: number,
  { items, entryName }: ItemOf<'repeating-group'>,
  said: Said,
): string => {
  const lines = items.flatMap((item) => {
    const answer = entry[item.id];
    return answer === undefined ? [] : [`${item.text} ${oneInWords(answer, item, said)}`];
  });
  return [`${entryName} ${index + 1}`, ...lines].join('\n');
};

const inWords = (answer: Answer, item: AskedItem, said: Said): string => {
  if (item.kind === 'repeating-group') {
    const entries = Array.isArray(answer) ? answer.filter((part) => typeof part === 'object') : [];
    return entries.map((entry, index) => entryInWords(entry, index, item, said)).join('\n\n');
  }
  if (!Array.isArray(answer)) return oneInWords(answer, item, said);
  const codes = answer.filter((part) => typeof part === 'string');
  const labels = codes.map((code) => oneInWords(code, item, said));
  return (item.kind === 'ranking' ? labels.map((one, place) => `${place + 1}. ${one}`) : labels).join('\n');
};

/** What was asked, the head of a block before its row, and the answer: labels for codes, a line for each of several. */
export type AnswerInWords = { text: string; answer: string };

/**
 * Every answer of a response in the words of the version that it answers, in the order of the form; items that were left
 * open are absent. Fill in the facts of its texts first.
 */
export const answersInWords = (
  instrument: Instrument,
  role: Role,
  answers: Answers,
  tongue: Tongue = IN_ENGLISH,
): AnswerInWords[] =>
  sectionsFor(instrument, role)
    .flatMap(({ items }) => items)
    .flatMap((block) =>
      askedBy(block).flatMap((item) => {
        const answer = answers[item.id];
        if (answer === undefined) return [];
        const text = block.kind === 'scale-rows' ? `${block.text} – ${item.text}` : item.text;
        return [{ text, answer: inWords(answer, item, { instrument, tongue }) }];
      }),
    );

/** One answer in the words of a language; '' where the item was left open. */
export const answerInWords = (
  instrument: Instrument,
  item: AskedItem,
  answer: Answer | undefined,
  tongue: Tongue,
): string => (answer === undefined ? '' : inWords(answer, item, { instrument, tongue }));
