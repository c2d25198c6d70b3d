import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { mayChangeAnswers } from '../../core/instrument/instrument.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Html } from '../components/page.ts';
import { changeLink, mailReceiptLink, withdrawLink } from './links.ts';
import type { Visit } from './visit.ts';

export const closingDay = ({ wave, program, speech }: Visit): string =>
  speech.date(dateAt(closingMoment(wave), program.timeZone));

/** Whom to write to, safe to stand in a sentence of either direction. */
export const contactOf = ({ program }: Visit): Html => html`<bdi>${program.helpContact}</bdi>`;

type When = 'beforeSending' | 'afterSending';
const UNTIL = {
  beforeSending: { change: 'changeAfterSending', withdraw: 'withdrawAfterSending' },
  afterSending: { change: 'changeUntil', withdraw: 'withdrawUntil' },
} as const;

/** What is proposed can’t be taken back: others have read it. */
const proposalGoesTo = ({ about, speech }: Visit): Html | string =>
  about === '' ? '' : html`<p>${speech.rich('proposalGoesTo', { names: html`<bdi>${about}</bdi>` })}</p>`;

/** Until when answers may be changed or taken back; nothing once that is over. */
export const untilWhen = (visit: Visit, when: When): Html | string => {
  if (visit.instrument.betweenSides === 'agreement') return proposalGoesTo(visit);
  if (visit.phase !== 'open') return '';
  const key = UNTIL[when][mayChangeAnswers(visit.instrument) ? 'change' : 'withdraw'];
  return html`<p>${visit.speech.say(key, { date: closingDay(visit) })}</p>`;
};

/** One press, and the receipt comes by e-mail too. */
export const mailReceiptForm = (visit: Visit): Html =>
  html`<form method="post" action="${mailReceiptLink(visit)}">
    <button class="quiet">${visit.speech.say('mailReceipt')}</button>
  </form>`;

const whatCanBeDone = (visit: Visit): Html => {
  const { speech, instrument, phase, sent } = visit;
  const date = closingDay(visit);
  if (phase === 'sealed') return html`<p>${speech.say('partOfFigures')}</p>`;
  if (phase === 'grace') return html`<p>${speech.say('justClosed')}</p>`;
  if (!mayChangeAnswers(instrument)) return html`<p>${speech.say('mayWithdrawUntil', { date })}</p>`;
  return sent === undefined
    ? html`<p>${speech.rich('noLongerChanged', { date, contact: contactOf(visit) })}</p>`
    : html`<p>${speech.say('mayChangeUntil', { date })}</p>`;
};

const changeForm = (visit: Visit): Html | string =>
  visit.phase !== 'open' || visit.sent === undefined || !mayChangeAnswers(visit.instrument)
    ? ''
    : html`<form method="post" action="${changeLink(visit)}">
        <button class="quiet">${visit.speech.say('changeAnswers')}</button>
      </form>`;

/** What somebody who has answered can still do about it. */
export const waysOfOwnAnswers = (visit: Visit): Html => {
  const { say } = visit.speech;
  const withdraw =
    visit.phase === 'sealed'
      ? ''
      : html`<a class="button quiet" href="${withdrawLink(visit)}">${say('withdrawAnswers')}</a>`;
  return html`${whatCanBeDone(visit)}
    <div class="actions">
      ${changeForm(visit)} ${withdraw} ${visit.sent === undefined ? '' : mailReceiptForm(visit)}
    </div>`;
};
