import { itemOptions, type AskedItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { Condition } from './item.ts';
import { withFallbacks } from './text-facts.ts';

/** What a condition speaks of: the items that it may name, in the words of their instrument. */
type Scope = { instrument: Instrument; items: readonly AskedItem[] };
type Arguments = readonly unknown[];
type Phrase = (args: Arguments, scope: Scope) => string | undefined;

const isOperation = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1;

const operationOf = (value: unknown): { operator: string; args: Arguments } | undefined => {
  const [found] = isOperation(value) ? Object.entries(value) : [];
  return found && { operator: found[0], args: [found[1]].flat() };
};

/** The item whose answer a `var` reads; undefined for anything else. */
const itemRead = (value: unknown, { items }: Scope): AskedItem | undefined => {
  const operation = operationOf(value);
  return operation?.operator === 'var' ? items.find(({ id }) => id === operation.args[0]) : undefined;
};

const quoted = (item: AskedItem): string => `«${withFallbacks(item.text)}»`;

const constant = (value: unknown, item: AskedItem, { instrument }: Scope): string => {
  const option = itemOptions(instrument, item).find(({ code }) => code === value);
  return option === undefined ? String(value) : `«${option.label}»`;
};

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Says something of an item and constants, whichever stands first. */
const comparing =
  (says: string, saysOfNothing: string): Phrase =>
  ([a, b], scope) => {
    const [item, value] =
      itemRead(a, scope) === undefined ? [itemRead(b, scope), a] : [itemRead(a, scope), b];
    if (item === undefined || operationOf(value) !== undefined) return undefined;
    if (value === null || value === '') return `${quoted(item)} ${saysOfNothing}`;
    return `${quoted(item)} ${says} ${constant(value, item, scope)}`;
  };

/** Among several codes, or one code among several that were chosen. */
const among =
  (is: string, includes: string): Phrase =>
  ([part, whole], scope) => {
    const one = itemRead(part, scope);
    if (one !== undefined && Array.isArray(whole))
      return `${quoted(one)} ${is} ${either.format(whole.map((value) => constant(value, one, scope)))}`;
    const several = itemRead(whole, scope);
    return several && `${quoted(several)} ${includes} ${constant(part, several, scope)}`;
  };
const isAmong = among('is', 'includes');
const isNotAmong = among('is not', 'does not include');

const measured =
  (says: string): Phrase =>
  ([a, b, c], scope) => {
    const item = itemRead(a, scope);
    return item === undefined || c !== undefined || typeof b !== 'number'
      ? undefined
      : `${quoted(item)} is ${says} ${b}`;
  };

const given: Phrase = ([value], scope) => {
  const item = itemRead(value, scope);
  return item && `${quoted(item)} is answered`;
};

const not: Phrase = ([value], scope) => {
  const item = itemRead(value, scope);
  if (item !== undefined) return `${quoted(item)} is not answered`;
  const inner = operationOf(value);
  const denied = inner?.operator === 'in' ? isNotAmong(inner.args, scope) : undefined;
  return denied ?? `not (${phrase(value, scope)})`;
};

const joined =
  (word: 'and' | 'or'): Phrase =>
  (args, scope) =>
    args
      .map((part) => {
        const nested = ['and', 'or'].includes(operationOf(part)?.operator ?? '') && args.length > 1;
        return nested ? `(${phrase(part, scope)})` : phrase(part, scope);
      })
      .join(` ${word} `);

const PHRASES: Readonly<Record<string, Phrase>> = {
  '==': comparing('is', 'is not answered'),
  '===': comparing('is', 'is not answered'),
  '!=': comparing('is not', 'is answered'),
  '!==': comparing('is not', 'is answered'),
  in: isAmong,
  '<': measured('under'),
  '<=': measured('at most'),
  '>': measured('over'),
  '>=': measured('at least'),
  '!!': given,
  var: ([path], scope) => given([{ var: path }], scope),
  '!': not,
  and: joined('and'),
  or: joined('or'),
};

const phrase = (rule: unknown, scope: Scope): string => {
  const operation = operationOf(rule);
  const says =
    operation !== undefined && Object.hasOwn(PHRASES, operation.operator)
      ? PHRASES[operation.operator]
      : undefined;
  return (operation && says?.(operation.args, scope)) ?? JSON.stringify(rule);
};

/**
 * A condition as a reader of the codebook understands it: `«Did you meet?» is «Yes»`. `items` are those that it may name: of
 * the whole instrument, or of one entry. What has no words here stays as it is written, in JSON Logic.
 */
export const conditionInWords = (
  condition: Condition,
  instrument: Instrument,
  items: readonly AskedItem[],
): string => phrase(condition, { instrument, items });
