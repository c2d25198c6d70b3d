import { html, raw } from 'hono/html';
import { fieldAnchor, fieldProblem, problemAnchor, type FieldProblem } from './error-summary.ts';
import type { Html } from './page.ts';

export type TextField = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'date' | 'number';
  hint?: string;
  value?: string;
  autocomplete?: string;
  problem?: FieldProblem | undefined;
};

const described = (problem: FieldProblem | undefined): Html | string =>
  problem === undefined ? '' : raw(`aria-invalid="true" aria-describedby="${problemAnchor(problem.field)}"`);

/** A labelled input of a console form. */
export const textField = ({
  name,
  label,
  type = 'text',
  hint,
  value = '',
  autocomplete = 'off',
  problem,
}: TextField): Html =>
  html`<div class="item ${problem === undefined ? '' : 'has-problem'}">
    <label for="${fieldAnchor(name)}">${label}</label>
    ${hint === undefined ? '' : html`<p class="hint">${hint}</p>`} ${fieldProblem(problem)}
    <input
      type="${type}"
      id="${fieldAnchor(name)}"
      name="${name}"
      value="${value}"
      autocomplete="${autocomplete}"
      ${described(problem)}
    />
  </div>`;

export const selectField = (field: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  problem?: FieldProblem | undefined;
}): Html =>
  html`<div class="item ${field.problem === undefined ? '' : 'has-problem'}">
    <label for="${fieldAnchor(field.name)}">${field.label}</label>
    ${fieldProblem(field.problem)}
    <select id="${fieldAnchor(field.name)}" name="${field.name}" ${described(field.problem)}>
      ${field.options.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === field.value ? raw('selected') : ''}>${label}</option>`,
      )}
    </select>
  </div>`;
