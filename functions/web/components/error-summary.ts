import { html } from 'hono/html';
import type { Speech } from '../messages/translate.ts';
import type { Html } from './page.ts';

/** What is wrong with one field: where to jump, what to read. */
export type FieldProblem = { field: string; message: string };

export const fieldAnchor = (field: string): string => `f-${field}`;
export const problemAnchor = (field: string): string => `e-${field}`;

/** All problems of a form, at its top, each a link to its field. Empty when there are none. */
export const errorSummary = (
  { say, rich, words, locale }: Speech,
  problems: readonly (FieldProblem & { label: string })[],
): Html | string =>
  problems.length === 0
    ? ''
    : html`<div class="summary" role="alert" tabindex="-1" autofocus>
        <h2>${say('anotherLook', { count: problems.length })}</h2>
        <ul>
          ${problems.map(
            ({ field, label, message }) =>
              html`<li>
                <a href="#${fieldAnchor(field)}">${problemLine({ rich, words, locale }, label, message)}</a>
              </li>`,
          )}
        </ul>
      </div>`;

/** A field's label and what is wrong with it, in one line: labels may be sentences and questions of their own. */
export const problemLine = (
  { rich, words, locale }: Pick<Speech, 'rich' | 'words' | 'locale'>,
  label: string,
  message: string,
): Html =>
  /[.:?!…]$/.test(label)
    ? html`${words(label)} ${message}`
    : html`${rich('listed', { label: words(label), advice: lowerFirst(message, locale) })}`;

const lowerFirst = (text: string, locale: string): string =>
  text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);

const inEnglish = (message: string): string => `Error: ${message}`;

/** The same problem again, at its field. */
export const fieldProblem = (
  problem: FieldProblem | undefined,
  words: (message: string) => string = inEnglish,
): Html | string =>
  problem === undefined
    ? ''
    : html`<p class="problem" id="${problemAnchor(problem.field)}">${words(problem.message)}</p>`;
