import { html } from 'hono/html';
import type { Answer } from '../../core/instrument/answer.ts';
import { askedItems, itemsFor } from '../../core/instrument/asked-items.ts';
import { isUntouched } from '../../core/instrument/has-answer.ts';
import type { Section } from '../../core/instrument/instrument.ts';
import { readTap, tapText, type Tap } from '../../core/instrument/one-tap-item.ts';
import { readAnswers } from '../../core/instrument/read-answers.ts';
import { fieldsOf } from '../../core/instrument/section-fields.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import type { Place } from './place.ts';
import type { Visit } from './visit.ts';

/** Fields of a form that no item asks for. No item can be called that: ids have no underscore. */

/** People neither see nor reach it, by eye, keyboard or screen reader; machines fill it in. Browsers know nothing to put there. */
const HIDDEN = 'website_url';
/** The answer that an e-mail filled in. A draft keeps it too. */
const FROM_MAIL = 'from_mail';
/** Whether there were answers in it when it was shown; the pages' script says so once there are some. */
const HAD_ANSWERS = 'had_answers';
/** Ticked by whoever wants to send that answer and no other. */
const ONLY_THIS = 'only_this';

/** What somebody typed, without the marks and the form's own id. */
export const withoutMarks = ({
  submission: _submission,
  [HIDDEN]: _hidden,
  [FROM_MAIL]: _tap,
  [ONLY_THIS]: _tick,
  [HAD_ANSWERS]: _had,
  ...fields
}: DraftFields): DraftFields => fields;

export const hiddenField = ({ say }: Speech): Html =>
  html`<div class="unseen" aria-hidden="true">
    <label
      >${say('leaveEmpty')} <input type="text" name="${HIDDEN}" tabindex="-1" autocomplete="off"
    /></label>
  </div>`;

export const isHiddenFieldFilled = (fields: DraftFields): boolean =>
  (fields[HIDDEN] ?? []).some((text) => text.trim() !== '');

export const hadAnswersField = (visit: Visit, section: Section, typed: DraftFields): Html => {
  const fields = fieldsOf(section, typed);
  const had = !isUntouched(askedItems([section]), fields, visit.kept);
  return html`<input type="hidden" name="${HAD_ANSWERS}" value="${had ? 'yes' : ''}" />`;
};

/**
 * Whether nothing was typed in a form in which nothing was: a machine sent it, or it was opened before something was typed in
 * another tab. It clears nothing; a form whose answers were deleted does.
 */
export const isFreshForm = ({ occasion, section }: Place, form: DraftFields, typed: DraftFields): boolean =>
  form[HAD_ANSWERS]?.[0] !== 'yes' && isUntouched(askedItems([section]), typed, occasion.kept);

export const tapField = (tap: Tap | undefined): Html | string =>
  tap === undefined ? '' : html`<input type="hidden" name="${FROM_MAIL}" value="${tapText(tap)}" />`;

/** The answer that a form or a draft has from an e-mail. */
export const tapIn = ({ instrument, invitation }: Visit, fields: DraftFields): Tap | undefined =>
  readTap(instrument, invitation.role, fields[FROM_MAIL]?.[0] ?? '');

/** What was typed, marked as long as its answer is the one from the e-mail. */
export const markedAs = (tap: Tap | undefined, typed: DraftFields): DraftFields =>
  tap === undefined || typed[tap.itemId]?.[0] !== tap.code
    ? typed
    : { ...typed, [FROM_MAIL]: [tapText(tap)] };

/** Points of a rating are numbers. */
const isCode = (answer: Answer, code: string): boolean => answer === code || answer === Number(code);

/**
 * Whether all that would be sent is the answer from an e-mail, and nobody has said that it shall be. A scanner that opens such a link
 * and presses the button would else answer in somebody's place; it ticks nothing.
 */
export const isOnlyTapped = (visit: Visit, typed: DraftFields, form: DraftFields): boolean => {
  const tap = tapIn(visit, typed);
  if (tap === undefined || form[ONLY_THIS] !== undefined) return false;
  const { instrument, invitation } = visit;
  const answers = Object.entries(
    readAnswers(instrument, itemsFor(instrument, invitation.role), typed).answers,
  );
  return answers.every(([id, answer]) => id === tap.itemId && isCode(answer, tap.code));
};

/** The tick by which one answer alone is sent. */
export const onlyThisField = ({ say }: Speech): Html =>
  html`<div class="item">
    <div class="options">
      <label class="option"
        ><input type="checkbox" name="${ONLY_THIS}" value="yes" /><span>${say('sendOnlyThis')}</span></label
      >
    </div>
  </div>`;
