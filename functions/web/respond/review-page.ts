import { html } from 'hono/html';
import { askedItems } from '../../core/instrument/asked-items.ts';
import { offeredFields } from '../../core/instrument/offered-fields.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { fieldAnchor, problemLine } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { changingNotice } from './changing-notice.ts';
import { clientScript, sendingHooks } from './client-hooks.ts';
import { hiddenField, onlyThisField } from './form-marks.ts';
import { formNotice, type FormNotice } from './form-notices.ts';
import { linkBefore, reviewLink, sectionLink, sendLink } from './links.ts';
import { changeField } from './open-form.ts';
import { untilWhen } from './own-answers.ts';
import type { Journey, NumberedSection } from './place.ts';
import { respondPage } from './respond-page.ts';
import { inWords } from './typed-text.ts';
import type { Visit } from './visit.ts';

export type ReviewView = {
  occasion: Visit;
  journey: Journey;
  problems: readonly AnswerProblem[];
  submissionId: string;
  /** Why the form comes again. */
  notice?: FormNotice | undefined;
};

const openProblems = ({ occasion, journey, problems }: ReviewView): Html | string => {
  if (problems.length === 0) return '';
  const { say, advise } = occasion.speech;
  const place = new Map(
    journey.sections.flatMap(({ section, number }) =>
      offeredFields(occasion.instrument, section, journey.typed).map(
        ({ name, label }) => [name, { number, text: label }] as const,
      ),
    ),
  );
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${say('stillOpen', { count: problems.length })}</h2>
    <ul>
      ${problems.map(({ itemId, advice }) => {
        const found = place.get(itemId);
        const href = `${sectionLink(occasion, found?.number ?? 1)}#${fieldAnchor(itemId)}`;
        return html`<li>
          <a href="${href}">${problemLine(occasion.speech, found?.text ?? itemId, advise(advice))}</a>
        </li>`;
      })}
    </ul>
  </div>`;
};

const sectionAnswers = ({ occasion, journey }: ReviewView, { section, number }: NumberedSection): Html => {
  const { say, rich, words } = occasion.speech;
  return html`<section class="card">
    <h2>${words(section.title)}</h2>
    <dl class="answers">
      ${askedItems([section]).map((item) => {
        const answer = inWords(occasion, item, journey.typed);
        return html`<dt>${words(item.text)}</dt>
          ${answer.length === 0 ? html`<dd class="muted">${say('noAnswer')}</dd>` : html`<dd>${answer}</dd>`}`;
      })}
    </dl>
    <p class="actions">
      <a class="lone" href="${sectionLink(occasion, number)}"
        >${rich('change', { title: words(section.title) })}</a
      >
    </p>
  </section>`;
};

/** All answers once more before they are sent. */
export const reviewPage = (view: ReviewView): Html => {
  const { occasion, journey, problems, notice } = view;
  const { say } = occasion.speech;
  const title = say('reviewAndSend');
  return respondPage(
    occasion,
    problems.length === 0 ? title : say('errorTitle', { title }),
    html`${changingNotice(occasion)} ${notice === undefined ? '' : formNotice(occasion.speech, notice)}
      ${openProblems(view)}
      <h1>${title}</h1>
      ${
        occasion.change === undefined
          ? html`<p>${say('nothingSentYet')}</p>
              ${untilWhen(occasion, 'beforeSending')}`
          : html`<p>${say('changesNotSent')}</p>`
      }
      ${journey.sections.map((one) => sectionAnswers(view, one))}
      <form method="post" action="${sendLink(occasion)}" ${sendingHooks(occasion)}>
        <input type="hidden" name="submission" value="${view.submissionId}" />
        ${changeField(occasion)} ${hiddenField(occasion.speech)}
        ${notice === 'only-from-mail' ? onlyThisField(occasion.speech) : ''}
        <div class="actions">
          <button>${say('send')}</button>
          <a class="button quiet" href="${linkBefore(occasion, journey, Infinity)}">${say('back')}</a>
        </div>
      </form>`,
    reviewLink,
    clientScript(occasion),
  );
};
