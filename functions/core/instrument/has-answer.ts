import type { DraftFields } from '../survey-response.ts';
import type { Answers, Entry } from './answer.ts';
import type { AskedItem } from './asked-items.ts';
import { isFieldOf, typedEntries, withKeptEntries, type Group } from './entry-fields.ts';

/**
 * Mail scanners press the buttons of the pages that they open. What they send answers nothing, so a submission without an answer is
 * none, and a page on which nothing was typed begins no draft.
 */

/** Whether a response says anything. */
export const hasAnswer = (answers: Answers): boolean => Object.keys(answers).length > 0;

const typedIn = (fields: DraftFields): string =>
  JSON.stringify(
    Object.entries(fields)
      .map(([field, texts]) => [field, texts.filter((text) => text.trim() !== '')] as const)
      .filter(([, texts]) => texts.length > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The entries of a fresh page, with the names of kept ones in them. */
const isFresh = (group: Group, fields: DraftFields, kept: readonly Entry[]): boolean => {
  const [now, fresh] = [fields, withKeptEntries(group, {}, kept)].map((form) => typedEntries(group, form));
  return now?.map(typedIn).join('\n') === fresh?.map(typedIn).join('\n');
};

/** Whether a form sends what a fresh page sends by itself, and nothing more. `kept` are earlier entries by their name. */
export const isUntouched = (
  items: readonly AskedItem[],
  fields: DraftFields,
  kept: ReadonlyMap<string, readonly Entry[]>,
): boolean =>
  Object.entries(fields).every(([field, texts]) => {
    const item = items.find((one) => isFieldOf(one, field));
    if (item === undefined) return false;
    if (item.kind !== 'repeating-group') return texts.every((text) => text.trim() === '');
    return isFresh(item, fields, kept.get(item.entriesFrom?.kept ?? '') ?? []);
  });
