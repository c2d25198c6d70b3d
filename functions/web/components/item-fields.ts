import { html, raw } from 'hono/html';
import { optionsOf } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { ItemKind, ItemOf } from '../../core/instrument/item.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { fieldAnchor, fieldProblem, problemAnchor, type FieldProblem } from './error-summary.ts';
import type { Html } from './page.ts';

/** What a form shows besides its items: what was typed, and what is wrong with it. */
export type FormState = {
  instrument: Instrument;
  typed: DraftFields;
  problems: ReadonlyMap<string, FieldProblem>;
};

type Field<Kind extends ItemKind> = (item: ItemOf<Kind>, state: FormState) => Html;
type Choice = { id: string; text: string; help?: string | undefined; required: boolean };

const typedText = (state: FormState, id: string): string => state.typed[id]?.[0] ?? '';
const optional = (required: boolean): Html | string =>
  required ? '' : html` <span class="muted">(optional)</span>`;
const hint = (text: string | undefined): Html | string =>
  text === undefined ? '' : html`<p class="hint">${text}</p>`;
const describedBy = (problem: FieldProblem | undefined): Html | string =>
  problem === undefined ? '' : raw(` aria-invalid="true" aria-describedby="${problemAnchor(problem.field)}"`);

const choices = (
  item: Choice,
  state: FormState,
  layout: {
    type: 'radio' | 'checkbox';
    className: string;
    options: { code: string; label: string }[];
    after?: Html;
  },
): Html => {
  const problem = state.problems.get(item.id);
  const chosen = state.typed[item.id] ?? [];
  return html`<fieldset class="${problem === undefined ? '' : 'has-problem'}" ${describedBy(problem)}>
    <legend>${item.text}${optional(item.required)}</legend>
    ${hint(item.help)} ${fieldProblem(problem)}
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
            /><span>${label}</span></label
          >`,
      )}
    </div>
    ${layout.after ?? ''}
  </fieldset>`;
};

/** Short labels stand side by side; sentences below each other. */
const LONGEST_EVEN_LABEL = 16;
const optionLayout = (options: { label: string }[]): string =>
  options.length <= 6 && options.every(({ label }) => label.length <= LONGEST_EVEN_LABEL) ? 'even' : '';

const singleChoice = (item: Choice & { options: string }, state: FormState): Html => {
  const options = optionsOf(state.instrument, item.options);
  return choices(item, state, { type: 'radio', className: optionLayout(options), options });
};

const severalChoices: Field<'several-choices'> = (item, state) => {
  const limit = item.atMost === undefined ? 'Choose all that apply.' : `Choose up to ${item.atMost}.`;
  const options = optionsOf(state.instrument, item.options);
  return choices({ ...item, help: item.help ?? limit }, state, { type: 'checkbox', className: '', options });
};

const rating: Field<'rating'> = (item, state) => {
  const points = Array.from({ length: item.to - item.from + 1 }, (_, index) => String(item.from + index));
  return choices(item, state, {
    type: 'radio',
    className: 'points',
    options: points.map((point) => ({ code: point, label: point })),
    after: html`<div class="ends">
      <span>${item.from}: ${item.lowLabel}</span><span>${item.to}: ${item.highLabel}</span>
    </div>`,
  });
};

const scaleRows: Field<'scale-rows'> = (item, state) =>
  html`<fieldset class="group">
    <legend>${item.text}</legend>
    ${hint(item.help)}
    ${item.rows.map((row) => singleChoice({ ...row, required: item.required, options: item.options }, state))}
  </fieldset>`;

const labelled = (item: Choice, state: FormState, input: (attributes: Html | string) => Html): Html => {
  const problem = state.problems.get(item.id);
  const attributes = html` id="${fieldAnchor(item.id)}" name="${item.id}" ${describedBy(problem)}`;
  return html`<div class="item ${problem === undefined ? '' : 'has-problem'}">
    <label for="${fieldAnchor(item.id)}">${item.text}${optional(item.required)}</label>
    ${hint(item.help)} ${fieldProblem(problem)} ${input(attributes)}
  </div>`;
};

const numberField: Field<'number'> = (item, state) =>
  labelled(
    {
      ...item,
      help:
        item.help ??
        `A number from ${item.minimum} to ${item.maximum}${item.unit === undefined ? '' : `, in ${item.unit}`}.`,
    },
    state,
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
    (attributes) => html`<input type="date" ${attributes} value="${typedText(state, item.id)}" />`,
  );

const shortText: Field<'short-text'> = (item, state) =>
  labelled(
    { ...item, help: item.help ?? `Up to ${item.maxLength} characters.` },
    state,
    (attributes) =>
      html`<input type="text" autocomplete="off" ${attributes} value="${typedText(state, item.id)}" />`,
  );

const longText: Field<'long-text'> = (item, state) =>
  labelled(
    { ...item, help: item.help ?? `Up to ${item.maxLength} characters.` },
    state,
    // A browser drops the first line break of a textarea, so one is put before the text.
    (attributes) =>
      html`<textarea rows="4" ${attributes}>${raw('\n')}${typedText(state, item.id)}</textarea>`,
  );

const statement: Field<'statement'> = (item) => html`<p>${item.text}</p>`;

type ItemsByKind = { [Kind in ItemKind]: ItemOf<Kind> };

/** A new kind of item is a compile error here until it has a field. */
const FIELDS: { [Kind in ItemKind]: (item: ItemsByKind[Kind], state: FormState) => Html } = {
  statement,
  'single-choice': singleChoice,
  'several-choices': severalChoices,
  rating,
  'scale-rows': scaleRows,
  number: numberField,
  date: dateField,
  'short-text': shortText,
  'long-text': longText,
};

/** The form field of an item, with what was typed and what is wrong. */
export const itemField = <Kind extends ItemKind>(
  item: ItemsByKind[Kind] & { kind: Kind },
  state: FormState,
): Html => FIELDS[item.kind](item, state);
