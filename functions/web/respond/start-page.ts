import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { longDate, promiseOf } from '../../core/wording.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import type { Html } from '../components/page.ts';
import { sectionLink, reviewLink } from './links.ts';
import { respondPage } from './respond-page.ts';

/** Where somebody who comes back goes on: the first section without a word, or the review when all have some. */
export type Resume = { kind: 'fresh' } | { kind: 'section'; number: number } | { kind: 'review' };

const goOn = (occasion: Occasion, resume: Resume): Html => {
  if (resume.kind === 'fresh') return html`<a class="button" href="${sectionLink(occasion, 1)}">Start</a>`;
  const target = resume.kind === 'review' ? reviewLink(occasion) : sectionLink(occasion, resume.number);
  return html`<a class="button" href="${target}">Continue where you stopped</a>
    <a class="button quiet" href="${sectionLink(occasion, 1)}">From the beginning</a>`;
};

/** What it is for, how long it takes, until when, and who sees the answers. */
export const startPage = (occasion: Occasion, resume: Resume): Html => {
  const { instrument, program, wave, about } = occasion;
  const closesOn = longDate(dateAt(closingMoment(wave), program.timeZone));
  return respondPage(
    occasion,
    instrument.title,
    html`<h1>${instrument.title}</h1>
      ${about === '' ? '' : html`<p class="lede">About your mentoring with <strong>${about}</strong></p>`}
      <p>${instrument.purpose}</p>
      <dl class="facts">
        <dt>Time</dt>
        <dd>About ${instrument.minutes} ${instrument.minutes === 1 ? 'minute' : 'minutes'}</dd>
        <dt>Open until</dt>
        <dd>${closesOn}</dd>
        <dt>Who sees it</dt>
        <dd>
          <ul>
            ${promiseOf(instrument.audiencePolicy, program.minimumGroup).map((line) => html`<li>${line}</li>`)}
          </ul>
        </dd>
        <dt>Your choice</dt>
        <dd>Taking part is voluntary. Each page is saved as you go on; this link brings you back.</dd>
      </dl>
      <p class="actions">${goOn(occasion, resume)}</p>`,
  );
};
