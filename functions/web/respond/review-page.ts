import { html } from 'hono/html';
import { askedItems } from '../../core/instrument/asked-items.ts';
import type { Section } from '../../core/instrument/instrument.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import { fieldAnchor, problemLine } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { sectionLink, sendLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { inWords } from './typed-text.ts';

export type ReviewView = {
  occasion: Occasion;
  sections: readonly Section[];
  typed: DraftFields;
  problems: readonly AnswerProblem[];
  submissionId: string;
};

const openProblems = ({ occasion, sections, problems }: ReviewView): Html | string => {
  if (problems.length === 0) return '';
  const place = new Map(
    sections.flatMap((section, index) =>
      askedItems([section]).map((item) => [item.id, { number: index + 1, text: item.text }] as const),
    ),
  );
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>
      ${problems.length === 1 ? 'One answer is' : `${problems.length} answers are`} still to be given or
      changed
    </h2>
    <ul>
      ${problems.map(({ itemId, message }) => {
        const found = place.get(itemId);
        return html`<li>
          <a href="${sectionLink(occasion, found?.number ?? 1)}#${fieldAnchor(itemId)}"
            >${problemLine(found?.text ?? itemId, message)}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
};

const sectionAnswers = ({ occasion, typed }: ReviewView, section: Section, number: number): Html =>
  html`<section class="card">
    <h2>${section.title}</h2>
    <dl class="answers">
      ${askedItems([section]).map((item) => {
        const words = inWords(occasion.instrument, item, typed);
        return html`<dt>${item.text}</dt>
          <dd class="${words === '' ? 'muted' : ''}">${words === '' ? 'No answer' : words}</dd>`;
      })}
    </dl>
    <p class="actions"><a href="${sectionLink(occasion, number)}">Change «${section.title}»</a></p>
  </section>`;

/** All answers once more before they are sent. */
export const reviewPage = (view: ReviewView): Html =>
  respondPage(
    view.occasion,
    `${view.problems.length === 0 ? '' : 'Error: '}Review and send`,
    html`${openProblems(view)}
      <h1>Review and send</h1>
      <p>Nothing has been sent yet. Once you send, your answers are final.</p>
      ${view.sections.map((section, index) => sectionAnswers(view, section, index + 1))}
      <form method="post" action="${sendLink(view.occasion)}">
        <input type="hidden" name="submission" value="${view.submissionId}" />
        <div class="actions">
          <button>Send my answers</button>
          <a class="button quiet" href="${sectionLink(view.occasion, view.sections.length)}">Back</a>
        </div>
      </form>`,
  );
