import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import type { Html } from '../components/page.ts';
import { leaveChangeLink } from './links.ts';
import type { Visit } from './visit.ts';

/** The day on which the answers that are being changed were sent. */
export const changedDay = ({ change, program, speech }: Visit): string =>
  change === undefined ? '' : speech.date(dateAt(change.submittedAt, program.timeZone));

/** The way out of changing answers: what was sent stays as it is. */
export const leaveChange = (visit: Visit, look: 'plain' | 'quiet'): Html =>
  html`<form method="post" action="${leaveChangeLink(visit)}">
    <button class="${look}">${visit.speech.say('leaveAsTheyAre')}</button>
  </form>`;

/** Stands over the pages while answers are being changed: which count meanwhile, and the way out. */
export const changingNotice = (visit: Visit): Html | string =>
  visit.change === undefined
    ? ''
    : html`<div class="card changing">
        <p>${visit.speech.say('earlierCount', { date: changedDay(visit) })}</p>
        ${leaveChange(visit, 'plain')}
      </div>`;
