import type { DraftFields } from '../survey-response.ts';
import type { Advice } from './advice.ts';
import type { Answers, Entry } from './answer.ts';
import { itemOptions, type AskedItem, type FieldItem } from './asked-items.ts';
import { entryField, isFieldOf, nameOfKept, typedEntries, type Group } from './entry-fields.ts';
import type { Instrument } from './instrument.ts';
import { adviseItem, readItem, type AnswerProblemCode as FieldProblemCode } from './read-item.ts';
import { tidyLine } from './tidy-text.ts';
import { isRequired, isVisible, visibleItems } from './visible-items.ts';

type AnswerProblemCode = FieldProblemCode | 'too-few-entries';

/** Why what was sent for an item is not taken, and what to do about it. */
export type AnswerProblem = {
  /** The item, or the field of an entry: `goals.2.statement`. */
  itemId: string;
  code: AnswerProblemCode;
  advice: Advice;
};

type ReadAnswers = {
  /** Only what was read without a problem, of items that are asked; items left blank are absent. */
  answers: Answers;
  /** In the order of the items. */
  problems: AnswerProblem[];
};

/** Names of kept entries come back from the form; none is longer than the texts that names are taken from. */
const LONGEST_NAME = 300;

type ReadField = { answers: Answers; problems: AnswerProblem[] };

const readField = (
  instrument: Instrument,
  item: FieldItem,
  fields: DraftFields,
  required: boolean,
): ReadField => {
  const texts = fields[item.id] ?? [];
  const reading = readItem(item, texts, itemOptions(instrument, item));
  if (reading.state === 'answer') return { answers: { [item.id]: reading.answer }, problems: [] };
  if (reading.state === 'blank' && !required) return { answers: {}, problems: [] };
  const code = reading.state === 'problem' ? reading.code : 'missing';
  return { answers: {}, problems: [{ itemId: item.id, code, advice: adviseItem(item, code, texts) }] };
};

type ReadEntry = { entry: Entry; problems: AnswerProblem[]; blank: boolean };

const readEntry = (instrument: Instrument, group: Group, number: number, typed: DraftFields): ReadEntry => {
  const { answers, problems } = readAnswers(instrument, group.items, typed);
  const entry: Entry = {};
  for (const id of nameOfKept(group)) {
    const name = tidyLine(typed[id]?.[0] ?? '').slice(0, LONGEST_NAME);
    if (name !== '') entry[id] = name;
  }
  for (const [id, answer] of Object.entries(answers)) if (!Array.isArray(answer)) entry[id] = answer;
  return {
    entry,
    problems: problems.map((one) => ({ ...one, itemId: entryField(group, number, one.itemId) })),
    blank: Object.keys(answers).length === 0 && problems.every(({ code }) => code === 'missing'),
  };
};

/** Entries that are wholly blank are left out; the rest keep their order, and their numbers in what is said of them. */
const readGroup = (
  instrument: Instrument,
  group: Group,
  fields: DraftFields,
  required: boolean,
): ReadField => {
  const filled = typedEntries(group, fields)
    .map((typed, index) => readEntry(instrument, group, index + 1, typed))
    .filter(({ blank }) => !blank);
  const problems = filled.flatMap((one) => one.problems);
  const least = required ? Math.max(1, group.minimum) : filled.length > 0 ? group.minimum : 0;
  if (filled.length < least) {
    const advice: Advice = { code: 'fill-at-least', params: { count: least } };
    problems.unshift({ itemId: group.id, code: 'too-few-entries', advice });
  }
  const answers =
    problems.length > 0 || filled.length === 0 ? {} : { [group.id]: filled.map(({ entry }) => entry) };
  return { answers, problems };
};

/**
 * Reads a form (field name = item id; entry-fields for repeating groups) against the items that were asked. In order of the items,
 * each is read only while its condition holds for the answers before it: what hidden items were answered is dropped and
 * no problem. What is required is decided here too. Fields of other items are left alone: `unknownFields` finds those that
 * no item has. `before` are answers to items ahead of these, of earlier pages.
 */
export const readAnswers = (
  instrument: Instrument,
  items: readonly AskedItem[],
  fields: DraftFields,
  before: Answers = {},
): ReadAnswers => {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const item of items) {
    const known = { ...before, ...answers };
    if (!isVisible(item, known)) continue;
    const required = isRequired(item, known);
    const read =
      item.kind === 'repeating-group'
        ? readGroup(instrument, item, fields, required)
        : readField(instrument, item, fields, required);
    Object.assign(answers, read.answers);
    problems.push(...read.problems);
  }
  return { answers, problems };
};

/** Names of fields that none of the items has: only a forged or outdated form sends them. Give all items of the role. */
export const unknownFields = (items: readonly AskedItem[], fields: DraftFields): string[] =>
  Object.keys(fields).filter((name) => !items.some((item) => isFieldOf(item, name)));

const OFFERS: ReadonlySet<string> = new Set(['short-text', 'long-text', 'repeating-group']);

const isOffer = (item: AskedItem, answers: Answers): boolean =>
  OFFERS.has(item.kind) && !isRequired(item, answers);

/**
 * The share, 0 to 1, of applicable items that were answered: what tells complete from partial responses
 * (AAPOR, Standard Definitions, 2023, which lets a study count its essential questions). An item that its condition hides
 * does not apply. An optional text or group is an offer to say more, not an essential question, so it counts only where an
 * instrument asks nothing else. «Does not apply» is an answer. No item at all is 1: nothing was left open.
 */
export const answeredShare = (items: readonly AskedItem[], answers: Answers): number => {
  const visible = visibleItems(items, answers);
  const essential = visible.filter((item) => !isOffer(item, answers));
  const applicable = essential.length > 0 ? essential : visible;
  if (applicable.length === 0) return 1;
  return applicable.filter((item) => answers[item.id] !== undefined).length / applicable.length;
};
