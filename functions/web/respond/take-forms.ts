import type { Context, Handler } from 'hono';
import { secondsLeftToday } from '../../core/calendar.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { fieldAnchor } from '../components/error-summary.ts';
import { readForm } from '../form-body.ts';
import { closedPage, forgedPage, savedPage } from './ending-pages.ts';
import { isHiddenFieldFilled, markedAs } from './form-marks.ts';
import { pageAfter } from './grace-pages.ts';
import { keepPage } from './keep-page.ts';
import { linkAfter, linkBefore, sectionLink, startLink } from './links.ts';
import { unknownLinkPage, wrongTypePage } from './message-pages.ts';
import { openForm } from './open-form.ts';
import { draftOf, journeyOf, placeOf, type Place } from './place.ts';
import { readSectionForm, type SectionForm } from './read-section-form.ts';
import { refusal } from './refusal.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';
import { sendAnswers, type Again } from './send-answers.ts';
import { strangerSpeech, type OpenedVisit, type RespondDeps } from './visit.ts';

type Read = Extract<SectionForm, { kind: 'read' }>;

/** A link that has its answers takes a form too: it may be a retry, which gets its receipt again. */
type TakesForms = OpenedVisit & { kind: 'open' | 'answered' | 'agreement' };
const takesForms = (opened: OpenedVisit): opened is TakesForms =>
  opened.kind === 'open' || opened.kind === 'answered' || opened.kind === 'agreement';

/** One section posted: kept as a draft, and sent at once where it is the only one. */
export const takeSection =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const opened = await openForm(deps, c, form.fields);
    if (!takesForms(opened)) return refusal(c, deps, opened, form.fields);
    const { occasion } = opened;
    const place = placeOf(occasion, c.req.param('number'));
    if (place === undefined) return c.render(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404);
    const read = readSectionForm(place, form.fields, await draftOf(deps, occasion));
    if (read.kind === 'forged') {
      await deps.waste(c);
      return c.render(forgedPage(occasion, read.what, form.fields), 400);
    }
    const again = againIn(place, read);
    if (opened.kind !== 'answered' && isHiddenFieldFilled(form.fields))
      return c.render(again([], deps.ids.token(), 'hidden-field-filled'), 422);
    if (opened.kind === 'open' && read.problems.length > 0 && isTooLongToKeep(read.typed))
      return c.render(again(read.problems, deps.ids.token()), 422);
    if (read.direction === 'send' && read.journey.sections.length === 1 && read.late.length === 0) {
      if (read.problems.length > 0 && opened.kind === 'open') await keepPage(deps, place, form.fields, read);
      const all = markedAs(read.tap, read.journey.typed);
      return sendAnswers(c, deps, occasion, { typed: all, form: form.fields }, again);
    }
    if (opened.kind === 'answered') return refusal(c, deps, opened, form.fields);
    if ((await keepPage(deps, place, form.fields, read)) === 'too-often')
      return savedTooOften(c, deps, again);
    // Somebody proposed something while this was typed: it is kept, and both are shown.
    if (opened.kind === 'agreement') return refusal(c, deps, opened, read.typed);
    return answerSection(c, deps, place, read);
  };

/** The review page's button: all drafts become the response. */
export const takeReview =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const opened = await openForm(deps, c, form.fields);
    if (!takesForms(opened)) return refusal(c, deps, opened);
    const { occasion } = opened;
    const journey = journeyOf(occasion, await draftOf(deps, occasion));
    const again: Again = (problems, submissionId, notice) =>
      reviewPage({ occasion, journey, problems, submissionId, notice });
    if (opened.kind !== 'answered' && isHiddenFieldFilled(form.fields))
      return c.render(again([], deps.ids.token(), 'hidden-field-filled'), 422);
    return sendAnswers(c, deps, occasion, { typed: journey.typed, form: form.fields }, again);
  };

/** A draft of several pages has to fit into one item of the table, 400 kB. What is longer stays on the page until it is shortened. */
const LONGEST_DRAFT_PAGE = 64 * 1024;
export const isTooLongToKeep = (typed: DraftFields): boolean =>
  Buffer.byteLength(Object.values(typed).flat().join('')) > LONGEST_DRAFT_PAGE;

/** What was typed stays on the page. The days of the limit are those of UTC. */
const savedTooOften = (c: Context, deps: RespondDeps, again: Again): Response | Promise<Response> => {
  c.header('retry-after', String(secondsLeftToday(deps.clock.now())));
  return c.render(again([], deps.ids.token(), 'saved-too-often'), 429);
};

const againIn =
  ({ occasion, section, number }: Place, { journey, late, tap }: Read): Again =>
  (problems, submissionId, notice) => {
    const here = journey.sections.find((one) => one.number === number) ?? { section, number };
    return sectionPage({ occasion, journey, here, problems, late, submissionId, notice, tap });
  };

/**
 * Where a kept section leads. Answers may have brought up items of the same page: then the page comes again with them in place,
 * and without reproach. Entries are changed by a redirect, so that a reload does not change them once more.
 */
const answerSection = (
  c: Context,
  deps: RespondDeps,
  place: Place,
  read: Read,
): Response | Promise<Response> => {
  const { occasion, number } = place;
  const { direction, journey, problems, late } = read;
  if (direction === 'later' && occasion.between?.agreement !== undefined)
    return c.redirect(startLink(occasion), 303);
  if (occasion.phase === 'grace' && occasion.between?.agreement === undefined)
    return answerLate(c, deps, place, read);
  if (direction === 'later') return c.render(savedPage(occasion));
  if (direction === 'back') return c.redirect(linkBefore(occasion, journey, number), 303);
  if (direction === 'entries') {
    return c.redirect(`${sectionLink(occasion, number)}#${fieldAnchor(read.place ?? '')}`, 303);
  }
  if (problems.length > 0 || late.length > 0) {
    return c.render(againIn(place, read)(problems, deps.ids.token()), problems.length > 0 ? 422 : 200);
  }
  return c.redirect(linkAfter(occasion, journey, number), 303);
};

/** The same while the last forms are taken, without a redirect: no page opens by its address any more. */
const answerLate = (
  c: Context,
  deps: RespondDeps,
  place: Place,
  read: Read,
): Response | Promise<Response> => {
  const { occasion, number } = place;
  const { direction, journey, problems, late } = read;
  const submissionId = deps.ids.token();
  if (direction === 'later') return c.render(closedPage(occasion, journey.typed), 410);
  const stays = problems.length > 0 || late.length > 0 || direction === 'entries';
  if (stays && direction !== 'back') {
    const shown = direction === 'entries' ? [] : problems;
    return c.render(againIn(place, read)(shown, submissionId), shown.length > 0 ? 422 : 200);
  }
  const towards = direction === 'back' ? 'back' : 'next';
  return c.render(pageAfter(occasion, journey, number, towards, submissionId));
};
