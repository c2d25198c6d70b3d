import { html } from 'hono/html';
import type { Section } from '../../core/instrument/instrument.ts';
import { offeredFields, type OfferedField } from '../../core/instrument/offered-fields.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { errorSummary, fieldAnchor } from '../components/error-summary.ts';
import { itemField } from '../components/item-fields.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import { sectionLink } from './links.ts';
import type { Journey, NumberedSection } from './place.ts';
import { respondPage } from './respond-page.ts';
import { shownFields } from './shown-fields.ts';
import { aboutLine } from './start-page.ts';
import type { Visit } from './visit.ts';

export type SectionView = {
  occasion: Visit;
  journey: Journey;
  here: NumberedSection;
  problems: readonly AnswerProblem[];
  /** Fields that the answers have just brought onto the page. */
  late: readonly OfferedField[];
  /** The form's own id: the same form sent again is a retry. */
  submissionId: string;
};

const progress = ({ say }: Speech, place: number, count: number): Html | string =>
  count <= 1
    ? ''
    : html`<p class="muted" id="progress">${say('part', { number: place, count })}</p>
        <progress max="${count}" value="${place}" aria-labelledby="progress"></progress>`;

const buttons = ({ say }: Speech, place: number, count: number): Html =>
  html`<div class="actions">
    <button name="direction" value="${count <= 1 ? 'send' : 'next'}">
      ${say(count <= 1 ? 'send' : place === count ? 'reviewAndSend' : 'next')}
    </button>
    ${place === 1 ? '' : html`<button class="quiet" name="direction" value="back">${say('back')}</button>`}
    <button class="plain" name="direction" value="later">${say('later')}</button>
  </div>`;

/** The Enter key presses the first button of a form, and that must not be one that removes an entry. */
const enterButton = (section: Section, count: number): Html | string =>
  section.items.some(({ kind }) => kind === 'repeating-group')
    ? html`<button
        class="enter"
        name="direction"
        value="${count <= 1 ? 'send' : 'next'}"
        tabindex="-1"
        aria-hidden="true"
      ></button>`
    : '';

/** Entries of a group that is new itself need no line of their own. */
const lateSummary = ({ say, words }: Speech, late: readonly OfferedField[]): Html | string => {
  const names = new Set(late.map(({ name }) => name));
  const listed = late.filter(({ name }) => {
    const [group = name] = name.split('.', 1);
    return group === name || !names.has(group);
  });
  return listed.length === 0
    ? ''
    : html`<div class="card" role="status" tabindex="-1" autofocus>
        <h2>${say('alsoAnswer')}</h2>
        <ul>
          ${listed.map(({ name, label }) => html`<li><a href="#${fieldAnchor(name)}">${words(label)}</a></li>`)}
        </ul>
      </div>`;
};

/** One section as a form. The first button is the one that the Enter key presses. */
export const sectionPage = (view: SectionView): Html => {
  const { occasion, journey, here, problems, late } = view;
  const { section, number } = here;
  const { instrument, speech } = occasion;
  const offered = offeredFields(instrument, section, journey.typed);
  const labels = new Map(offered.map(({ name, label }) => [name, label]));
  const listed = problems.map(({ itemId, advice }) => ({
    field: itemId,
    message: speech.advise(advice),
    label: labels.get(itemId) ?? itemId,
  }));
  const state = {
    speech,
    instrument,
    typed: journey.typed,
    problems: new Map(listed.map((problem) => [problem.field, problem])),
  };
  const place = journey.sections.findIndex((one) => one.number === number) + 1;
  const count = journey.sections.length;
  return respondPage(
    occasion,
    problems.length === 0 ? section.title : speech.say('errorTitle', { title: section.title }),
    html`${progress(speech, place, count)} ${errorSummary(speech, listed)}
      ${problems.length > 0 ? '' : lateSummary(speech, late)}
      <h1>${speech.words(section.title)}</h1>
      ${aboutLine(occasion, 'muted')}
      ${section.intro === undefined ? '' : html`<p>${speech.words(section.intro)}</p>`}
      <form method="post" action="${sectionLink(occasion, number)}" novalidate>
        <input type="hidden" name="submission" value="${view.submissionId}" />
        ${shownFields(offered)} ${enterButton(section, count)}
        ${section.items.map((item) => itemField(item, state))} ${buttons(speech, place, count)}
      </form>`,
    (visit) => sectionLink(visit, number),
  );
};
