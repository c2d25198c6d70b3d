import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import { itemsFor, type AskedItem } from '../../core/instrument/asked-items.ts';
import { errorSummary, fieldAnchor, fieldProblem, type FieldProblem } from '../components/error-summary.ts';
import { describedBy } from '../components/form-state.ts';
import type { Html } from '../components/page.ts';
import { startLink, withdrawLink } from './links.ts';
import { contactOf } from './own-answers.ts';
import { respondPage } from './respond-page.ts';
import type { Visit } from './visit.ts';

/** The field of the code. */
export const RECEIPT = 'receipt';

const raisesFollowUps = (item: AskedItem): boolean =>
  item.kind === 'repeating-group'
    ? item.items.some(({ raisesFollowUpOn }) => raisesFollowUpOn !== undefined)
    : item.raisesFollowUpOn !== undefined;

/** What comes of it, before it is done. */
const consequences = ({ instrument, invitation, speech }: Visit): string[] => {
  const { say } = speech;
  const flagged = itemsFor(instrument, invitation.role).some(raisesFollowUps);
  return [
    say('withdrawMeans'),
    ...(instrument.audiencePolicy === 'program-team' ? [say('mayHaveBeenRead')] : []),
    ...(flagged ? [say('requestStays')] : []),
    say('withdrawIsFinal'),
  ];
};

const codeField = ({ speech }: Visit, typed: string, problem: FieldProblem | undefined): Html => {
  const { say } = speech;
  return html`<div class="item ${problem === undefined ? '' : 'has-problem'}">
    <label for="${fieldAnchor(RECEIPT)}">${say('receiptCode')}</label>
    <p class="hint">${say('receiptCodeHint')}</p>
    ${fieldProblem(problem, (advice) => say('problem', { advice }))}
    <input
      type="text"
      id="${fieldAnchor(RECEIPT)}"
      name="${RECEIPT}"
      value="${typed}"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="60"
      ${describedBy(problem)}
    />
  </div>`;
};

/** Explains what withdrawing means and asks for the code of the receipt: a link may have been passed on, a receipt is one's own. */
export const withdrawPage = (visit: Visit, typed = '', wrong?: 'typeReceipt' | 'wrongReceipt'): Html => {
  const { speech } = visit;
  const { say, rich } = speech;
  const problem = wrong === undefined ? undefined : { field: RECEIPT, message: say(wrong) };
  const listed = problem === undefined ? [] : [{ ...problem, label: say('receiptCode') }];
  const title = say('withdrawAnswers');
  return respondPage(
    visit,
    problem === undefined ? title : say('errorTitle', { title }),
    html`${errorSummary(speech, listed)}
      <h1>${title}</h1>
      <ul>
        ${consequences(visit).map((line) => html`<li>${line}</li>`)}
      </ul>
      <form method="post" action="${withdrawLink(visit)}" novalidate>
        ${codeField(visit, typed, problem)}
        <p class="hint">${rich('noReceiptLeft', { contact: contactOf(visit) })}</p>
        <div class="actions">
          <button>${say('withdrawAnswers')}</button>
          <a class="button quiet" href="${startLink(visit)}">${say('keepAnswers')}</a>
        </div>
      </form>`,
    withdrawLink,
  );
};

/** Too many codes were wrong. Nothing was changed. */
export const waitPage = (visit: Visit): Html => {
  const { say, rich } = visit.speech;
  return respondPage(
    visit,
    say('errorTitle', { title: say('waitAnHour') }),
    html`<h1>${say('waitAnHour')}</h1>
      <p class="lede">${rich('triedTooOften', { contact: contactOf(visit) })}</p>
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('keepAnswers')}</a></p>`,
    withdrawLink,
  );
};

/** Nothing counts any more. `at` is the moment of the withdrawal. */
export const withdrawnPage = (visit: Visit, at: string): Html => {
  const { say, date } = visit.speech;
  return respondPage(
    visit,
    say('answersWithdrawn'),
    html`<h1>${say('answersWithdrawn')}</h1>
      <p class="lede">${say('withdrawnOn', { date: date(dateAt(at, visit.program.timeZone)) })}</p>`,
  );
};
