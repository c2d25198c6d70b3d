import { html } from 'hono/html';
import { addToDate } from '../../core/calendar.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { LINK_LIVES_AFTER_COHORT } from '../../workflows/open-meeting-link.ts';
import type { Logged, MeetingProblem } from '../../workflows/log-meeting.ts';
import { errorSummary } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { respondPage } from '../respond/respond-page.ts';
import { typedAnswers } from '../respond/typed-text.ts';
import { manifestHead } from './app-manifest.ts';
import { listedProblems, meetingForm } from './meeting-form.ts';
import { meetingList, questions, recentMeetings, withNames } from './meeting-list.ts';
import { meetingLink, undoLink, type MeetingVisit } from './meeting-visit.ts';
import { meetingWithStanding } from './meeting-words.ts';

const framed = (visit: MeetingVisit, title: string, main: Html): Html =>
  respondPage(visit, title, main, meetingLink, manifestHead(visit));

/** What has just happened, or why nothing has. */
type Notice = { title: string; text: string; isError?: boolean };

const noticeCard = ({ title, text }: Notice): Html =>
  html`<div class="card" role="status">
    ${title === '' ? '' : html`<h2>${title}</h2>`}
    <p>${text}</p>
  </div>`;

/** What can't be logged any more, to be copied. */
const leftOver = (visit: MeetingVisit, typed: DraftFields): Html | string =>
  typedAnswers(visit, itemsFor(visit.instrument, 'mentee'), typed);

export type MeetingPage = {
  visit: MeetingVisit;
  typed: DraftFields;
  problems?: readonly MeetingProblem[];
  unfolded?: boolean;
  notice?: Notice;
  formId: string;
};

/** The page of a link: meetings to confirm, a meeting to log, and those that were logged. */
export const meetingPage = (view: MeetingPage): Html => {
  const { visit, typed, problems = [], unfolded = false, notice, formId } = view;
  const { say } = visit.speech;
  const [first, ...more] = visit.matches.filter(({ loggable }) => loggable);
  const drawing = { visit, formId };
  // A form with something wrong, or a button of it pressed, comes back alone: nothing moves it down the page.
  const asks = problems.length > 0 || unfolded ? [] : questions(drawing);
  const title = say(first === undefined ? 'noMatchToLog' : 'logAMeeting');
  const form = first && { visit, loggable: [first, ...more] as const, typed, problems, unfolded, formId };
  return framed(
    visit,
    problems.length === 0 && notice?.isError !== true ? title : say('errorTitle', { title }),
    html`${notice === undefined ? '' : noticeCard(notice)} ${asks}
      ${form === undefined ? '' : errorSummary(visit.speech, listedProblems(form))}
      <h1>${title}</h1>
      ${
        form === undefined
          ? html`<p class="lede">${say('whenToLog')}</p>
              ${leftOver(visit, typed)}`
          : meetingForm(form)
      }
      ${recentMeetings(drawing)}
      <p class="muted">${say('keepThisPage')}</p>`,
  );
};

const anotherLink = (visit: MeetingVisit): Html =>
  html`<a class="button quiet" href="${meetingLink(visit)}">${visit.speech.say('logAnother')}</a>`;

const undoForm = (visit: MeetingVisit, carried: DraftFields): Html =>
  html`<form method="post" action="${undoLink(visit)}">
    ${Object.entries(carried).flatMap(([name, texts]) =>
      texts.map((text) => html`<input type="hidden" name="${name}" value="${text}" />`),
    )}
    <div class="actions">
      <button class="quiet">${visit.speech.say('undo')}</button>
      ${anotherLink(visit)}
    </div>
  </form>`;

/** What was logged. Undoing carries along what was typed, so that it can be put right and logged again. */
export const loggedPage = (
  visit: MeetingVisit,
  { at, log }: Logged,
  canUndo: boolean,
  typed: DraftFields,
  formId: string,
): Html => {
  const { say } = visit.speech;
  const meeting = at.meetings.find(({ day }) => day === log.day);
  const others = { ...at, meetings: at.meetings.filter(({ day }) => day !== log.day) };
  return framed(
    visit,
    say('meetingLogged'),
    html`<h1>${say('meetingLogged')}</h1>
      <p class="lede">${withNames(visit, at)}</p>
      <p class="card">${meeting === undefined ? '' : meetingWithStanding(visit, meeting)}</p>
      <p>${canUndo ? `${say('undoForTenMinutes')} ` : ''}${say('logSameDayAgain')}</p>
      ${canUndo ? undoForm(visit, { ...typed, log: [log.logId] }) : html`<p class="actions">${anotherLink(visit)}</p>`}
      ${
        others.meetings.length === 0
          ? ''
          : html`<h2>${say('recentMeetings')}</h2>
              ${meetingList({ visit, formId }, others)}`
      }
      <p class="muted">${say('keepThisPage')}</p>`,
  );
};

/** The cohort ended long ago. */
export const meetingsOverPage = (visit: MeetingVisit, typed: DraftFields): Html => {
  const { speech, cohort, program } = visit;
  const { say, rich } = speech;
  const date = speech.date(addToDate(cohort.endsOn, LINK_LIVES_AFTER_COHORT));
  return respondPage(
    visit,
    say('listed', { label: say('logAMeeting'), advice: say('linkExpired') }),
    html`<h1>${say('linkExpired')}</h1>
      <p class="lede">${say('meetingsOver', { date })}</p>
      <p>${rich('stillWantToTell', { contact: html`<bdi>${program.helpContact}</bdi>` })}</p>
      ${leftOver(visit, typed)}`,
    meetingLink,
  );
};
