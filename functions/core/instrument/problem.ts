/** What is wrong with a survey definition, where, and how to put it right. */
export type Problem = {
  code: ProblemCode;
  /** JSON pointer into the definition, `/sections/0/items/2/options`. */
  pointer: string;
  message: string;
  suggestion: string;
};

type ProblemCode =
  | 'duplicate-id'
  | 'reserved-id'
  | 'duplicate-code'
  | 'unknown-option-set'
  | 'unused-option-set'
  | 'too-many-choices'
  | 'reversed-range'
  | 'fine-step'
  | 'role-outside-audience'
  | 'nothing-for-role'
  | 'scale-unknown-item'
  | 'scale-item-twice'
  | 'scale-item-without-scores'
  | 'scale-mixes-options'
  | 'scale-mixes-roles'
  | 'goal-unknown-item'
  | 'goal-item-without-options'
  | 'goal-unknown-code'
  | 'goal-code-twice'
  | 'goal-code-uncovered';

/** One rule set: every problem it finds, in the order of the definition. */
export type Check<Subject> = (subject: Subject) => Problem[];

/** A JSON pointer (RFC 6901) from the steps to a value. */
export const jsonPointer = (steps: readonly PropertyKey[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
