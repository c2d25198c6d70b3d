import { closedValues } from './closed-values.ts';
import { conditionParts, type ConditionParts } from './condition-parts.ts';
import { conditionScopes, type ConditionScope } from './condition-scopes.ts';
import { CONDITION_OPERATORS } from './condition.ts';
import type { Instrument } from './instrument.ts';
import type { PlacedItem } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

type PlacedCondition = { placed: PlacedItem; place: number; parts: ConditionParts; pointer: string };

const conditionsOf = (placed: PlacedItem, place: number): PlacedCondition[] =>
  (['visibleWhen', 'requiredWhen'] as const).flatMap((field) => {
    const condition = field in placed.item ? Reflect.get(placed.item, field) : undefined;
    if (condition === undefined) return [];
    const pointer = `${placed.pointer}/${field}`;
    return [{ placed, place, pointer, parts: conditionParts(condition, pointer) }];
  });

const checkForm = ({ parts }: PlacedCondition): Finding[] => [
  ...parts.malformed.map((pointer) => ({
    code: 'condition-shape' as const,
    pointer,
    message: 'A part of a condition is an object with one name, the operator; here are none or several.',
    suggestion: 'Write {"==": [{"var": "item-id"}, "code"]}; join several parts by {"and": [ … ]}.',
  })),
  ...parts.operators
    .filter(({ operator }) => !CONDITION_OPERATORS.has(operator))
    .map(({ operator, pointer }) => ({
      code: 'condition-unknown-operator' as const,
      pointer,
      message: `JSON Logic has no operator «${operator}».`,
      suggestion: `Use one of: ${[...CONDITION_OPERATORS].join(' ')}.`,
    })),
];

/** Places whose visibility hangs, at some remove, on their own. */
const circularPlaces = (
  scope: ConditionScope,
  conditions: readonly PlacedCondition[],
): ReadonlySet<number> => {
  const next = new Map<number, number[]>();
  for (const { place, parts, pointer } of conditions) {
    if (!pointer.endsWith('/visibleWhen')) continue;
    next.set(
      place,
      parts.references.flatMap(({ id }) => scope.placeOf.get(id) ?? []),
    );
  }
  const reaches = (start: number): boolean => {
    const seen = new Set<number>();
    const open = [...(next.get(start) ?? [])];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (place === start) return true;
      if (seen.has(place)) continue;
      seen.add(place);
      open.push(...(next.get(place) ?? []));
    }
    return false;
  };
  return new Set([...next.keys()].filter(reaches));
};

const circular = ({ placed, pointer }: PlacedCondition): Finding => ({
  code: 'condition-circular',
  pointer,
  message: `Whether «${placed.item.id}» is asked depends, directly or in a circle, on the answer to itself.`,
  suggestion: 'Let a condition look only at items that come before.',
});

const checkReferences = (
  scope: ConditionScope,
  condition: PlacedCondition,
  circles: ReadonlySet<number>,
): Finding[] => {
  const { placed, place, parts, pointer } = condition;
  const inCircle = pointer.endsWith('/visibleWhen') && circles.has(place);
  const found = parts.references.flatMap(({ id, pointer: at }): Finding[] => {
    const target = scope.placeOf.get(id);
    if (target === undefined) {
      return [
        {
          code: 'condition-unknown-item',
          pointer: at,
          message: `The condition looks at «${id}», which takes no answer here.`,
          suggestion: `Name the id of ${scope.within === undefined ? 'an earlier item or row' : `an earlier item of «${scope.within}»`}.`,
        },
      ];
    }
    if (target < place || (inCircle && circles.has(target))) return [];
    if (target === place) return [circular(condition)];
    return [
      {
        code: 'condition-later-item',
        pointer: at,
        message: `«${placed.item.id}» depends on «${id}», which is asked after it.`,
        suggestion: `Move «${placed.item.id}» behind «${id}», or look at an earlier item.`,
      },
    ];
  });
  return inCircle ? [...found, circular(condition)] : found;
};

const checkCodes = (instrument: Instrument, scope: ConditionScope, { parts }: PlacedCondition): Finding[] =>
  parts.comparisons.flatMap(({ id, value, pointer }): Finding[] => {
    const target = scope.placed[scope.placeOf.get(id) ?? -1];
    const values = target === undefined ? undefined : closedValues(instrument, target.item);
    if (values === undefined || values.includes(value)) return [];
    return [
      {
        code: 'condition-unknown-code',
        pointer,
        message: `«${id}» is compared with «${value}», which is no answer to it.`,
        suggestion: `Compare it with one of: ${values.join(', ')}.`,
      },
    ];
  });

const checkScope = (instrument: Instrument, scope: ConditionScope): Finding[] => {
  const conditions = scope.placed.flatMap(conditionsOf);
  const circles = circularPlaces(scope, conditions);
  return conditions.flatMap((condition) => [
    ...checkForm(condition),
    ...checkReferences(scope, condition, circles),
    ...checkCodes(instrument, scope, condition),
  ]);
};

/** Conditions are JSON Logic over answers that are given before, compared with codes that exist. */
export const checkConditions: Check<Instrument> = (instrument) =>
  conditionScopes(instrument).flatMap((scope) => checkScope(instrument, scope));
