import { sectionsFor } from '../core/instrument/asked-items.ts';
import { mayChangeAnswers } from '../core/instrument/instrument.ts';
import { fieldsOf } from '../core/instrument/section-fields.ts';
import { ownTextsEndAt } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'drafts'>;

export type Beginning =
  /** Also where it had begun before: it goes on where it was left. */
  | 'begun'
  | 'not-allowed'
  | 'too-late'
  /** There is no copy to change the answers by. */
  | 'no-copy';

/** Turns the copy of what somebody sent into a draft. Until it is sent, what was sent before counts. */
export const beginChange = async (deps: Deps, occasion: Occasion): Promise<Beginning> => {
  const { invitation, wave, instrument, phase } = occasion;
  if (!mayChangeAnswers(instrument)) return 'not-allowed';
  if (phase !== 'open') return 'too-late';
  const sent = await deps.drafts.sent(invitation.id, deps.clock.now());
  if (sent === undefined) return 'no-copy';
  const pages = sectionsFor(instrument, invitation.role).map((section) => [
    section.id,
    fieldsOf(section, sent.copy.fields),
  ]);
  await deps.drafts.beginChange(invitation.id, sent.copy, Object.fromEntries(pages), ownTextsEndAt(wave));
  return 'begun';
};

/** Lets go of a change that has not been sent. */
export const leaveChange = async (deps: Deps, { invitation, wave }: Occasion): Promise<void> => {
  const sent = await deps.drafts.sent(invitation.id, deps.clock.now());
  if (sent?.changing === true) await deps.drafts.leaveChange(invitation.id, sent.copy, ownTextsEndAt(wave));
};
