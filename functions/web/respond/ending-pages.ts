import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Submission } from '../../workflows/submit-response.ts';
import type { Html } from '../components/page.ts';
import { startLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { typedAnswers } from './typed-text.ts';
import type { Visit } from './visit.ts';

type Accepted = Pick<Extract<Submission, { kind: 'accepted' }>, 'receipt' | 'followUp'>;

const closingDay = ({ wave, program, speech }: Visit): string =>
  speech.date(dateAt(closingMoment(wave), program.timeZone));

/** Who asked the program team to get in touch learns that it knows, and whom to turn to if that is too late. */
const teamTold = ({ program, speech }: Visit): Html =>
  html`<div class="card">
    <p class="lede">${speech.say('teamTold')}</p>
    <p>
      <strong>${speech.rich('helpNow', { contact: html`<bdi>${program.helpContact}</bdi>` })}</strong>
    </p>
  </div>`;

/** The answers are in: the receipt, and what happens next. */
export const thanksPage = (visit: Visit, { receipt, followUp }: Accepted): Html => {
  const { say } = visit.speech;
  return respondPage(
    // The receipt is on this page only: no link leads away from it.
    { ...visit, locales: [] },
    say('thankYou'),
    html`<h1>${say('thankYou')}</h1>
      <p class="lede">${say('arrived')}</p>
      ${followUp === undefined ? '' : teamTold(visit)}
      <h2>${say('yourReceipt')}</h2>
      <p class="receipt"><bdi>${receipt}</bdi></p>
      <p>${say('keepReceipt')}</p>
      <p>${say('resultsAfter', { date: closingDay(visit) })}</p>`,
  );
};

/** The draft is kept; the same link goes on. */
export const savedPage = (visit: Visit): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('saved'),
    html`<h1>${say('savedForLater')}</h1>
      <p class="lede">${say('keptNotSent')}</p>
      <p>${say('openAgainUntil', { date: closingDay(visit) })}</p>
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('goOnNow')}</a></p>`,
  );
};

export const answeredPage = (visit: Visit): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('alreadyAnswered'),
    html`<h1>${say('youHaveAnswered')}</h1>
      <p class="lede">${arrival(visit)}</p>
      <p>${say('oneSetOfAnswers')}</p>`,
  );
};

const arrival = ({ invitation, program, speech }: Visit): string =>
  invitation.answeredAt === undefined
    ? speech.say('arrivedSafely')
    : speech.say('arrivedSafelyOn', { date: speech.date(dateAt(invitation.answeredAt, program.timeZone)) });

/** The time is over. Whatever was typed is shown, for the person to copy. */
export const closedPage = (visit: Visit, why: 'expired' | 'closed', typed: DraftFields): Html => {
  const { instrument, invitation, program, speech } = visit;
  const { say, rich } = speech;
  const date = closingDay(visit);
  return respondPage(
    visit,
    say(why === 'expired' ? 'linkExpired' : 'noLongerOpen'),
    html`<h1>${say(why === 'expired' ? 'linkExpired' : 'questionsClosed')}</h1>
      <p class="lede">${say(why === 'expired' ? 'timeEnded' : 'teamClosed', { date })}</p>
      <p>${rich('stillWantToTell', { contact: html`<bdi>${program.helpContact}</bdi>` })}</p>
      ${typedAnswers(visit, itemsFor(instrument, invitation.role), typed)}`,
  );
};

/** Something in the form is not of this form; nothing of it was kept. */
export const forgedPage = (visit: Visit, what: string, typed: DraftFields): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('errorTitle', { title: say('cannotBeRead') }),
    html`<h1>${say('cannotBeRead')}</h1>
      <p class="lede">${what} ${say('nothingChanged')}</p>
      <p>${say('openEmailAgain')}</p>
      <p class="actions"><a class="button" href="${startLink(visit)}">${say('openItAgain')}</a></p>
      ${typedAnswers(visit, itemsFor(visit.instrument, visit.invitation.role), typed)}`,
  );
};
