import { LogicEngine } from 'json-logic-engine';
import type { Answers } from './answer.ts';
import { PUBLIC_OPERATORS } from './condition-operators.ts';
import type { Condition } from './item.ts';

/**
 * The operators of public JSON Logic, save `log`, which does I/O. The library has more of its own; a definition that used
 * them would mean something else, or nothing, to another evaluator.
 */
export const CONDITION_OPERATORS: ReadonlySet<string> = new Set(
  [
    'var missing missing_some if ?: == === != !== ! !! or and > >= < <=',
    'max min + - * / % cat substr in map filter reduce all none some merge',
  ].flatMap((line) => line.split(' ')),
);

/** Interprets, and never compiles: a compiled rule is source text for `new Function`. */
const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true });
for (const [name, method] of Object.entries(PUBLIC_OPERATORS)) engine.addMethod(name, method);
for (const name of Object.keys(engine.methods)) {
  if (!CONDITION_OPERATORS.has(name)) Reflect.deleteProperty(engine.methods, name);
}
// Otherwise `{"constructor": …}` would be an operator.
Object.setPrototypeOf(engine.methods, null);

const isUnknownOperator = (thrown: unknown): thrown is { key: unknown } =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && thrown.type === 'Unknown Operator';

/**
 * The value of a rule. Undefined where values don't fit an operator, as when a text is added up. Throws for an operator
 * that public JSON Logic does not have: the check refuses such a definition.
 */
export const evaluate = (rule: unknown, data: unknown): unknown => {
  try {
    return engine.run(rule, data);
  } catch (thrown) {
    if (isUnknownOperator(thrown)) throw new Error(`There is no operator «${String(thrown.key)}».`);
    // For values that don't fit the library throws NaN, plain objects and type errors.
    return undefined;
  }
};

/**
 * Whether a condition holds for the answers so far. An item without an answer is null to it; a value that can't be worked
 * out does not hold. It is the one evaluator there is, for what a page shows and for what the server takes, so the two never differ;
 * that is why core knows the library.
 */
export const holds = (condition: Condition, answers: Answers): boolean =>
  Boolean(engine.truthy(evaluate(condition, answers)));
