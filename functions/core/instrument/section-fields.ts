import type { DraftFields } from '../survey-response.ts';
import { askedItems } from './asked-items.ts';
import { isFieldOf } from './entry-fields.ts';
import type { Section } from './instrument.ts';

/** What was typed in a section. */
export const fieldsOf = (section: Section, fields: DraftFields): DraftFields => {
  const items = askedItems([section]);
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => items.some((item) => isFieldOf(item, field))),
  );
};
