import type { Answer } from '../instrument/answer.ts';
import { itemOptions, type AskedItem } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ResponseOption } from '../instrument/item.ts';

const ratingOptions = (from: number, to: number): ResponseOption[] =>
  Array.from({ length: to - from + 1 }, (_, step) => {
    const value = from + step;
    return { code: String(value), label: String(value), score: value };
  });

/**
 * The options among which an answer is exactly one; undefined for items without such a list. Texts, numbers and dates can
 * identify and never enter an aggregate; of several choices, of rankings and of entries the counts don't add up to people, so they need a figure of their own.
 */
export const closedOptions = (instrument: Instrument, item: AskedItem): ResponseOption[] | undefined => {
  switch (item.kind) {
    case 'single-choice':
    case 'yes-no-unsure':
      return itemOptions(instrument, item);
    case 'rating':
      return ratingOptions(item.from, item.to);
    case 'several-choices':
    case 'ranking':
    case 'number':
    case 'date':
    case 'short-text':
    case 'long-text':
    case 'repeating-group':
      return undefined;
  }
};

/** The code of the chosen option; undefined for no answer or one that is no single choice. */
export const chosenCode = (answer: Answer | undefined): string | undefined =>
  answer === undefined || Array.isArray(answer) ? undefined : String(answer);
