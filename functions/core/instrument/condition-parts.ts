import type { Condition } from './item.ts';
import { jsonPointer } from './problem.ts';

const EQUALITIES: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);
/** Their second argument looks at the elements of the first, not at answers. */
const ITERATORS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

/** What a condition is made of, each part with its pointer. */
export type ConditionParts = {
  /** Objects that are no operation, because they have no name or several. */
  malformed: string[];
  operators: { operator: string; pointer: string }[];
  references: { id: string; pointer: string }[];
  /** Constants that an answer is compared with. */
  comparisons: { id: string; value: string | number; pointer: string }[];
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const argumentsOf = (value: unknown): { args: readonly unknown[]; listed: boolean } =>
  Array.isArray(value) ? { args: value, listed: true } : { args: [value], listed: false };

/** `goals.0.goal` is about the item `goals`. */
const itemOf = (path: unknown): string | undefined => {
  if (typeof path !== 'string' || path === '') return undefined;
  return path.split('.', 1)[0];
};

const variableOf = (value: unknown): string | undefined =>
  isObject(value) && 'var' in value ? itemOf(argumentsOf(value['var']).args[0]) : undefined;

const isConstant = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const referencesOf = (operator: string, args: readonly unknown[]): string[] => {
  if (operator === 'var') return [itemOf(args[0]) ?? []].flat();
  const named = operator === 'missing' ? args : operator === 'missing_some' ? args[1] : [];
  return [named].flat(2).flatMap((path) => itemOf(path) ?? []);
};

const comparedWith = (operator: string, [first, second]: readonly unknown[]) => {
  const pairs = EQUALITIES.has(operator)
    ? [
        [first, second],
        [second, first],
      ]
    : operator === 'in'
      ? [
          [first, second],
          [second, first],
        ]
      : [];
  return pairs.flatMap(([answer, constants]) => {
    const id = variableOf(answer);
    if (id === undefined) return [];
    return [constants]
      .flat()
      .filter(isConstant)
      .map((value) => ({ id, value }));
  });
};

const visit = (
  value: unknown,
  steps: readonly PropertyKey[],
  local: boolean,
  parts: ConditionParts,
): void => {
  if (Array.isArray(value)) value.forEach((inner, i) => visit(inner, [...steps, i], local, parts));
  if (!isObject(value)) return;
  const [operation, ...others] = Object.entries(value);
  if (operation === undefined || others.length > 0) {
    parts.malformed.push(jsonPointer(steps));
    return;
  }
  const [operator, given] = operation;
  const { args, listed } = argumentsOf(given);
  const pointer = jsonPointer([...steps, operator]);
  parts.operators.push({ operator, pointer });
  if (!local) {
    for (const id of referencesOf(operator, args)) parts.references.push({ id, pointer });
    for (const compared of comparedWith(operator, args)) parts.comparisons.push({ ...compared, pointer });
  }
  args.forEach((inner, i) => {
    const inside = ITERATORS.has(operator) && i === 1;
    visit(inner, [...steps, operator, ...(listed ? [i] : [])], local || inside, parts);
  });
};

/** Takes a condition apart. Pointers start at `at`, the pointer to the condition itself. */
export const conditionParts = (condition: Condition, at: string): ConditionParts => {
  const parts: ConditionParts = { malformed: [], operators: [], references: [], comparisons: [] };
  visit(condition, at.split('/').slice(1), false, parts);
  return parts;
};
