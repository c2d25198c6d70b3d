import { checkDefinitions } from '../../core/instrument/check-definitions.ts';
import type { FiledProblem } from '../../core/instrument/definition-folder.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { readDefinitionFolder } from './read-definition-folder.ts';

/** `pulse.v1.json:/sections/0/items/2/options error unknown-option-set` with what is wrong and what to do about it. */
export const problemLine = ({ file, pointer, severity, code, message, suggestion }: FiledProblem): string =>
  `${file}:${pointer || '/'} ${severity} ${code}\n    ${message} ${suggestion}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Tells every problem of every definition; an error fails the check, a warning does not. */
export const checkCommand = (directory: string): Outcome => {
  const folder = readDefinitionFolder(directory);
  const problems = checkDefinitions(folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const summary = `${counted(folder.definitions.length, 'definition')}: ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}.`;
  const lines = [...[...warnings, ...errors].map(problemLine), summary];
  return errors.length === 0 ? done(...lines) : refused(...lines);
};
