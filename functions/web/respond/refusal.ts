import type { Context } from 'hono';
import type { DraftFields } from '../../core/survey-response.ts';
import type { OpenedLink } from '../../workflows/open-link.ts';
import { answeredPage, closedPage } from './ending-pages.ts';
import { unknownLinkPage } from './message-pages.ts';
import { draftOf } from './place.ts';
import type { RespondPorts } from './respond-ports.ts';

/** The kind page and the status of a link that takes no answers: 404 unknown, 409 answered, 410 over. */
export const refusal = async (
  c: Context,
  deps: RespondPorts,
  opened: OpenedLink,
  posted: DraftFields = {},
): Promise<Response> => {
  if (opened.kind === 'unknown') return c.html(unknownLinkPage(), 404);
  const { occasion } = opened;
  if (opened.kind === 'expired' || opened.kind === 'closed') {
    return c.html(closedPage(occasion, opened.kind, { ...(await draftOf(deps, occasion)), ...posted }), 410);
  }
  return c.html(answeredPage(occasion), 409);
};
