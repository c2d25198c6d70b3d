import { html } from 'hono/html';
import type { Declined } from '../../core/declined.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { errorSummary } from '../components/error-summary.ts';
import { itemField } from '../components/item-fields.ts';
import type { Html } from '../components/page.ts';
import { decliningForm, type DecliningPage } from './declining-form.ts';
import { decliningLink, startLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { stillPossible } from './said-before.ts';
import { aboutLine } from './start-page.ts';
import type { Visit } from './visit.ts';

/** What follows from saying so, before it is said. */
const consequences = (page: DecliningPage, { about, invitation, speech }: Visit): string[] => {
  const { say } = speech;
  const draft = invitation.startedAt === undefined ? [] : [say('draftGoes')];
  if (page === 'not-me') return [say('namesTold'), say('allOfPerson'), ...draft];
  return [say('countNotNames'), ...(about === '' ? [] : [say('onlyAbout', { names: about })]), ...draft];
};

/** The way out: «I would rather not take part», or «this is not me, or I have left». Opening it changes nothing. */
export const decliningPage = (
  page: DecliningPage,
  visit: Visit,
  problems: readonly AnswerProblem[] = [],
  typed: DraftFields = {},
): Html => {
  const { speech } = visit;
  const { say } = speech;
  const { instrument, items } = decliningForm(page, visit);
  const labels = new Map(items.map(({ id, text }) => [id, text]));
  const listed = problems.map(({ itemId, advice }) => ({
    field: itemId,
    message: speech.advise(advice),
    label: labels.get(itemId) ?? itemId,
  }));
  const state = { speech, instrument, typed, problems: new Map(listed.map((one) => [one.field, one])) };
  const title = say(page === 'decline' ? 'needNot' : 'wrongPerson');
  return respondPage(
    visit,
    listed.length === 0 ? title : say('errorTitle', { title }),
    html`${errorSummary(speech, listed)}
      <h1>${title}</h1>
      <p class="lede">${say(page === 'decline' ? 'ratherNotIsFine' : 'teamPutsRight')}</p>
      ${page === 'decline' ? aboutLine(visit, 'muted') : ''}
      <form method="post" action="${decliningLink(visit, page)}" novalidate>
        ${items.map((item) => itemField(item, state))}
        <ul>
          ${consequences(page, visit).map((line) => html`<li>${line}</li>`)}
        </ul>
        <div class="actions">
          <button>${say(page === 'decline' ? 'ratherNot' : 'tellUs')}</button>
          <a class="button quiet" href="${startLink(visit)}">${say('back')}</a>
        </div>
      </form>`,
    (place) => decliningLink(place, page),
  );
};

/** It is noted. Nobody is asked to reconsider; the way back is there for whom the questions were meant. */
export const declinedPage = (visit: Visit, word: Declined): Html => {
  const { say } = visit.speech;
  return respondPage(
    visit,
    say('thanksForSaying'),
    html`<h1>${say('thanksForSaying')}</h1>
      <p class="lede">${say('noMoreMail')}</p>
      ${stillPossible(visit, word)}
      ${
        word.kind === 'declined' && visit.phase === 'open'
          ? html`<p class="actions">
              <a class="button quiet" href="${startLink(visit)}">${say('toTheQuestions')}</a>
            </p>`
          : ''
      }`,
  );
};
