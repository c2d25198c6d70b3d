import { html, raw } from 'hono/html';
import { isFieldOf } from '../../core/instrument/entry-fields.ts';
import type { AskedItem } from '../../core/instrument/asked-items.ts';
import { offeredFields } from '../../core/instrument/offered-fields.ts';
import { isVisible } from '../../core/instrument/visible-items.ts';
import { MEETING_ITEMS, meetingItems } from '../../core/meeting-log.ts';
import { MeetingOutcome } from '../../core/meeting.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { MATCH_FIELD, type MeetingProblem } from '../../workflows/log-meeting.ts';
import type { MatchAtHand } from '../../workflows/open-meeting-link.ts';
import { fieldAnchor, type FieldProblem } from '../components/error-summary.ts';
import { beside, describedBy, type FormState } from '../components/form-state.ts';
import { itemField } from '../components/item-fields.ts';
import type { Html } from '../components/page.ts';
import { meetingLink, type MeetingVisit } from './meeting-visit.ts';
import { adviseMeeting } from './meeting-words.ts';
import { withNames } from './meeting-list.ts';

export type MeetingFormView = {
  visit: MeetingVisit;
  /** The matches to choose from. */
  loggable: readonly [MatchAtHand, ...MatchAtHand[]];
  typed: DraftFields;
  problems: readonly MeetingProblem[];
  /** Whether the part that may be left alone is unfolded. */
  unfolded: boolean;
  /** The form's own id: the same form sent again is a retry. */
  formId: string;
};

/** Whom the meeting was with: said where there is one match, asked where there are several. */
const matchField = ({ visit, loggable, typed }: MeetingFormView, { problems }: FormState): Html => {
  const [only, ...more] = loggable;
  const { speech } = visit;
  if (more.length === 0) {
    return html`<p class="lede" id="${fieldAnchor(MATCH_FIELD)}">${withNames(visit, only)}</p>
      <input type="hidden" name="${MATCH_FIELD}" value="${only.match.id}" />`;
  }
  const problem = problems.get(MATCH_FIELD);
  return html`<fieldset class="${problem === undefined ? '' : 'has-problem'}" ${describedBy(problem)}>
    <legend>${speech.say('withWhom')}</legend>
    ${beside(speech, undefined, {}, problem)}
    <div class="options">
      ${loggable.map(
        ({ match, others }, index) =>
          html`<label class="option"
            ><input
              type="radio"
              name="${MATCH_FIELD}"
              value="${match.id}"
              ${index === 0 ? raw(`id="${fieldAnchor(MATCH_FIELD)}"`) : ''}
              ${typed[MATCH_FIELD]?.[0] === match.id ? raw('checked') : ''}
            /><span><bdi>${others}</bdi></span></label
          >`,
      )}
    </div>
  </fieldset>`;
};

/**
 * Where the buttons of a group lead: to the part of the page that they stand in. With something wrong nothing has the name, for
 * then the summary is where to begin.
 */
const MORE = 'more';

/** For which outcomes an item is asked, as the definition's conditions have it. The stylesheet hides it for the others. */
const askedFor = (item: AskedItem): string =>
  MeetingOutcome.options.filter((outcome) => isVisible(item, { [MEETING_ITEMS.outcome]: outcome })).join(' ');

const fieldOf = (item: AskedItem, state: FormState): Html =>
  html`<div data-asked="${askedFor(item)}">${itemField(item, state)}</div>`;

const concerns = (items: readonly AskedItem[], field: string): boolean =>
  items.some((item) => item.id === field || isFieldOf(item, field));

/** What a group without entries says of their number; nothing else in this part is answered so. */
const NO_ENTRIES = '0';

/** Where nothing is unfolded, nothing hides what was typed or is wrong. */
const isUnfolded = ({ unfolded, typed, problems }: MeetingFormView, others: readonly AskedItem[]): boolean =>
  unfolded ||
  problems.some(({ itemId }) => concerns(others, itemId)) ||
  Object.entries(typed).some(
    ([field, texts]) => concerns(others, field) && texts.some((text) => text !== '' && text !== NO_ENTRIES),
  );

/** What is wrong, at the top of the page and at its fields. */
export const listedProblems = ({ visit, loggable, typed, problems }: MeetingFormView) => {
  const { process, others } = meetingItems(visit.instrument, loggable[0].role);
  const section = { id: 'meeting', title: '', items: [...process, ...others] };
  const labels = new Map([
    [MATCH_FIELD, visit.speech.say('withWhom')],
    ...offeredFields(visit.instrument, section, typed).map(({ name, label }) => [name, label] as const),
  ]);
  return problems.map(({ itemId, advice }): FieldProblem & { label: string } => ({
    field: itemId,
    message: adviseMeeting(visit.speech, advice),
    label: labels.get(itemId) ?? itemId,
  }));
};

/**
 * The form: what the program has to know on top, filled in as it mostly is, and the rest of the definition folded away. The
 * first button is the one that the Enter key presses.
 */
export const meetingForm = (view: MeetingFormView): Html => {
  const { visit, loggable, typed, formId } = view;
  const { speech, instrument } = visit;
  const { say } = speech;
  const listed = listedProblems(view);
  const problems = new Map(listed.map((problem) => [problem.field, problem]));
  const state: FormState = { speech, instrument, typed, problems };
  const { process, others } = meetingItems(instrument, loggable[0].role);
  return html`<form class="log" method="post" action="${meetingLink(visit)}#${MORE}" novalidate>
    <input type="hidden" name="submission" value="${formId}" />
    <button class="enter" name="direction" value="log" tabindex="-1" aria-hidden="true"></button>
    ${matchField(view, state)} ${process.map((item) => fieldOf(item, state))}
    <details ${listed.length === 0 ? raw(`id="${MORE}"`) : ''} ${isUnfolded(view, others) ? raw('open') : ''}>
      <summary>${say('moreAboutMeeting')}</summary>
      <p class="hint">${say('meetingWhoSees')}</p>
      ${others.map((item) => fieldOf(item, state))}
    </details>
    <div class="actions"><button name="direction" value="log">${say('logIt')}</button></div>
  </form>`;
};
