import { addToMoment } from '../core/calendar.ts';
import type { DraftFields } from '../core/survey-response.ts';
import { closingMoment } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'invitations' | 'drafts'>;

/** Drafts outlive their wave a little, so that somebody who comes late can still copy what they typed. */
const KEPT_AFTER_CLOSING = 'P7D';

/** Keeps what was typed on one page, checked or not. The first draft also marks the invitation as started. */
export const saveDraft = async (
  deps: Deps,
  { invitation, wave }: Occasion,
  page: string,
  fields: DraftFields,
): Promise<void> => {
  // First the mark: who has none has no draft, and nobody need look for one.
  if (invitation.startedAt === undefined) await deps.invitations.markStarted(invitation, deps.clock.now());
  await deps.drafts.savePage(
    invitation.id,
    page,
    fields,
    addToMoment(closingMoment(wave), KEPT_AFTER_CLOSING),
  );
};
