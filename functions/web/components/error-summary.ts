import { html } from 'hono/html';
import type { Html } from './page.ts';

/** What is wrong with one field: where to jump, what to read. */
export type FieldProblem = { field: string; message: string };

export const fieldAnchor = (field: string): string => `f-${field}`;
export const problemAnchor = (field: string): string => `e-${field}`;

/** All problems of a form, at its top, each a link to its field. Empty when there are none. */
export const errorSummary = (problems: readonly (FieldProblem & { label: string })[]): Html | string =>
  problems.length === 0
    ? ''
    : html`<div class="summary" role="alert" tabindex="-1" autofocus>
        <h2>
          ${problems.length === 1 ? 'One answer needs another look' : `${problems.length} answers need another look`}
        </h2>
        <ul>
          ${problems.map(
            ({ field, label, message }) =>
              html`<li><a href="#${fieldAnchor(field)}">${problemLine(label, message)}</a></li>`,
          )}
        </ul>
      </div>`;

/** A field's label and what is wrong with it, in one line: labels may be sentences and questions of their own. */
export const problemLine = (label: string, message: string): string =>
  label.endsWith('?') ? `${label} ${message}` : `${label.replace(/[.:]$/, '')}: ${lowerFirst(message)}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The same problem again, at its field. */
export const fieldProblem = (problem: FieldProblem | undefined): Html | string =>
  problem === undefined
    ? ''
    : html`<p class="problem" id="${problemAnchor(problem.field)}">Error: ${problem.message}</p>`;
