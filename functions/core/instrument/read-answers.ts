import type { DraftFields } from '../survey-response.ts';
import type { Answers } from './answer.ts';
import { optionsOf, type AskedItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import { adviseItem, readItem, type AnswerProblemCode } from './read-item.ts';

/** Why what was sent for an item is not taken. The message says what to do and leaves out the item's own text. */
export type AnswerProblem = { itemId: string; code: AnswerProblemCode; message: string };

type ReadAnswers = {
  /** Only what was read without a problem; items left blank are absent. */
  answers: Answers;
  /** In the order of the items. */
  problems: AnswerProblem[];
};

/**
 * Reads a form (field name = item id) against the items that were asked. Fields of other items are left alone:
 * `unknownFields` finds those that no item has.
 */
export const readAnswers = (
  instrument: Instrument,
  items: readonly AskedItem[],
  fields: DraftFields,
): ReadAnswers => {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const item of items) {
    const texts = fields[item.id] ?? [];
    const options = 'options' in item ? optionsOf(instrument, item.options) : [];
    const report = (code: AnswerProblemCode) =>
      problems.push({ itemId: item.id, code, message: adviseItem(item, code, texts) });
    const reading = readItem(item, texts, options);
    if (reading.state === 'answer') answers[item.id] = reading.answer;
    else if (reading.state === 'problem') report(reading.code);
    else if (item.required) report('missing');
  }
  return { answers, problems };
};

/** Names of fields that none of the items has: only a forged or outdated form sends them. Give all items of the role. */
export const unknownFields = (items: readonly AskedItem[], fields: DraftFields): string[] => {
  const known = new Set(items.map((item) => item.id));
  return Object.keys(fields).filter((name) => !known.has(name));
};

const isOptionalText = (item: AskedItem): boolean =>
  !item.required && (item.kind === 'short-text' || item.kind === 'long-text');

/**
 * The share, 0 to 1, of applicable items that were answered: what tells complete from partial responses
 * (AAPOR, Standard Definitions, 2023, which lets a study count its essential questions). An optional text is an offer
 * to say more, not an essential question, so it counts only where an instrument asks nothing else. «Does not apply» is an answer.
 * No item at all is 1: nothing was left open.
 */
export const answeredShare = (items: readonly AskedItem[], answers: Answers): number => {
  const essential = items.filter((item) => !isOptionalText(item));
  const applicable = essential.length > 0 ? essential : items;
  if (applicable.length === 0) return 1;
  return applicable.filter((item) => answers[item.id] !== undefined).length / applicable.length;
};
