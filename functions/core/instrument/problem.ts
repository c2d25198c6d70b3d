/**
 * Everything that a check may find, and how grave it is. An error stops a definition from being asked; a warning asks
 * its author to look again.
 */
export const SEVERITY_OF = {
  // The file
  'not-json': 'error',
  'missing-field': 'error',
  'unknown-field': 'error',
  'unknown-kind': 'error',
  'wrong-value': 'error',
  'invalid-id': 'error',
  'empty-text': 'error',
  'empty-section': 'error',
  'too-few-options': 'error',
  'option-without-code': 'error',
  'option-without-label': 'error',
  'file-name': 'error',
  // Ids
  'duplicate-id': 'error',
  'duplicate-entry-id': 'error',
  'reserved-id': 'error',
  // Response options
  'duplicate-code': 'error',
  'equal-labels': 'error',
  'unknown-option-set': 'error',
  'unused-option-set': 'error',
  'too-many-choices': 'error',
  'too-many-options': 'warning',
  'score-gap': 'warning',
  'score-order': 'warning',
  // Ranges
  'reversed-range': 'error',
  'narrow-range': 'error',
  'fine-step': 'error',
  'step-misses-maximum': 'warning',
  'reversed-group': 'error',
  // Roles and moments
  'role-outside-audience': 'error',
  'nothing-for-role': 'error',
  'never-asked': 'error',
  'equal-moments': 'error',
  // Conditions
  'condition-shape': 'error',
  'condition-unknown-operator': 'error',
  'condition-unknown-item': 'error',
  'condition-later-item': 'error',
  'condition-circular': 'error',
  'condition-unknown-code': 'error',
  'unreachable-item': 'error',
  'hidden-for-role': 'error',
  'always-visible': 'warning',
  'never-required': 'warning',
  'required-twice': 'warning',
  // Scales, goals, follow-ups
  'scale-unknown-item': 'error',
  'scale-item-twice': 'error',
  'scale-item-without-scores': 'error',
  'scale-mixes-options': 'error',
  'scale-mixes-roles': 'error',
  'goal-unknown-item': 'error',
  'goal-item-without-options': 'error',
  'goal-unknown-code': 'error',
  'goal-code-twice': 'error',
  'goal-code-uncovered': 'error',
  'follow-up-without-options': 'error',
  'follow-up-unknown-code': 'error',
  'program-team-without-follow-up': 'warning',
  'between-sides-misused': 'error',
  // Entries kept for later
  'kept-twice': 'error',
  'kept-unused': 'warning',
  'entries-from-unknown': 'error',
  'entries-name-unknown': 'error',
  // Facts and languages
  'unknown-fact': 'error',
  'fact-without-fallback': 'error',
  'invalid-language': 'error',
  'translation-without-definition': 'error',
  'translation-shape': 'error',
  'translation-stale': 'error',
  'translation-fact': 'error',
  'translation-absent': 'warning',
  'translation-missing': 'warning',
  'translation-unrevised': 'warning',
  // Versions
  'version-gap': 'error',
  'published-changed': 'error',
  'published-gone': 'error',
  'id-respelled': 'error',
  'comparability-unknown-item': 'error',
  'comparability-unknown-version': 'error',
  'comparability-twice': 'error',
  'comparability-needless': 'warning',
  'comparability-contradicts': 'error',
  'mapping-unknown-code': 'error',
  'mapping-incomplete': 'error',
  'reworded-without-word': 'warning',
  'rescaled-without-word': 'warning',
  // Wording
  'long-item': 'warning',
  'long-option': 'warning',
  'hard-to-read': 'warning',
  'double-barrelled': 'warning',
  'leading-word': 'warning',
  'absolute-word': 'warning',
  'double-negation': 'warning',
  'frequency-without-period': 'warning',
  'equal-texts': 'warning',
  'required-text': 'warning',
  'without-construct': 'warning',
  'implausible-minutes': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof SEVERITY_OF;

/** What a check found: how grave it is stands in the table above. */
export type Finding = {
  code: ProblemCode;
  /** JSON pointer into the file, `/sections/0/items/2/options`. */
  pointer: string;
  message: string;
  suggestion: string;
};

/** What is wrong with a survey definition, where, and how to put it right. */
export type Problem = Finding & { severity: 'error' | 'warning' };

/** One rule set: everything it finds, in the order of the definition. */
export type Check<Subject> = (subject: Subject) => Finding[];

export const asProblem = (finding: Finding): Problem => ({
  ...finding,
  severity: SEVERITY_OF[finding.code],
});

/** A JSON pointer (RFC 6901) from the steps to a value. */
export const jsonPointer = (steps: readonly PropertyKey[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
