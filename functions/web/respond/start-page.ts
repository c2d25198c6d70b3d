import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import type { AudiencePolicy, Instrument } from '../../core/instrument/instrument.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import { decliningLink, sectionLink, reviewLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { saidBefore } from './said-before.ts';
import type { Visit } from './visit.ts';

/** Where somebody who comes back goes on: the first section without a word, or the review when all have some. */
export type Resume = { kind: 'fresh' } | { kind: 'section'; number: number } | { kind: 'review' };

const goOn = (visit: Visit, resume: Resume): Html => {
  const { say } = visit.speech;
  const first = sectionLink(visit, 1);
  if (resume.kind === 'fresh') return html`<a class="button" href="${first}">${say('start')}</a>`;
  const target = resume.kind === 'review' ? reviewLink(visit) : sectionLink(visit, resume.number);
  return html`<a class="button" href="${target}">${say('continue')}</a>
    <a class="button quiet" href="${first}">${say('fromBeginning')}</a>`;
};

/** Who sees the answers, as the first page promises it. The code keeps the same promise: see disclosure-control. */
const promiseOf = (
  { audiencePolicy, betweenSides }: Instrument,
  minimum: number,
  { say }: Speech,
): string[] => {
  const together = say('togetherOnly', { minimum });
  const promises = {
    'aggregate-only': [together, say('ownWordsNowhere'), say('whetherNotWhat')],
    'match-after-agreement':
      betweenSides === 'agreement'
        ? [say('promiseAgreement'), say('promiseFigures', { minimum })]
        : [
            together,
            say(betweenSides === 'comparison' ? 'promiseComparison' : 'matchMayCompare'),
            say('whetherNotWhat'),
          ],
    'program-team': [say('teamReads')],
  } satisfies Record<AudiencePolicy, string[]>;
  return promises[audiencePolicy];
};

/** A group has a dozen names; in bold they would be a wall. */
const MOST_NAMES_IN_BOLD = 3;

/** Whom the questions are about; nothing where they are about no match. */
export const aboutLine = (
  { about, invitation, speech }: Visit,
  className: 'lede' | 'muted',
): Html | string => {
  if (about === '') return '';
  const names = html`<bdi>${about}</bdi>`;
  const isShort = invitation.others.length <= MOST_NAMES_IN_BOLD;
  return html`<p class="${className}">
    ${speech.rich('about', { names: isShort ? html`<strong>${names}</strong>` : names })}
  </p>`;
};

/** Ways out for who does not answer, below everything else. */
const waysOut = (visit: Visit): Html => {
  const { say } = visit.speech;
  return html`<ul class="asides">
    <li><a href="${decliningLink(visit, 'decline')}">${say('ratherNot')}</a></li>
    <li><a href="${decliningLink(visit, 'not-me')}">${say('notMeOrLeft')}</a></li>
  </ul>`;
};

/** How long it takes, until when, who sees the answers, and that nobody has to. */
export const factsOf = ({ instrument, program, wave, speech }: Visit): Html => {
  const { say } = speech;
  const { minutes } = instrument;
  return html`<dl class="facts">
    <dt>${say('time')}</dt>
    <dd>${minutes < 1 ? say('underAMinute') : say('minutes', { count: minutes })}</dd>
    <dt>${say('openUntil')}</dt>
    <dd>${speech.date(dateAt(closingMoment(wave), program.timeZone))}</dd>
    <dt>${say('whoSeesIt')}</dt>
    <dd>
      <ul>
        ${promiseOf(instrument, program.minimumGroup, speech).map((line) => html`<li>${line}</li>`)}
      </ul>
    </dd>
    <dt>${say('yourChoice')}</dt>
    <dd>${say('voluntary')}</dd>
  </dl>`;
};

/** What it is for, and what somebody needs to know before they begin. */
export const startPage = (visit: Visit, resume: Resume): Html => {
  const { instrument, invitation, speech } = visit;
  const { words } = speech;
  const { declined } = invitation;
  return respondPage(
    visit,
    instrument.title,
    html`<h1>${words(instrument.title)}</h1>
      ${aboutLine(visit, 'lede')}
      ${declined === undefined ? '' : html`<div class="card">${saidBefore(visit, declined)}</div>`}
      <p>${words(instrument.purpose)}</p>
      ${factsOf(visit)}
      <p class="actions">${goOn(visit, resume)}</p>
      ${waysOut(visit)}`,
  );
};
