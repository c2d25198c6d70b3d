import { html } from 'hono/html';
import { optionsOf } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { MEETING_ITEMS } from '../../core/meeting-log.ts';
import { isConfirmed, type Meeting } from '../../core/meetings-of.ts';
import type { MeetingProblem } from '../../workflows/log-meeting.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import type { MeetingVisit } from './meeting-visit.ts';

/** The label of an option of one of the definition's items, in the person's language; undefined for a code it does not have. */
const labelOf = (
  { instrument, speech }: { instrument: Instrument; speech: Speech },
  itemId: string,
  code: string | undefined,
): Html | string | undefined => {
  const item = instrument.sections
    .flatMap(({ items }) => items)
    .find((one) => one.kind === 'single-choice' && one.id === itemId);
  if (item?.kind !== 'single-choice' || code === undefined) return undefined;
  const option = optionsOf(instrument, item.options).find((one) => one.code === code);
  return option && speech.words(option.label);
};

const standing = ({ speech: { say } }: MeetingVisit, meeting: Meeting): string => {
  if (meeting.disputed) return say('notAllAgree');
  return isConfirmed(meeting) ? say('confirmedByBoth') : say('notConfirmedYet');
};

/** Who logged it, as the participant knows them. */
export const loggerName = ({ names, speech }: MeetingVisit, { loggedBy }: Meeting): string =>
  names.get(loggedBy) ?? speech.say('somebodyGone');

/** A line never begins with the sign. */
const SEPARATOR = '\u00a0· ';

/** `12 November 2026 · We met · 45 minutes · By video · logged by Ana`, the day first and in bold. */
export const meetingInWords = (visit: MeetingVisit, meeting: Meeting): Html => {
  const { speech, participantId } = visit;
  const { day, outcome, minutes, mode, calledOffBy, loggedBy } = meeting;
  const parts = [
    labelOf(visit, MEETING_ITEMS.outcome, outcome),
    minutes === undefined ? undefined : speech.say('meetingMinutes', { count: minutes }),
    labelOf(visit, MEETING_ITEMS.mode, mode),
    labelOf(visit, MEETING_ITEMS.calledOffBy, calledOffBy),
    loggedBy === participantId
      ? speech.say('loggedByYou')
      : speech.rich('loggedBy', { name: html`<bdi>${loggerName(visit, meeting)}</bdi>` }),
  ];
  return html`<strong>${speech.date(day)}</strong>${parts.map((part) =>
      part === undefined ? '' : html`${SEPARATOR}${part}`,
    )}`;
};

/** The same, with what both sides say of it. */
export const meetingWithStanding = (visit: MeetingVisit, meeting: Meeting): Html =>
  html`${meetingInWords(visit, meeting)}<br /><span class="muted">${standing(visit, meeting)}</span>`;

/** What to do about a problem, in the person's language. */
export const adviseMeeting = ({ say, date, advise }: Speech, advice: MeetingProblem['advice']): string => {
  if (advice.code === 'choose-match') return say('chooseMatch');
  if (advice.code === 'in-future') return say('dayInFuture');
  if (!('bound' in advice)) return advise(advice);
  const day = { date: date(advice.bound) };
  return advice.code === 'before-match' ? say('dayBeforeMatch', day) : say('dayAfterMatch', day);
};
