import { html } from 'hono/html';
import type { Cohort } from '../../core/cohort.ts';
import type { Html } from '../components/page.ts';
import { answersAddress } from './answers-page.ts';

/** An instrument whose answers the program team reads, and how many of the cohort have answered it. */
export type ReadableAnswers = { instrumentId: string; title: string; answered: number };

/** The way to the answers that the program team reads, for admins. */
export const readableAnswers = (cohort: Cohort, readable: readonly ReadableAnswers[]): Html | string =>
  readable.length === 0
    ? ''
    : html`<section class="card" aria-labelledby="to-read">
        <h3 id="to-read">For the program team to read</h3>
        <p>The first page of these says that you read each answer.</p>
        <ul class="files">
          ${readable.map(
            ({ instrumentId, title, answered }) =>
              html`<li>
                <a href="${answersAddress(cohort, instrumentId)}">${title}</a>
                <span class="muted">${answered === 1 ? '1 response' : `${answered} responses`}</span>
              </li>`,
          )}
        </ul>
      </section>`;
