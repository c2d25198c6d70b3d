import type { Context, Handler } from 'hono';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { SubmissionId, type DraftFields } from '../../core/survey-response.ts';
import { openLink, type Occasion } from '../../workflows/open-link.ts';
import { saveDraft } from '../../workflows/save-draft.ts';
import { submitResponse } from '../../workflows/submit-response.ts';
import type { Html } from '../components/page.ts';
import { readForm } from '../form-body.ts';
import { answeredPage, closedPage, forgedPage, savedPage, thanksPage } from './ending-pages.ts';
import { reviewLink, sectionLink } from './links.ts';
import { unknownLinkPage, wrongTypePage } from './message-pages.ts';
import { draftOf, placeOf, type Place } from './place.ts';
import { readSectionForm, type Direction } from './read-section-form.ts';
import { refusal } from './refusal.ts';
import type { RespondPorts } from './respond-ports.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';

/** Draws the form again with what is wrong, under a new submission id. */
type Again = (problems: readonly AnswerProblem[], submissionId: string) => Html;

/** One section posted: kept as a draft, and sent at once where it is the only one. */
export const takeSection =
  (deps: RespondPorts): Handler =>
  async (c) => {
    const opened = await openLink(deps, c.req.param('token') ?? '');
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.html(wrongTypePage(), 415);
    if (opened.kind !== 'open' && opened.kind !== 'answered') return refusal(c, deps, opened, form.fields);
    const place = placeOf(opened.occasion, c.req.param('number'));
    if (place === undefined) return c.html(unknownLinkPage(), 404);
    const read = readSectionForm(place.occasion.instrument, place.section, form.fields);
    if (read.kind === 'forged') return c.html(forgedPage(place.occasion, read.what, form.fields), 400);
    const again: Again = (problems, submissionId) =>
      sectionPage({ ...place, typed: read.typed, problems, submissionId });
    if (opened.kind === 'open' && read.problems.length > 0 && isTooLongToKeep(read.typed))
      return c.html(again(read.problems, deps.ids.token()), 422);
    if (read.direction === 'send' && place.sections.length === 1) {
      if (read.problems.length > 0 && opened.kind === 'open') await keep(deps, place, read.typed);
      return submit(c, deps, place.occasion, read.typed, read.submissionId, again);
    }
    if (opened.kind === 'answered') return refusal(c, deps, opened);
    await keep(deps, place, read.typed);
    if (read.problems.length > 0 && read.direction === 'next')
      return c.html(again(read.problems, deps.ids.token()), 422);
    return onward(c, place, read.direction);
  };

/** The review page's button: all drafts become the response. */
export const takeReview =
  (deps: RespondPorts): Handler =>
  async (c) => {
    const opened = await openLink(deps, c.req.param('token') ?? '');
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.html(wrongTypePage(), 415);
    if (opened.kind !== 'open' && opened.kind !== 'answered') return refusal(c, deps, opened);
    const { occasion } = opened;
    const typed = await draftOf(deps, occasion);
    const sections = sectionsFor(occasion.instrument, occasion.invitation.role);
    const again: Again = (problems, submissionId) =>
      reviewPage({ occasion, sections, typed, problems, submissionId });
    return submit(c, deps, occasion, typed, form.fields['submission']?.[0], again);
  };

/** A draft of several pages has to fit into one item of the table, 400 kB. What is longer stays on the page until it is shortened. */
const LONGEST_DRAFT_PAGE = 64 * 1024;
const isTooLongToKeep = (typed: DraftFields): boolean =>
  Buffer.byteLength(Object.values(typed).flat().join('')) > LONGEST_DRAFT_PAGE;

const keep = (deps: RespondPorts, { occasion, section }: Place, typed: DraftFields): Promise<void> =>
  saveDraft(deps, occasion, section.id, typed);

const onward = (
  c: Context,
  { occasion, sections, number }: Place,
  direction: Direction,
): Response | Promise<Response> => {
  if (direction === 'later') return c.html(savedPage(occasion));
  if (direction === 'back') return c.redirect(sectionLink(occasion, Math.max(1, number - 1)), 303);
  return c.redirect(
    number === sections.length ? reviewLink(occasion) : sectionLink(occasion, number + 1),
    303,
  );
};

/** Answers with the receipt itself, not with a redirect: reloading the page sends the same form and gets the same receipt. */
const submit = async (
  c: Context,
  deps: RespondPorts,
  occasion: Occasion,
  typed: DraftFields,
  submissionId: string | undefined,
  again: Again,
): Promise<Response> => {
  const id = SubmissionId.safeParse(submissionId);
  const submission = await submitResponse(deps, occasion, typed, id.success ? id.data : deps.ids.token());
  switch (submission.kind) {
    case 'accepted':
      return c.html(thanksPage(occasion, submission.receipt));
    case 'answered-before':
      return c.html(answeredPage(occasion), 409);
    case 'closed':
      return c.html(closedPage(occasion, 'expired', typed), 410);
    case 'invalid':
      return c.html(again(submission.problems, deps.ids.token()), 422);
  }
};
