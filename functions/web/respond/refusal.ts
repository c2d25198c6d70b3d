import type { Context } from 'hono';
import type { DraftFields } from '../../core/survey-response.ts';
import { answeredPage } from './answered-page.ts';
import { closedPage } from './ending-pages.ts';
import { unknownLink } from './unknown-link.ts';
import { draftOf } from './place.ts';
import { showAgreement } from './show-agreement.ts';
import type { OpenedVisit, RespondDeps } from './visit.ts';
import { withdrawnPage } from './withdraw-pages.ts';

/**
 * The kind page and the status of a link that takes no answers: 404 unknown, 409 answered, 410 over or withdrawn. It shows what
 * was typed and can't be sent.
 */
export const refusal = async (
  c: Context,
  deps: RespondDeps,
  opened: OpenedVisit,
  posted: DraftFields = {},
): Promise<Response> => {
  if (opened.kind === 'unknown') return c.render(...(await unknownLink(c, deps)));
  const { occasion } = opened;
  if (opened.kind === 'expired' || opened.kind === 'closed') {
    return c.render(closedPage(occasion, { ...(await draftOf(deps, occasion)), ...posted }), 410);
  }
  if (opened.kind === 'agreement' && occasion.between?.agreement !== undefined) {
    const late = c.req.method === 'POST';
    const state = occasion.between.agreement;
    return showAgreement(c, deps, occasion, { state, status: late ? 409 : 200, overtaken: late, posted });
  }
  if (opened.kind === 'withdrawn') {
    return c.render(withdrawnPage(occasion, occasion.invitation.withdrawnAt ?? deps.clock.now()), 410);
  }
  const unsent =
    occasion.sent?.changing === true ? await deps.drafts.get(occasion.invitation.id, deps.clock.now()) : {};
  return c.render(answeredPage(occasion, { ...unsent, ...posted }), 409);
};
