import { askedItems, itemsFor } from '../../core/instrument/asked-items.ts';
import {
  changeEntries,
  isFieldOf,
  typedEntries,
  type EntryChange,
  type Group,
} from '../../core/instrument/entry-fields.ts';
import type { Instrument, Section } from '../../core/instrument/instrument.ts';
import { offeredFields, type OfferedField } from '../../core/instrument/offered-fields.ts';
import type { Tap } from '../../core/instrument/one-tap-item.ts';
import { readAnswers, unknownFields, type AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { CHANGE_OF } from './open-form.ts';
import { tapIn, withoutMarks } from './form-marks.ts';
import { SHOWN, SHOWN_BREAK } from './shown-fields.ts';
import { journeyOf, withPage, type Journey, type Place } from './place.ts';

type Direction = 'next' | 'back' | 'later' | 'send' | 'entries';

export type SectionForm =
  /** Not made by the page that we showed. */
  | { kind: 'forged'; what: string }
  | {
      kind: 'read';
      /** What was typed in the section; after a button of a group, with its entries changed. */
      typed: DraftFields;
      /** With what was typed in the other sections. */
      journey: Journey;
      direction: Direction;
      /** The field or entry to go to, after entries were changed. */
      place: string | undefined;
      /** The answer that an e-mail has filled in. */
      tap: Tap | undefined;
      problems: AnswerProblem[];
      /** Fields that the answers have brought onto the page and that the person has not seen yet. */
      late: OfferedField[];
    };

/** What only a forged or outdated form sends: our own page offers nothing of the kind. */
const FORGED: ReadonlySet<string> = new Set(['unknown-option', 'several-values']);

type Pressed = { direction: Direction; button?: { group: Group; change: EntryChange } };

/** The button: a direction, or `add:goals`, `remove:goals.2`, `up:goals.2`, `down:goals.2`. */
export const pressedButton = (section: Pick<Section, 'items'>, value: string | undefined): Pressed => {
  if (value === 'back' || value === 'later' || value === 'send') return { direction: value };
  const [, change, id, number] =
    /^(add|remove|up|down):([a-z0-9-]+)(?:\.(\d{1,2}))?$/.exec(value ?? '') ?? [];
  const group = section.items.find((item) => item.kind === 'repeating-group' && item.id === id);
  if (group?.kind !== 'repeating-group') return { direction: 'next' };
  if (change === 'remove' || change === 'up' || change === 'down') {
    return { direction: 'entries', button: { group, change: { change, number: Number(number) } } };
  }
  return { direction: 'entries', button: { group, change: { change: 'add' } } };
};

/** A posted section: what was typed in it, where the person wants to go, and what is wrong with the answers. */
export const readSectionForm = (
  { occasion, section, number }: Place,
  fields: DraftFields,
  draft: DraftFields,
): SectionForm => {
  const { direction, [CHANGE_OF]: _change, [SHOWN]: shown, ...sent } = withoutMarks(fields);
  const items = askedItems([section]);
  const [stranger] = unknownFields(items, sent);
  if (stranger !== undefined)
    return { kind: 'forged', what: occasion.speech.say('strangeField', { field: stranger }) };
  const pressed = pressedButton(section, direction?.[0]);
  const { button } = pressed;
  const typed = button === undefined ? sent : changeEntries(button.group, sent, button.change);
  const { instrument, invitation } = occasion;
  const journey = journeyOf(occasion, withPage(section, draft, typed));
  const here = readAnswers(instrument, itemsFor(instrument, invitation.role), journey.typed).problems.filter(
    ({ itemId }) => items.some((item) => item.id === itemId || isFieldOf(item, itemId)),
  );
  const forged = here.find(({ code }) => FORGED.has(code));
  if (forged !== undefined) {
    return { kind: 'forged', what: occasion.speech.say('strangeAnswer', { item: forged.itemId }) };
  }
  const visible = journey.sections.find((one) => one.number === number);
  const late = visible === undefined ? [] : lateFields(instrument, visible.section, journey, shown);
  return {
    kind: 'read',
    typed,
    journey,
    direction: pressed.direction,
    place: button === undefined ? undefined : placeAfter(button, typed),
    tap: tapIn(occasion, fields),
    problems: here.filter(({ itemId }) => late.every(({ name }) => name !== itemId)),
    late,
  };
};

/** The entry that was added or moved; the whole group after one was removed. */
const placeAfter = ({ group, change }: NonNullable<Pressed['button']>, typed: DraftFields): string => {
  const count = typedEntries(group, typed).length;
  switch (change.change) {
    case 'add':
      return `${group.id}.${count}`;
    case 'remove':
      return group.id;
    case 'up':
      return `${group.id}.${Math.max(1, change.number - 1)}`;
    case 'down':
      return `${group.id}.${Math.min(count, change.number + 1)}`;
  }
};

const lateFields = (
  instrument: Instrument,
  section: Section,
  { typed }: Journey,
  shown: string[] | undefined,
): OfferedField[] => {
  if (shown === undefined) return [];
  const seen = new Set(shown.flatMap((names) => names.split(SHOWN_BREAK)));
  return offeredFields(instrument, section, typed).filter(({ name }) => !seen.has(name));
};
