import { html } from 'hono/html';
import { askedItems } from '../../core/instrument/asked-items.ts';
import type { Section } from '../../core/instrument/instrument.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import { errorSummary } from '../components/error-summary.ts';
import { itemField } from '../components/item-fields.ts';
import type { Html } from '../components/page.ts';
import { sectionLink } from './links.ts';
import { respondPage } from './respond-page.ts';

export type SectionView = {
  occasion: Occasion;
  sections: readonly Section[];
  section: Section;
  /** From 1. */
  number: number;
  typed: DraftFields;
  problems: readonly AnswerProblem[];
  /** The form's own id: the same form sent again is a retry. */
  submissionId: string;
};

const progress = (number: number, count: number): Html | string =>
  count === 1
    ? ''
    : html`<p class="muted" id="progress">Part ${number} of ${count}</p>
        <progress max="${count}" value="${number}" aria-labelledby="progress"></progress>`;

const buttons = (number: number, count: number): Html =>
  html`<div class="actions">
    <button name="direction" value="${count === 1 ? 'send' : 'next'}">
      ${count === 1 ? 'Send my answers' : number === count ? 'Review and send' : 'Next'}
    </button>
    ${number === 1 ? '' : html`<button class="quiet" name="direction" value="back">Back</button>`}
    <button class="plain" name="direction" value="later">Save and go on later</button>
  </div>`;

/** One section as a form. The first button is the one that the Enter key presses. */
export const sectionPage = (view: SectionView): Html => {
  const { occasion, sections, section, number, typed, problems } = view;
  const labels = new Map(askedItems([section]).map((item) => [item.id, item.text]));
  const listed = problems.map(({ itemId, message }) => ({
    field: itemId,
    message,
    label: labels.get(itemId) ?? itemId,
  }));
  const state = {
    instrument: occasion.instrument,
    typed,
    problems: new Map(listed.map((problem) => [problem.field, problem])),
  };
  return respondPage(
    occasion,
    `${problems.length === 0 ? '' : 'Error: '}${section.title}`,
    html`${progress(number, sections.length)} ${errorSummary(listed)}
      <h1>${section.title}</h1>
      ${occasion.about === '' ? '' : html`<p class="muted">About your mentoring with ${occasion.about}</p>`}
      ${section.intro === undefined ? '' : html`<p>${section.intro}</p>`}
      <form method="post" action="${sectionLink(occasion, number)}" novalidate>
        <input type="hidden" name="submission" value="${view.submissionId}" />
        ${section.items.map((item) => itemField(item, state))} ${buttons(number, sections.length)}
      </form>`,
  );
};
