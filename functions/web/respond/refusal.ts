import type { Context } from 'hono';
import type { DraftFields } from '../../core/survey-response.ts';
import { answeredPage, closedPage } from './ending-pages.ts';
import { unknownLinkPage } from './message-pages.ts';
import { draftOf } from './place.ts';
import { strangerSpeech, type OpenedVisit, type RespondDeps } from './visit.ts';

/** The kind page and the status of a link that takes no answers: 404 unknown, 409 answered, 410 over. */
export const refusal = async (
  c: Context,
  deps: RespondDeps,
  opened: OpenedVisit,
  posted: DraftFields = {},
): Promise<Response> => {
  if (opened.kind === 'unknown') return c.html(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404);
  const { occasion } = opened;
  if (opened.kind === 'expired' || opened.kind === 'closed') {
    return c.html(closedPage(occasion, opened.kind, { ...(await draftOf(deps, occasion)), ...posted }), 410);
  }
  return c.html(answeredPage(occasion), 409);
};
