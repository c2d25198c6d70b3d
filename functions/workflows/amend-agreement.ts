import { agreementState, type AgreementState } from '../core/agreement.ts';
import { canSettle } from '../core/between-sides.ts';
import { sectionsFor } from '../core/instrument/asked-items.ts';
import { fieldsOf } from '../core/instrument/section-fields.ts';
import type { Ports } from '../ports.ts';
import { matchIdOf } from './match-of.ts';
import { ANSWERS_VERSION } from './open-between-sides.ts';
import type { Occasion } from './open-link.ts';
import { saveDraft } from './save-draft.ts';

type Deps = Pick<Ports, 'clock' | 'agreements' | 'invitations' | 'drafts'>;

export type Amendment =
  | { kind: 'begun' }
  | { kind: 'overtaken'; state: AgreementState }
  | { kind: 'closed' }
  | { kind: 'nothing-proposed' };

/**
 * Begins a change of the newest version: its words become the person’s draft; or, with `own`, what they had typed themselves is
 * from now on an answer to it. Nothing is proposed until they send it.
 */
export const amendAgreement = async (
  deps: Deps,
  occasion: Occasion,
  version: number,
  from: 'proposal' | 'own',
): Promise<Amendment> => {
  const { invitation, wave, instrument } = occasion;
  const state = agreementState(await deps.agreements.get(wave.id, matchIdOf(invitation)));
  if (state === undefined) return { kind: 'nothing-proposed' };
  if (!canSettle(wave, deps.clock.now())) return { kind: 'closed' };
  if (state.newest.version.version !== version) return { kind: 'overtaken', state };
  const begun = await started(deps, occasion);
  if (from === 'proposal') {
    for (const section of sectionsFor(instrument, invitation.role)) {
      await saveDraft(deps, begun, section.id, fieldsOf(section, state.newest.version.fields));
    }
  }
  // Last: only with it is the draft a change, so that one that was cut off is none.
  await saveDraft(deps, begun, ANSWERS_VERSION, { [ANSWERS_VERSION]: [String(version)] });
  return { kind: 'begun' };
};

/** A change begins with the words of others: that nobody has typed anything yet makes it no less one. */
const started = async (deps: Deps, occasion: Occasion): Promise<Occasion> => {
  const { invitation } = occasion;
  if (invitation.startedAt !== undefined) return occasion;
  const now = deps.clock.now();
  await deps.invitations.markStarted(invitation, now);
  return { ...occasion, invitation: { ...invitation, startedAt: now } };
};

/** Drops a change that was begun; what was proposed and agreed stays as it is. */
export const leaveAmendment = async (
  { drafts }: Pick<Ports, 'drafts'>,
  { invitation }: Occasion,
): Promise<void> => drafts.remove(invitation.id);
