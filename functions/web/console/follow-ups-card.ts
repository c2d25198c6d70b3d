import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { FollowUp } from '../../core/follow-up.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';

/** A follow-up that no admin has seen to yet, with whom it is about. */
export type OpenFollowUp = { followUp: FollowUp; name: string };

const seenForm = (cohort: Cohort, { followUp, name }: OpenFollowUp): Html =>
  html`<form method="post" action="/console/cohorts/${cohort.id}/follow-ups/${followUp.invitationId}/seen">
    <input type="hidden" name="raisedAt" value="${followUp.raisedAt}" />
    <button class="plain" aria-label="Seen: ${name}">Seen</button>
  </form>`;

/** Who wants to hear from the program team, for admins. It says who, which question and when, and nothing of the answers. */
export const followUpsCard = (
  program: Program,
  cohort: Cohort,
  open: readonly OpenFollowUp[],
): Html | string =>
  open.length === 0
    ? ''
    : html`<section aria-labelledby="follow-ups">
        <h2 id="follow-ups">Please get in touch</h2>
        <p>
          By an answer they ask to hear from you; the form told them that you would know. Once you have been
          in touch, say so.
        </p>
        ${dataTable(
          [{ title: 'Name' }, { title: 'Question' }, { title: 'Answered' }, { title: 'Action' }],
          open.map((one) => [
            one.name,
            html`${one.followUp.items.map(({ text }) => html`<div>${text}</div>`)}`,
            longDate(dateAt(one.followUp.raisedAt, program.timeZone)),
            seenForm(cohort, one),
          ]),
        )}
      </section>`;
