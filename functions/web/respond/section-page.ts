import { html } from 'hono/html';
import type { Section } from '../../core/instrument/instrument.ts';
import { offeredFields, type OfferedField } from '../../core/instrument/offered-fields.ts';
import type { Tap } from '../../core/instrument/one-tap-item.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { errorSummary, fieldAnchor, type FieldProblem } from '../components/error-summary.ts';
import { itemField } from '../components/item-fields.ts';
import type { Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';
import { changingNotice } from './changing-notice.ts';
import { clientScript, draftHooks } from './client-hooks.ts';
import { hadAnswersField, hiddenField, onlyThisField, tapField } from './form-marks.ts';
import { formNotice, type FormNotice } from './form-notices.ts';
import { sectionLink, tappedLink } from './links.ts';
import type { Journey, NumberedSection } from './place.ts';
import { changeField } from './open-form.ts';
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
  /** Why the form comes again. */
  notice?: FormNotice | undefined;
  /** The answer that an e-mail has filled in. */
  tap?: Tap | undefined;
  /** What stands over the page of somebody who came by that answer. */
  welcome?: Html | undefined;
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
          ${listed.map(({ name, label }) => html`<li><a class="lone" href="#${fieldAnchor(name)}">${words(label)}</a></li>`)}
        </ul>
      </div>`;
};

/** What is wrong with the answers, each with the text of its item. */
const listedProblems = (
  { speech }: Visit,
  offered: readonly OfferedField[],
  problems: readonly AnswerProblem[],
): (FieldProblem & { label: string })[] => {
  const labels = new Map(offered.map(({ name, label }) => [name, label]));
  return problems.map(({ itemId, advice }) => ({
    field: itemId,
    message: speech.advise(advice),
    label: labels.get(itemId) ?? itemId,
  }));
};

/** What the answers make of a section: its place among the others, and its form. The first button is the one that the Enter key presses. */
const partsOf = (
  view: SectionView,
): { part: Html; form: Html; listed: (FieldProblem & { label: string })[] } => {
  const { occasion, journey, here } = view;
  const { section, number } = here;
  const { instrument, speech } = occasion;
  const offered = offeredFields(instrument, section, journey.typed);
  const listed = listedProblems(occasion, offered, view.problems);
  const state = {
    speech,
    instrument,
    typed: journey.typed,
    problems: new Map(listed.map((problem) => [problem.field, problem])),
    noteOn: occasion.preview?.noteOn,
  };
  const place = journey.sections.findIndex((one) => one.number === number) + 1;
  const count = journey.sections.length;
  const part = html`<div id="part">${progress(speech, place, count)}</div>`;
  const form = html`<form
    method="post"
    action="${sectionLink(occasion, number)}"
    novalidate
    ${draftHooks(occasion, journey, here)}
  >
    <input type="hidden" name="submission" value="${view.submissionId}" />
    ${changeField(occasion)} ${shownFields(offered)} ${hadAnswersField(occasion, section, journey.typed)}
    ${enterButton(section, count)} ${tapField(view.tap)}
    ${section.items.map((item) => itemField(item, state))} ${hiddenField(speech)}
    ${view.notice === 'only-from-mail' ? onlyThisField(speech) : ''} ${buttons(speech, place, count)}
  </form>`;
  return { part, form, listed };
};

/** For the pages' script, which puts them in place of what it has. */
export const sectionParts = (view: SectionView): Html => {
  const { part, form } = partsOf(view);
  return html`${part}${form}`;
};

/** One section as a form. */
export const sectionPage = (view: SectionView): Html => {
  const { occasion, here, problems, late, notice, tap, welcome = '' } = view;
  const { section, number } = here;
  const { speech } = occasion;
  const { part, form, listed } = partsOf(view);
  return respondPage(
    occasion,
    problems.length === 0 ? section.title : speech.say('errorTitle', { title: section.title }),
    html`${changingNotice(occasion)} ${welcome} ${notice === undefined ? '' : formNotice(speech, notice)}
      ${part} ${errorSummary(speech, listed)} ${problems.length > 0 ? '' : lateSummary(speech, late)}
      <h1>${speech.words(section.title)}</h1>
      ${aboutLine(occasion, 'muted')}
      ${section.intro === undefined ? '' : html`<p>${speech.words(section.intro)}</p>`} ${form}`,
    (visit) => (tap === undefined || welcome === '' ? sectionLink(visit, number) : tappedLink(visit, tap)),
    clientScript(occasion),
  );
};
