import { html, raw } from 'hono/html';
import { optionsOf } from '../../core/instrument/asked-items.ts';
import type { ItemKind, ItemOf } from '../../core/instrument/item.ts';
import { fieldAnchor } from './error-summary.ts';
import {
  beside,
  describedBy,
  hint,
  labelledOptions,
  ownHelp,
  question,
  type FormState,
} from './form-state.ts';
import { groupField } from './group-field.ts';
import type { Speech } from '../messages/translate.ts';
import type { Html } from './page.ts';
import { rankingField } from './ranking-field.ts';

type Field<Kind extends ItemKind> = (item: ItemOf<Kind>, state: FormState) => Html;
type Choice = {
  id: string;
  text: string;
  help?: string | undefined;
  required: boolean;
  raisesFollowUpOn?: string[] | undefined;
  /** Of a text; the pages' script counts up to it. */
  maxLength?: number;
};

const typedText = (state: FormState, id: string): string => state.typed[id]?.[0] ?? '';

const choices = (
  item: Choice,
  state: FormState,
  layout: {
    type: 'radio' | 'checkbox';
    className: string;
    options: { code: string; label: string }[];
    /** What helps where the item has no help of its own. */
    help?: string;
    after?: Html;
  },
): Html => {
  const { speech } = state;
  const problem = state.problems.get(item.id);
  const chosen = state.typed[item.id] ?? [];
  return html`<fieldset class="${problem === undefined ? '' : 'has-problem'}" ${describedBy(problem)}>
    <legend>${question(speech, item)}</legend>
    ${beside(speech, ownHelp(speech, item.help) ?? layout.help, item, problem)}
    <div class="options ${layout.className}">
      ${layout.options.map(
        ({ code, label }, index) =>
          html`<label class="option"
            ><input
              type="${layout.type}"
              name="${item.id}"
              value="${code}"
              ${index === 0 ? raw(`id="${fieldAnchor(item.id)}"`) : ''}
              ${chosen.includes(code) ? raw('checked') : ''}
            /><span>${speech.words(label)}</span></label
          >`,
      )}
    </div>
    ${layout.after ?? ''}
  </fieldset>`;
};

/** Short labels stand side by side; sentences below each other. */
const LONGEST_EVEN_LABEL = 16;
/** A longer word would break within half the width of a phone. */
const LONG_WORD = /[\p{L}\p{M}]{11}/u;
const optionLayout = (options: { label: string }[]): string => {
  if (options.length > 6 || options.some(({ label }) => label.length > LONGEST_EVEN_LABEL)) return '';
  return options.some(({ label }) => LONG_WORD.test(label)) ? 'even long' : 'even';
};

const singleChoice = (item: Choice & { options: string }, state: FormState): Html => {
  const options = optionsOf(state.instrument, item.options);
  return choices(item, state, { type: 'radio', className: optionLayout(options), options });
};

const yesNoUnsure: Field<'yes-no-unsure'> = (item, state) =>
  choices(item, state, {
    type: 'radio',
    className: 'even',
    options: labelledOptions(state, item),
  });

const severalChoices: Field<'several-choices'> = (item, state) => {
  const { say } = state.speech;
  const help = item.atMost === undefined ? say('chooseAll') : say('chooseUpTo', { count: item.atMost });
  const options = optionsOf(state.instrument, item.options);
  return choices(item, state, { type: 'checkbox', className: '', options, help });
};

const rating: Field<'rating'> = (item, state) => {
  const { rich, words } = state.speech;
  const end = (point: number, label: string) => rich('scaleEnd', { point, label: words(label) });
  const points = Array.from({ length: item.to - item.from + 1 }, (_, index) => String(item.from + index));
  return choices(item, state, {
    type: 'radio',
    className: 'points',
    options: points.map((point) => ({ code: point, label: point })),
    after: html`<div class="ends">
      <span>${end(item.from, item.lowLabel)}</span><span>${end(item.to, item.highLabel)}</span>
    </div>`,
  });
};

const scaleRows: Field<'scale-rows'> = (item, state) =>
  html`<fieldset class="group">
    <legend>${state.speech.words(item.text)}</legend>
    ${hint(ownHelp(state.speech, item.help))}
    ${item.rows.map((row) => singleChoice({ ...row, required: item.required, options: item.options }, state))}
  </fieldset>`;

const labelled = (
  item: Choice,
  state: FormState,
  help: Html | string | undefined,
  input: (attributes: Html | string) => Html,
): Html => {
  const { speech } = state;
  const problem = state.problems.get(item.id);
  const limit = item.maxLength === undefined ? '' : html`data-max="${item.maxLength}"`;
  const attributes = html` id="${fieldAnchor(item.id)}" name="${item.id}" ${limit} ${describedBy(problem)}`;
  return html`<div class="item ${problem === undefined ? '' : 'has-problem'}">
    <label for="${fieldAnchor(item.id)}">${question(speech, item)}</label>
    ${beside(speech, ownHelp(speech, item.help) ?? help, item, problem)} ${input(attributes)}
  </div>`;
};

const range = ({ minimum, maximum, unit }: ItemOf<'number'>, { say, rich, words }: Speech): Html | string =>
  unit === undefined
    ? say('numberFromTo', { minimum, maximum })
    : html`${rich('numberInUnit', { minimum, maximum, unit: words(unit) })}`;

const numberField: Field<'number'> = (item, state) =>
  labelled(
    item,
    state,
    range(item, state.speech),
    (attributes) =>
      html`<input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        ${attributes}
        value="${typedText(state, item.id)}"
      />`,
  );

const dateField: Field<'date'> = (item, state) =>
  labelled(
    item,
    state,
    undefined,
    (attributes) => html`<input type="date" ${attributes} value="${typedText(state, item.id)}" />`,
  );

const shortText: Field<'short-text'> = (item, state) =>
  labelled(
    item,
    state,
    state.speech.say('upToCharacters', { count: item.maxLength }),
    (attributes) =>
      html`<input
        type="text"
        dir="auto"
        autocomplete="off"
        ${attributes}
        value="${typedText(state, item.id)}"
      />`,
  );

const longText: Field<'long-text'> = (item, state) =>
  labelled(
    item,
    state,
    state.speech.say('upToCharacters', { count: item.maxLength }),
    // A browser drops the first line break of a textarea, so one is put before the text.
    (attributes) =>
      html`<textarea rows="4" dir="auto" ${attributes}>${raw('\n')}${typedText(state, item.id)}</textarea>`,
  );

const statement: Field<'statement'> = (item, state) =>
  html`<p id="${fieldAnchor(item.id)}">${state.speech.words(item.text)}</p>`;

type ItemsByKind = { [Kind in ItemKind]: ItemOf<Kind> };

/** A new kind of item is a compile error here until it has a field. */
const FIELDS: { [Kind in ItemKind]: (item: ItemsByKind[Kind], state: FormState) => Html } = {
  statement,
  'single-choice': singleChoice,
  'yes-no-unsure': yesNoUnsure,
  'several-choices': severalChoices,
  ranking: rankingField,
  rating,
  'scale-rows': scaleRows,
  number: numberField,
  date: dateField,
  'short-text': shortText,
  'long-text': longText,
  'repeating-group': (item, state) => groupField(item, state, itemField),
};

/** The form field of an item, with what was typed and what is wrong. */
export const itemField = <Kind extends ItemKind>(
  item: ItemsByKind[Kind] & { kind: Kind },
  state: FormState,
): Html => html`${state.noteOn?.(item.id) ?? ''}${FIELDS[item.kind](item, state)}`;
