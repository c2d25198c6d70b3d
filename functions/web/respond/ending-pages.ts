import { html } from 'hono/html';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Submission } from '../../workflows/submit-response.ts';
import type { Html } from '../components/page.ts';
import { compareCard } from './comparison-pages.ts';
import { startLink } from './links.ts';
import { closingDay, mailReceiptForm, untilWhen } from './own-answers.ts';
import { respondPage } from './respond-page.ts';
import { typedAnswers } from './typed-text.ts';
import type { Visit } from './visit.ts';

type Accepted = Pick<Extract<Submission, { kind: 'accepted' }>, 'receipt' | 'followUp'>;

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
      <p class="lede">${say(visit.change === undefined ? 'arrived' : 'changesArrived')}</p>
      ${followUp === undefined ? '' : teamTold(visit)}
      <h2>${say('yourReceipt')}</h2>
      <p class="receipt"><bdi>${receipt}</bdi></p>
      <p>${say('keepReceipt')}</p>
      <div class="actions">${mailReceiptForm(visit)}</div>
      ${compareCard(visit)}
      <h2>${say('whatNext')}</h2>
      ${untilWhen(visit, 'afterSending')}
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
      <p class="lede">${say(visit.change === undefined ? 'keptNotSent' : 'changesKept')}</p>
      <p>${say('openAgainUntil', { date: closingDay(visit) })}</p>
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('goOnNow')}</a></p>`,
  );
};

/** The receipt comes by e-mail, too. */
export const receiptComesPage = (visit: Visit): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('receiptComing'),
    html`<h1>${say('receiptComing')}</h1>
      <p class="lede">${say('receiptComesOnce')}</p>
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('backToAnswers')}</a></p>`,
  );
};

/** The time is over. Whatever was typed is shown, for the person to copy. */
export const closedPage = (visit: Visit, typed: DraftFields): Html => {
  const { instrument, invitation, program, speech, wave } = visit;
  const byTime = wave.closedEarlyAt === undefined;
  const { say, rich } = speech;
  const date = closingDay(visit);
  return respondPage(
    visit,
    say(byTime ? 'linkExpired' : 'noLongerOpen'),
    html`<h1>${say(byTime ? 'linkExpired' : 'questionsClosed')}</h1>
      <p class="lede">${say(byTime ? 'timeEnded' : 'teamClosed', { date })}</p>
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
