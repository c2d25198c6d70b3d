import { agreementState, type AgreementState } from '../core/agreement.ts';
import { canSettle } from '../core/between-sides.ts';
import type { Ports } from '../ports.ts';
import { matchIdOf } from './match-of.ts';
import type { Occasion } from './open-link.ts';
import { followWord } from './propose-agreement.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'agreements' | 'invitations' | 'drafts' | 'dirty'>;

export type Confirmation =
  /** Agreed now or before; the state tells whether everybody has. */
  | { kind: 'agreed'; state: AgreementState }
  /** Somebody has proposed something else since the page was shown: nobody agrees to words that they have not read. */
  | { kind: 'overtaken'; state: AgreementState }
  | { kind: 'closed' }
  | { kind: 'nothing-proposed' };

/** Agrees to a version, in the very words that the page showed. */
export const confirmAgreement = async (
  deps: Deps,
  occasion: Occasion,
  version: number,
): Promise<Confirmation> => {
  const { invitation, wave } = occasion;
  const matchId = matchIdOf(invitation);
  const { id: invitationId, participantId, role } = invitation;
  const state = agreementState(await deps.agreements.get(wave.id, matchId));
  if (state === undefined) return { kind: 'nothing-proposed' };
  if (state.newest.version.version !== version) return { kind: 'overtaken', state };
  if (state.newest.agreeing.some((one) => one.participantId === participantId))
    return { kind: 'agreed', state };
  const now = deps.clock.now();
  if (!canSettle(wave, now)) return { kind: 'closed' };
  const submissionId = deps.ids.token();
  await deps.agreements.consent({
    waveId: wave.id,
    matchId,
    version,
    participantId,
    invitationId,
    role,
    submissionId,
    receipt: deps.ids.receipt(),
    at: now,
  });
  await followWord(deps, occasion, submissionId);
  const after = agreementState(await deps.agreements.get(wave.id, matchId));
  return { kind: 'agreed', state: after ?? state };
};
