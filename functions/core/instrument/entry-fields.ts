import type { DraftFields } from '../survey-response.ts';
import type { Entry } from './answer.ts';
import type { AskedItem } from './asked-items.ts';

/** The fields of a repeating group: `goals.2.statement` for the item of its second entry, `goals.entries` for how many there are. */
export type Group = Extract<AskedItem, { kind: 'repeating-group' }>;

/** From 1. */
export const entryField = (group: Group, number: number, item: string): string =>
  `${group.id}.${number}.${item}`;

export const countField = (group: Group): string => `${group.id}.entries`;

/** What carries the name of a kept entry along with its answers, where that is no item of the group itself. */
export const nameOfKept = (group: Group): string[] =>
  group.entriesFrom === undefined || group.items.some(({ id }) => id === group.entriesFrom?.nameFrom)
    ? []
    : [group.entriesFrom.nameFrom];

const entryIds = (group: Group): string[] => [...group.items.map(({ id }) => id), ...nameOfKept(group)];

/** The place of a field within a group; undefined for any other field. */
const placeOf = (group: Group, field: string): { number: number; item: string } | undefined => {
  const [id, number = '', item = '', ...rest] = field.split('.');
  if (id !== group.id || rest.length > 0 || !/^[1-9]\d?$/.test(number)) return undefined;
  return Number(number) <= group.maximum && entryIds(group).includes(item)
    ? { number: Number(number), item }
    : undefined;
};

/** Whether a field of a form belongs to an item. */
export const isFieldOf = (item: AskedItem, field: string): boolean =>
  item.kind === 'repeating-group'
    ? field === countField(item) || placeOf(item, field) !== undefined
    : field === item.id;

/** What was typed in one entry, by item id. */
const entryTyped = (group: Group, number: number, fields: DraftFields): DraftFields =>
  Object.fromEntries(
    entryIds(group).flatMap((item) => {
      const texts = fields[entryField(group, number, item)];
      return texts === undefined ? [] : [[item, texts] as const];
    }),
  );

/** The entries of a form, blank ones too: as many as it says it has or has fields for, and at least the minimum. */
export const typedEntries = (group: Group, fields: DraftFields): DraftFields[] => {
  const said = Number(fields[countField(group)]?.[0] ?? 0);
  const numbers = Object.keys(fields).map((field) => placeOf(group, field)?.number ?? 0);
  const count = Math.min(
    group.maximum,
    Math.max(Number.isInteger(said) ? said : 0, group.minimum, ...numbers),
  );
  return Array.from({ length: count }, (_, index) => entryTyped(group, index + 1, fields));
};

/** The same form with these entries in the group. */
export const withEntries = (
  group: Group,
  fields: DraftFields,
  entries: readonly DraftFields[],
): DraftFields => ({
  ...Object.fromEntries(Object.entries(fields).filter(([field]) => !isFieldOf(group, field))),
  [countField(group)]: [String(entries.length)],
  ...Object.fromEntries(
    entries.flatMap((entry, index) =>
      Object.entries(entry).map(([item, texts]) => [entryField(group, index + 1, item), texts] as const),
    ),
  ),
});

/** The form that a group begins with: an entry for each that was kept, with its name; the draft where there is one. */
export const withKeptEntries = (group: Group, fields: DraftFields, kept: readonly Entry[]): DraftFields => {
  const name = group.entriesFrom?.nameFrom;
  const begun = Object.keys(fields).some((field) => isFieldOf(group, field));
  if (begun || name === undefined || kept.length === 0) return fields;
  const names = kept.slice(0, group.maximum).map((entry) => ({ [name]: [String(entry[name] ?? '')] }));
  return withEntries(group, fields, names);
};

/** What a button of a group does to its entries. */
export type EntryChange =
  { change: 'add' } | { change: 'remove'; number: number } | { change: 'up' | 'down'; number: number };

const swapped = <Value>(values: readonly Value[], first: number): Value[] => {
  const [a, b] = [values[first], values[first + 1]];
  return a === undefined || b === undefined
    ? [...values]
    : [...values.slice(0, first), b, a, ...values.slice(first + 2)];
};

/** The form after a button of the group was pressed. What can't be done (up from the first place, more than the maximum) changes nothing. */
export const changeEntries = (group: Group, fields: DraftFields, change: EntryChange): DraftFields => {
  const entries = typedEntries(group, fields);
  switch (change.change) {
    case 'add':
      return withEntries(group, fields, [...entries, {}].slice(0, group.maximum));
    case 'remove':
      return withEntries(
        group,
        fields,
        entries.filter((_, index) => index + 1 !== change.number),
      );
    case 'up':
      return withEntries(group, fields, swapped(entries, change.number - 2));
    case 'down':
      return withEntries(group, fields, swapped(entries, change.number - 1));
  }
};
