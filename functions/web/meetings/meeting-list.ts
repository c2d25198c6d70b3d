import { html } from 'hono/html';
import type { Meeting } from '../../core/meetings-of.ts';
import type { MatchAtHand } from '../../workflows/open-meeting-link.ts';
import type { Html } from '../components/page.ts';
import { wordLink, type MeetingVisit } from './meeting-visit.ts';
import { meetingInWords, meetingWithStanding } from './meeting-words.ts';

/** So many meetings of a match are shown, and so many are asked about at once. */
const SHOWN = 5;
const ASKED_ABOUT = 3;

/** A visit, and an id for the next form that is drawn. */
export type Drawing = { visit: MeetingVisit; formId: string };

const yesLabel = ({ speech: { say } }: MeetingVisit, { outcome }: Meeting): string =>
  say(outcome === 'held' ? 'yesWeMet' : 'yesThatIsRight');

const wordForm = ({ visit, formId }: Drawing, meeting: Meeting, buttons: Html): Html =>
  html`<form method="post" action="${wordLink(visit)}">
    <input type="hidden" name="log" value="${meeting.logId}" />
    <input type="hidden" name="submission" value="${formId}" />
    ${buttons}
  </form>`;

/** A meeting that the other side has logged, to be confirmed in one tap. */
const question = (drawing: Drawing, meeting: Meeting): Html => {
  const { visit } = drawing;
  return html`<section class="card">
    <h2>${visit.speech.say('isThisRight')}</h2>
    <p>${meetingInWords(visit, meeting)}</p>
    ${wordForm(
      drawing,
      meeting,
      html`<div class="actions">
        <button name="says" value="yes">${yesLabel(visit, meeting)}</button>
        <button class="quiet" name="says" value="no">${visit.speech.say('noNotRight')}</button>
      </div>`,
    )}
  </section>`;
};

/** Meetings that wait for the participant's side to say whether it was so; the oldest first. */
const unanswered = ({ participantId, matches }: MeetingVisit): Meeting[] =>
  matches
    .flatMap(({ meetings, role }) =>
      meetings.filter(
        ({ loggedBy, says, confirmedBy }) =>
          loggedBy !== participantId && !says.has(participantId) && !confirmedBy.includes(role),
      ),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));

export const questions = (drawing: Drawing): Html[] =>
  unanswered(drawing.visit)
    .slice(0, ASKED_ABOUT)
    .map((meeting) => question(drawing, meeting));

/** Whoever has said something of a meeting may say otherwise. */
const otherWord = (drawing: Drawing, meeting: Meeting): Html | string => {
  const { visit } = drawing;
  const said = meeting.says.get(visit.participantId);
  if (said === undefined || meeting.loggedBy === visit.participantId) return '';
  const label = said === 'no' ? yesLabel(visit, meeting) : visit.speech.say('noNotRight');
  const says = said === 'no' ? 'yes' : 'no';
  const spoken = visit.speech.say('listed', { label: visit.speech.date(meeting.day), advice: label });
  return wordForm(
    drawing,
    meeting,
    html`<button class="plain" name="says" value="${says}" aria-label="${spoken}">${label}</button>`,
  );
};

/** The last meetings of a match, with what both sides say of them. */
export const meetingList = (drawing: Drawing, { meetings }: MatchAtHand): Html =>
  html`<ul class="files">
    ${meetings
      .slice(0, SHOWN)
      .map(
        (meeting) =>
          html`<li class="item">
            ${meetingWithStanding(drawing.visit, meeting)} ${otherWord(drawing, meeting)}
          </li>`,
      )}
  </ul>`;

/** Those of all matches, each under whom it is with where there are several. */
export const recentMeetings = (drawing: Drawing): Html | string => {
  const { visit } = drawing;
  const met = visit.matches.filter(({ meetings }) => meetings.length > 0);
  if (met.length === 0) return '';
  return html`<details>
    <summary>${visit.speech.say('recentMeetings')}</summary>
    ${met.map(
      (at) =>
        html`${visit.matches.length === 1 ? '' : html`<h2>${withNames(visit, at)}</h2>`}
        ${meetingList(drawing, at)}`,
    )}
  </details>`;
};

export const withNames = ({ speech }: MeetingVisit, { others }: MatchAtHand): (string | Html)[] =>
  speech.rich('meetingWith', { names: html`<bdi>${others}</bdi>` });
