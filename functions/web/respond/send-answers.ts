import type { Context } from 'hono';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { SubmissionId, type DraftFields } from '../../core/survey-response.ts';
import { submitResponse } from '../../workflows/submit-response.ts';
import type { Html } from '../components/page.ts';
import { answeredPage } from './answered-page.ts';
import { closedPage, thanksPage } from './ending-pages.ts';
import { isOnlyTapped } from './form-marks.ts';
import { nothingAnsweredPage, type FormNotice } from './form-notices.ts';
import { submitProposal } from './take-agreement.ts';
import type { RespondDeps, Visit } from './visit.ts';
import { withdrawnPage } from './withdraw-pages.ts';

/** Draws the form again with what is wrong or why it comes again, under a new submission id. */
export type Again = (problems: readonly AnswerProblem[], submissionId: string, notice?: FormNotice) => Html;

/** What is sent: all that was typed, and the form by whose button. */
export type Outgoing = { typed: DraftFields; form: DraftFields };

/** Answers with the receipt itself, not with a redirect: reloading the page sends the same form and gets the same receipt. */
export const sendAnswers = async (
  c: Context,
  deps: RespondDeps,
  occasion: Visit,
  { typed, form }: Outgoing,
  again: Again,
): Promise<Response> => {
  const known = SubmissionId.safeParse(form['submission']?.[0]);
  const id = known.success ? known.data : deps.ids.token();
  if (occasion.instrument.betweenSides === 'agreement')
    return submitProposal(c, deps, occasion, typed, id, again);
  if (isOnlyTapped(occasion, typed, form))
    return c.render(again([], deps.ids.token(), 'only-from-mail'), 422);
  const submission = await submitResponse(deps, occasion, typed, id);
  switch (submission.kind) {
    case 'accepted':
      return c.render(thanksPage(occasion, submission));
    case 'answered-before':
      return c.render(answeredPage(occasion, typed), 409);
    case 'withdrawn':
      return c.render(withdrawnPage(occasion, occasion.invitation.withdrawnAt ?? deps.clock.now()), 410);
    case 'closed':
      return c.render(closedPage(occasion, typed), 410);
    case 'empty':
      return c.render(nothingAnsweredPage(occasion), 422);
    case 'invalid':
      return c.render(again(submission.problems, deps.ids.token()), 422);
  }
};
