import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { closingMoment } from '../../core/wave.ts';
import { longDate } from '../../core/wording.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import type { Html } from '../components/page.ts';
import { startLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { typedAnswers } from './typed-text.ts';

/** The answers are in: the receipt, and what happens next. */
export const thanksPage = (occasion: Occasion, receipt: string): Html =>
  respondPage(
    occasion,
    'Thank you',
    html`<h1>Thank you</h1>
      <p class="lede">Your answers have arrived.</p>
      <h2>Your receipt</h2>
      <p class="receipt">${receipt}</p>
      <p>Keep it if you like: it proves that you answered, and says nothing about what.</p>
      <p>
        The results are put together after
        ${longDate(dateAt(closingMoment(occasion.wave), occasion.program.timeZone))}. You can close this page.
      </p>`,
  );

/** The draft is kept; the same link goes on. */
export const savedPage = (occasion: Occasion): Html =>
  respondPage(
    occasion,
    'Saved',
    html`<h1>Saved for later</h1>
      <p class="lede">Your answers so far are kept, but not sent yet.</p>
      <p>
        Open the link in your e-mail again, on any device, until
        ${longDate(dateAt(closingMoment(occasion.wave), occasion.program.timeZone))}.
      </p>
      <p class="actions"><a class="button quiet" href="${startLink(occasion)}">Go on now</a></p>`,
  );

export const answeredPage = (occasion: Occasion): Html =>
  respondPage(
    occasion,
    'Already answered',
    html`<h1>You have already answered</h1>
      <p class="lede">Your answers arrived safely${arrival(occasion)}. There is nothing left to do.</p>
      <p>Each link takes one set of answers, so that nobody counts twice. Thank you for taking part.</p>`,
  );

const arrival = ({ invitation, program }: Occasion): string =>
  invitation.answeredAt === undefined
    ? ''
    : ` on ${longDate(dateAt(invitation.answeredAt, program.timeZone))}`;

/** The time is over. Whatever was typed is shown, for the person to copy. */
export const closedPage = (occasion: Occasion, why: 'expired' | 'closed', typed: DraftFields): Html => {
  const day = longDate(dateAt(closingMoment(occasion.wave), occasion.program.timeZone));
  const { instrument, invitation } = occasion;
  return respondPage(
    occasion,
    why === 'expired' ? 'This link has expired' : 'No longer open',
    html`<h1>${why === 'expired' ? 'This link has expired' : 'These questions are closed'}</h1>
      <p class="lede">
        ${why === 'expired' ? `The time to answer ended on ${day}.` : `The program team closed these questions on ${day}.`}
      </p>
      <p>
        You need do nothing. If you still want to tell us something, write to ${occasion.program.helpContact}.
      </p>
      ${typedAnswers(instrument, itemsFor(instrument, invitation.role), typed)}`,
  );
};

/** Something in the form is not of this form; nothing of it was kept. */
export const forgedPage = (occasion: Occasion, what: string, typed: DraftFields): Html =>
  respondPage(
    occasion,
    'Error: this form can’t be read',
    html`<h1>This form can’t be read</h1>
      <p class="lede">${what} Nothing was sent or changed.</p>
      <p>Open the link in your e-mail again; what was saved before is still there.</p>
      <p class="actions"><a class="button" href="${startLink(occasion)}">Open it again</a></p>
      ${typedAnswers(occasion.instrument, itemsFor(occasion.instrument, occasion.invitation.role), typed)}`,
  );
