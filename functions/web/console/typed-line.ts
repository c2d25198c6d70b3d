import type { Context } from 'hono';
import type { DraftFields } from '../../core/survey-response.ts';
import { fieldText, readForm } from '../form-body.ts';

/** What was typed into a form of the timeline; nothing where it is none of our forms. */
export const typedIn = async (c: Context): Promise<DraftFields> => {
  const form = await readForm(c);
  return form.kind === 'fields' ? form.fields : {};
};

/** The first text of each of these fields, to be parsed. */
export const textsOf = (typed: DraftFields, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, fieldText(typed, name)]));
