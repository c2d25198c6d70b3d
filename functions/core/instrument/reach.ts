import type { Answer, Answers } from './answer.ts';
import { closedValues } from './closed-values.ts';
import { conditionParts } from './condition-parts.ts';
import type { ConditionScope } from './condition-scopes.ts';
import { holds } from './condition.ts';
import type { Instrument } from './instrument.ts';
import type { Condition, Item } from './item.ts';
import type { PlacedItem } from './placed-items.ts';
import type { Role } from '../role.ts';

/** Whether a condition holds for some of the answers that can be given, and for all of them. */
export type Reach = { sometimes: boolean; always: boolean };

const MOST_COMBINATIONS = 2000;
const MOST_OPTIONS_IN_SUBSETS = 10;

/** An item or row that a condition looks at, with everything that it may have been answered; no answer is undefined. */
type Looked = { id: string; place: number; values: readonly (Answer | undefined)[]; visibleWhen?: Condition };

export const isFor = (item: Item, role: Role | undefined): boolean =>
  role === undefined || !('roles' in item) || item.roles === undefined || item.roles.includes(role);

export const visibleWhenOf = (item: Item): Condition | undefined => item.visibleWhen;

const subsets = (codes: readonly string[], atMost: number): string[][] =>
  codes
    .reduce<string[][]>((all, code) => [...all, ...all.map((chosen) => [...chosen, code])], [[]])
    .filter((chosen) => chosen.length > 0 && chosen.length <= atMost);

/** Undefined where the answers can't be listed. */
const answersTo = (instrument: Instrument, item: Item): readonly Answer[] | undefined => {
  const values = closedValues(instrument, item);
  if (values === undefined || item.kind === 'ranking') return undefined;
  if (item.kind !== 'several-choices') return values;
  if (values.length > MOST_OPTIONS_IN_SUBSETS) return undefined;
  return subsets(values.map(String), item.atMost ?? values.length);
};

const lookedAt = (
  instrument: Instrument,
  { item }: PlacedItem,
  id: string,
  place: number,
  role: Role | undefined,
): Looked | undefined => {
  if (!isFor(item, role)) return { id, place, values: [undefined] };
  const answers = answersTo(instrument, item);
  if (answers === undefined) return undefined;
  const required = 'required' in item && item.required;
  const condition = visibleWhenOf(item);
  return {
    id,
    place,
    values: required ? answers : [undefined, ...answers],
    ...(condition === undefined ? {} : { visibleWhen: condition }),
  };
};

const referencesOf = (condition: Condition): string[] =>
  conditionParts(condition, '').references.map(({ id }) => id);

/** Everything that a condition looks at, directly and through what makes those items visible, in the order of the form. */
const closure = (
  instrument: Instrument,
  scope: ConditionScope,
  condition: Condition,
  role: Role | undefined,
): Looked[] | undefined => {
  const found = new Map<string, Looked>();
  const open = referencesOf(condition);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const place = scope.placeOf.get(id) ?? -1;
    const placed = scope.placed[place];
    if (found.has(id) || placed === undefined) continue;
    const looked = lookedAt(instrument, placed, id, place, role);
    if (looked === undefined) return undefined;
    found.set(id, looked);
    if (looked.visibleWhen !== undefined) open.push(...referencesOf(looked.visibleWhen));
  }
  const ordered = [...found.values()].toSorted((a, b) => a.place - b.place);
  const combinations = ordered.reduce((product, { values }) => product * values.length, 1);
  return combinations <= MOST_COMBINATIONS ? ordered : undefined;
};

const tryAll = (
  looked: readonly Looked[],
  answers: Answers,
  condition: Condition,
  seen: Set<boolean>,
): void => {
  const [next, ...rest] = looked;
  if (next === undefined) {
    seen.add(holds(condition, answers));
    return;
  }
  const asked = next.visibleWhen === undefined || holds(next.visibleWhen, answers);
  for (const value of asked ? next.values : [undefined]) {
    tryAll(rest, value === undefined ? answers : { ...answers, [next.id]: value }, condition, seen);
  }
};

/**
 * Tries every combination of the answers that a condition can look at. Undefined where that can't be decided so: the
 * condition looks at texts, numbers, dates or rankings, or there are more than 2,000 combinations.
 */
export const reachOf = (
  instrument: Instrument,
  scope: ConditionScope,
  condition: Condition,
  role: Role | undefined,
): Reach | undefined => {
  const looked = closure(instrument, scope, condition, role);
  if (looked === undefined) return undefined;
  const seen = new Set<boolean>();
  tryAll(looked, {}, condition, seen);
  return { sometimes: seen.has(true), always: !seen.has(false) };
};
