import { checkConditions } from './check-conditions.ts';
import { conditionScopes, type ConditionScope } from './condition-scopes.ts';
import type { Instrument } from './instrument.ts';
import type { PlacedItem } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';
import { isFor, reachOf, visibleWhenOf, type Reach } from './reach.ts';
import type { Role } from '../role.ts';

type RoleReach = { role: Role | undefined; reach: Reach | undefined };

/** The sides that an item is asked of; within an entry, nobody in particular. */
const sidesOf = (
  instrument: Instrument,
  scope: ConditionScope,
  { item }: PlacedItem,
): (Role | undefined)[] =>
  scope.within === undefined ? instrument.audience.filter((role) => isFor(item, role)) : [undefined];

const unreachable = ({ pointer, item }: PlacedItem): Finding => ({
  code: 'unreachable-item',
  pointer: `${pointer}/visibleWhen`,
  message: `«${item.id}» is never asked: no answers make its condition true.`,
  suggestion: 'Correct the condition, or remove the item.',
});

const checkVisibility = ({ pointer, item }: PlacedItem, sides: readonly RoleReach[]): Finding[] => {
  const never = sides.filter(({ reach }) => reach?.sometimes === false);
  if (sides.length > 0 && never.length === sides.length) return [unreachable({ pointer, item })];
  const hidden = never.map(({ role }): Finding => ({
    code: 'hidden-for-role',
    pointer: `${pointer}/visibleWhen`,
    message: `«${item.id}» is asked of a ${role}, but its condition looks at what a ${role} is not asked.`,
    suggestion: `Leave the ${role} out of its roles, or ask the ${role} what the condition looks at.`,
  }));
  if (hidden.length > 0 || !sides.every(({ reach }) => reach?.always === true)) return hidden;
  return [
    {
      code: 'always-visible',
      pointer: `${pointer}/visibleWhen`,
      message: `«${item.id}» is always asked: all answers make its condition true.`,
      suggestion: 'Remove visibleWhen, or correct it.',
    },
  ];
};

const checkRequirement = ({ pointer, item }: PlacedItem, sides: readonly RoleReach[]): Finding[] => {
  if ('required' in item && item.required) {
    return [
      {
        code: 'required-twice',
        pointer: `${pointer}/requiredWhen`,
        message: `«${item.id}» is required in any case, so requiredWhen changes nothing.`,
        suggestion: 'Remove requiredWhen, or «"required": true».',
      },
    ];
  }
  if (sides.length === 0 || !sides.every(({ reach }) => reach?.sometimes === false)) return [];
  return [
    {
      code: 'never-required',
      pointer: `${pointer}/requiredWhen`,
      message: `«${item.id}» is never required: no answers make the condition true.`,
      suggestion: 'Correct the condition, or remove requiredWhen.',
    },
  ];
};

const checkScope = (instrument: Instrument, scope: ConditionScope): Finding[] =>
  scope.placed.flatMap((placed) => {
    const { item } = placed;
    const sides = sidesOf(instrument, scope, placed);
    const visibleWhen = visibleWhenOf(item);
    const requiredWhen = 'requiredWhen' in item ? item.requiredWhen : undefined;
    const reach = (condition: NonNullable<typeof visibleWhen>): RoleReach[] =>
      sides.map((role) => ({ role, reach: reachOf(instrument, scope, condition, role) }));
    return [
      ...(visibleWhen === undefined ? [] : checkVisibility(placed, reach(visibleWhen))),
      ...(requiredWhen === undefined ? [] : checkRequirement(placed, reach(requiredWhen))),
    ];
  });

/** Conditions make a difference, for everybody who is asked. Only conditions without other mistakes can be tried out. */
export const checkReach: Check<Instrument> = (instrument) =>
  checkConditions(instrument).length > 0
    ? []
    : conditionScopes(instrument).flatMap((scope) => checkScope(instrument, scope));
