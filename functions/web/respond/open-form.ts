import type { Context } from 'hono';
import { html } from 'hono/html';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';
import { openVisit, type OpenedVisit, type RespondDeps, type Visit } from './visit.ts';

/** The field by which a form says that it changes answers, and which. No item can be called that. */
export const CHANGE_OF = 'change_of';

export const changeField = ({ change }: Visit): Html | string =>
  change === undefined
    ? ''
    : html`<input type="hidden" name="${CHANGE_OF}" value="${change.submissionId}" />`;

/**
 * What the link of a posted form leads to. A form whose page was opened in time is taken for a while after the closing. Where
 * answers are being changed, only forms that say so take part: one from before is a second attempt or a retry.
 */
export const openForm = async (deps: RespondDeps, c: Context, fields: DraftFields): Promise<OpenedVisit> => {
  const opened = await openVisit(deps, c);
  if (opened.kind === 'unknown' || opened.kind === 'withdrawn') return opened;
  const { occasion } = opened;
  if (occasion.sent?.changing === true) {
    const { copy } = occasion.sent;
    const changes = fields[CHANGE_OF]?.[0] === copy.submissionId && occasion.phase !== 'sealed';
    return changes
      ? { kind: 'open', occasion: { ...occasion, change: copy } }
      : { kind: 'answered', occasion: { ...occasion, change: undefined } };
  }
  const late = (opened.kind === 'expired' || opened.kind === 'closed') && occasion.phase === 'grace';
  return late ? { kind: 'open', occasion } : opened;
};
