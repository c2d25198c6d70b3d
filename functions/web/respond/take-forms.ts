import type { Context, Handler } from 'hono';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { SubmissionId, type DraftFields } from '../../core/survey-response.ts';
import { saveDraft } from '../../workflows/save-draft.ts';
import { submitResponse } from '../../workflows/submit-response.ts';
import { fieldAnchor } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { readForm } from '../form-body.ts';
import { answeredPage, closedPage, forgedPage, savedPage, thanksPage } from './ending-pages.ts';
import { linkAfter, linkBefore, sectionLink } from './links.ts';
import { unknownLinkPage, wrongTypePage } from './message-pages.ts';
import { draftOf, journeyOf, placeOf, type Place } from './place.ts';
import { readSectionForm, type SectionForm } from './read-section-form.ts';
import { refusal } from './refusal.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';
import { openVisit, strangerSpeech, type RespondDeps, type Visit } from './visit.ts';

/** Draws the form again with what is wrong, under a new submission id. */
type Again = (problems: readonly AnswerProblem[], submissionId: string) => Html;

type Read = Extract<SectionForm, { kind: 'read' }>;

/** One section posted: kept as a draft, and sent at once where it is the only one. */
export const takeSection =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.html(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    if (opened.kind !== 'open' && opened.kind !== 'answered') return refusal(c, deps, opened, form.fields);
    const { occasion } = opened;
    const place = placeOf(occasion, c.req.param('number'));
    if (place === undefined) return c.html(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404);
    const read = readSectionForm(place, form.fields, await draftOf(deps, occasion));
    if (read.kind === 'forged') return c.html(forgedPage(occasion, read.what, form.fields), 400);
    if (opened.kind === 'open' && read.problems.length > 0 && isTooLongToKeep(read.typed))
      return c.html(againIn(place, read)(read.problems, deps.ids.token()), 422);
    if (read.direction === 'send' && read.journey.sections.length === 1 && read.late.length === 0) {
      if (read.problems.length > 0 && opened.kind === 'open') await keep(deps, place, read.typed);
      const { typed } = read.journey;
      return submit(c, deps, occasion, typed, read.submissionId, againIn(place, read));
    }
    if (opened.kind === 'answered') return refusal(c, deps, opened);
    await keep(deps, place, read.typed);
    return answerSection(c, deps, place, read);
  };

/** The review page's button: all drafts become the response. */
export const takeReview =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.html(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    if (opened.kind !== 'open' && opened.kind !== 'answered') return refusal(c, deps, opened);
    const { occasion } = opened;
    const journey = journeyOf(occasion, await draftOf(deps, occasion));
    const again: Again = (problems, submissionId) =>
      reviewPage({ occasion, journey, problems, submissionId });
    return submit(c, deps, occasion, journey.typed, form.fields['submission']?.[0], again);
  };

/** A draft of several pages has to fit into one item of the table, 400 kB. What is longer stays on the page until it is shortened. */
const LONGEST_DRAFT_PAGE = 64 * 1024;
const isTooLongToKeep = (typed: DraftFields): boolean =>
  Buffer.byteLength(Object.values(typed).flat().join('')) > LONGEST_DRAFT_PAGE;

const keep = (deps: RespondDeps, { occasion, section }: Place, typed: DraftFields): Promise<void> =>
  saveDraft(deps, occasion, section.id, typed);

const againIn =
  ({ occasion, section, number }: Place, { journey, late }: Read): Again =>
  (problems, submissionId) => {
    const here = journey.sections.find((one) => one.number === number) ?? { section, number };
    return sectionPage({ occasion, journey, here, problems, late, submissionId });
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
  if (direction === 'later') return c.html(savedPage(occasion));
  if (direction === 'back') return c.redirect(linkBefore(occasion, journey, number), 303);
  if (direction === 'entries') {
    return c.redirect(`${sectionLink(occasion, number)}#${fieldAnchor(read.place ?? '')}`, 303);
  }
  if (problems.length > 0 || late.length > 0) {
    return c.html(againIn(place, read)(problems, deps.ids.token()), problems.length > 0 ? 422 : 200);
  }
  return c.redirect(linkAfter(occasion, journey, number), 303);
};

/** Answers with the receipt itself, not with a redirect: reloading the page sends the same form and gets the same receipt. */
const submit = async (
  c: Context,
  deps: RespondDeps,
  occasion: Visit,
  typed: DraftFields,
  submissionId: string | undefined,
  again: Again,
): Promise<Response> => {
  const id = SubmissionId.safeParse(submissionId);
  const submission = await submitResponse(deps, occasion, typed, id.success ? id.data : deps.ids.token());
  switch (submission.kind) {
    case 'accepted':
      return c.html(thanksPage(occasion, submission));
    case 'answered-before':
      return c.html(answeredPage(occasion), 409);
    case 'closed':
      return c.html(closedPage(occasion, 'expired', typed), 410);
    case 'invalid':
      return c.html(again(submission.problems, deps.ids.token()), 422);
  }
};
