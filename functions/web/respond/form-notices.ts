import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import { decliningLink, sectionLink, startLink, withdrawLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import type { Visit } from './visit.ts';

/** Why a form comes again although no answer in it is wrong. Without reproach: browsers and mail programs do such things by themselves. */
export type FormNotice = 'hidden-field-filled' | 'only-from-mail' | 'saved-too-often';

const card = (title: string, text: string): Html =>
  html`<div class="card" role="status" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;

export const formNotice = ({ say }: Speech, notice: FormNotice): Html => {
  const notices = {
    'hidden-field-filled': [say('pressOnceMore'), say('hiddenFieldFilled')],
    'only-from-mail': [say('onlyFromMail'), say('tickToSend')],
    'saved-too-often': [say('savedTooOften'), say('savesAgainTomorrow')],
  } satisfies Record<FormNotice, [string, string]>;
  return card(...notices[notice]);
};

/** A form that says nothing was sent. Nothing of it is kept, and everything stays as it was. */
export const nothingAnsweredPage = (visit: Visit): Html => {
  const { program, wave, speech, change } = visit;
  const { say } = speech;
  const date = speech.date(dateAt(closingMoment(wave), program.timeZone));
  const wayOut =
    change === undefined
      ? html`<a href="${decliningLink(visit, 'decline')}">${say('ratherNot')}</a>`
      : html`<a href="${withdrawLink(visit)}">${say('withdrawAnswers')}</a>`;
  return respondPage(
    visit,
    say('nothingAnswered'),
    html`<h1>${say('nothingAnswered')}</h1>
      <p class="lede">${say('nothingSentLinkGood')}</p>
      <p>${change === undefined ? say('answerOneUntil', { date }) : say('withdrawInstead')}</p>
      <p class="actions"><a class="button" href="${sectionLink(visit, 1)}">${say('backToQuestions')}</a></p>
      <ul class="asides">
        <li>${wayOut}</li>
      </ul>`,
    startLink,
  );
};
