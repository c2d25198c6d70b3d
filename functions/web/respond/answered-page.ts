import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';
import { changedDay, leaveChange } from './changing-notice.ts';
import { compareCard } from './comparison-pages.ts';
import { sectionLink, withdrawLink } from './links.ts';
import { waysOfOwnAnswers } from './own-answers.ts';
import { respondPage } from './respond-page.ts';
import { typedAnswers } from './typed-text.ts';
import type { Visit } from './visit.ts';

/** Where answers were changed, the day of the newest. */
const arrival = ({ invitation, program, speech, sent }: Visit): string => {
  const at = sent?.copy.submittedAt ?? invitation.answeredAt;
  return at === undefined
    ? speech.say('arrivedSafely')
    : speech.say('arrivedSafelyOn', { date: speech.date(dateAt(at, program.timeZone)) });
};

/** The answers are in. What can still be done about them, and what was typed since and can't be sent. */
export const answeredPage = (visit: Visit, typed: DraftFields = {}): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('alreadyAnswered'),
    html`<h1>${say('youHaveAnswered')}</h1>
      <p class="lede">${arrival(visit)}</p>
      <p>${say('oneSetOfAnswers')}</p>
      ${compareCard(visit)} ${waysOfOwnAnswers(visit)}
      ${typedAnswers(visit, itemsFor(visit.instrument, visit.invitation.role), typed)}`,
  );
};

/** Where the link leads while answers are being changed. */
export const changingPage = (visit: Visit): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('changingAnswers'),
    html`<h1>${say('changingAnswers')}</h1>
      <p class="lede">${say('sentOnesCount', { date: changedDay(visit) })}</p>
      <div class="actions">
        <a class="button" href="${sectionLink(visit, 1)}">${say('goOnChanging')}</a>
        ${leaveChange(visit, 'quiet')}
        <a class="button plain" href="${withdrawLink(visit)}">${say('withdrawAnswers')}</a>
      </div>`,
  );
};
