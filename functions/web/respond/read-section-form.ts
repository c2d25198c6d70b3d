import { askedItems } from '../../core/instrument/asked-items.ts';
import type { Instrument, Section } from '../../core/instrument/instrument.ts';
import { readAnswers, unknownFields, type AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';

export type Direction = 'next' | 'back' | 'later' | 'send';

export type SectionForm =
  /** Not made by the page that we showed. */
  | { kind: 'forged'; what: string }
  | {
      kind: 'read';
      typed: DraftFields;
      direction: Direction;
      submissionId: string | undefined;
      problems: AnswerProblem[];
    };

/** What only a forged or outdated form sends: our own page offers nothing of the kind. */
const FORGED: ReadonlySet<string> = new Set(['unknown-option', 'several-values']);

/** A posted section: what was typed in it, where the person wants to go, and what is wrong with the answers. */
export const readSectionForm = (
  instrument: Instrument,
  section: Section,
  fields: DraftFields,
): SectionForm => {
  const { submission, direction, ...typed } = fields;
  const items = askedItems([section]);
  const [stranger] = unknownFields(items, typed);
  if (stranger !== undefined)
    return { kind: 'forged', what: `It holds a field, «${stranger}», that this page does not have.` };
  const { problems } = readAnswers(instrument, items, typed);
  const forged = problems.find(({ code }) => FORGED.has(code));
  if (forged !== undefined) {
    return {
      kind: 'forged',
      what: `It holds an answer to «${forged.itemId}» that this page does not offer.`,
    };
  }
  return {
    kind: 'read',
    typed,
    direction: directionOf(direction?.[0]),
    submissionId: submission?.[0],
    problems,
  };
};

const directionOf = (text: string | undefined): Direction =>
  text === 'back' || text === 'later' || text === 'send' ? text : 'next';
