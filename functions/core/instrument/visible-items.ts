import type { Answers } from './answer.ts';
import { askedBy, type AskedItem } from './asked-items.ts';
import { holds } from './condition.ts';
import type { Section } from './instrument.ts';
import type { Condition } from './item.ts';

/**
 * Which items are asked, given answers. Items are walked in order, and a condition sees the answers to the visible items before it
 * and no others. So an item that is hidden hides what hangs on its answer, and the result of the walk, walked again, is the same.
 */
type Conditional = {
  visibleWhen?: Condition | undefined;
  required?: boolean;
  requiredWhen?: Condition | undefined;
};

export const isVisible = ({ visibleWhen }: Conditional, before: Answers): boolean =>
  visibleWhen === undefined || holds(visibleWhen, before);

export const isRequired = ({ required, requiredWhen }: Conditional, before: Answers): boolean =>
  required === true || (requiredWhen !== undefined && holds(requiredWhen, before));

const answersTo = (items: readonly AskedItem[], answers: Answers): Answers =>
  Object.fromEntries(
    items.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );

/** The items that are asked. `before` are answers to items ahead of these: of earlier pages. */
export const visibleItems = (
  items: readonly AskedItem[],
  answers: Answers,
  before: Answers = {},
): AskedItem[] => {
  let known = before;
  return items.filter((item) => {
    if (!isVisible(item, known)) return false;
    known = { ...known, ...answersTo([item], answers) };
    return true;
  });
};

/** The answers to items that are asked; those to hidden ones are dropped. */
export const visibleAnswers = (items: readonly AskedItem[], answers: Answers): Answers =>
  answersTo(visibleItems(items, answers), answers);

/**
 * The sections as they are asked, with the items that are visible; `required` says what is required now. A section without
 * a visible item disappears. Give all sections of the role and all answers.
 */
export const visibleSections = (sections: readonly Section[], answers: Answers): Section[] => {
  let known: Answers = {};
  return sections
    .map((section) => ({
      ...section,
      items: section.items.flatMap((item) => {
        if (!isVisible(item, known)) return [];
        const shown = item.kind === 'statement' ? item : { ...item, required: isRequired(item, known) };
        known = { ...known, ...answersTo(askedBy(item), answers) };
        return [shown];
      }),
    }))
    .filter((section) => section.items.length > 0);
};
