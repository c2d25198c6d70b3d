import { html } from 'hono/html';
import type { DeclineReasons } from '../../core/aggregate/decline-reasons.ts';
import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { DeclineReason } from '../../core/declined.ts';
import type { Program } from '../../core/program.ts';
import type { WordToSettle } from '../../core/words-to-settle.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';

/** A person whose link went astray or who had left, with the name that the mail was meant for. */
export type AstrayLink = WordToSettle & { name: string };

const SAID = {
  'not-me': {
    said: 'Reached somebody else',
    toDo: 'Correct the address in the roster file and load it again.',
  },
  left: {
    said: 'Had left',
    toDo: 'Set the exit date in the roster file and load it again; this line then goes by itself.',
  },
};

const settleForm = (cohort: Cohort, { participantId, word, name }: AstrayLink): Html =>
  html`<form method="post" action="/console/cohorts/${cohort.id}/words/${participantId}/settled">
    <input type="hidden" name="at" value="${word.at}" />
    <button class="plain" aria-label="Done: ${name}">Done</button>
  </form>`;

/** Whom to look up in the roster. Process data: that a mail went astray is no answer, and why somebody declined is not here. */
export const astrayLinks = (
  program: Program,
  cohort: Cohort,
  links: readonly AstrayLink[],
  manages: boolean,
): Html | string =>
  links.length === 0
    ? ''
    : html`<section aria-labelledby="astray">
        <h2 id="astray">Links that reached the wrong person, or people who have left</h2>
        <p>
          They told us by the link in their e-mail. They get no more mail about those questions; about the
          next ones they would.
        </p>
        ${dataTable(
          [
            { title: 'Meant for' },
            { title: 'Said' },
            { title: 'On' },
            { title: 'What to do' },
            ...(manages ? [{ title: 'Action' }] : []),
          ],
          links.map((link) => {
            const { said, toDo } = link.word.kind === 'left' ? SAID.left : SAID['not-me'];
            const on = longDate(dateAt(link.word.at, program.timeZone));
            return [link.name, said, on, toDo, ...(manages ? [settleForm(cohort, link)] : [])];
          }),
        )}
      </section>`;

const REASONS = {
  'no-time': 'No time for it',
  'not-relevant': 'Not relevant to them',
  'rather-not-say': 'Would rather not say',
  other: 'Another reason',
} satisfies Record<DeclineReason, string>;

/** Why people declined, as counts over all closed waves. Nothing where too few did. */
export const reasonsForDeclining = ({ reasons, notes }: DeclineReasons): Html | string =>
  reasons.state === 'suppressed'
    ? ''
    : html`<details class="card">
        <summary>Why people would rather not take part</summary>
        <p class="muted">Over all closed questions of this cohort, without names.</p>
        <ul>
          ${reasons.counts.map(({ reason, count }) => html`<li>${REASONS[reason]}: ${count}</li>`)}
        </ul>
        ${
          notes.state === 'suppressed'
            ? ''
            : html`<p>In their own words:</p>
                <ul>
                  ${notes.texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}
                </ul>`
        }
      </details>`;
