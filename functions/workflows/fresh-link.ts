import { sha256 } from '../core/digest.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

type Deps = Pick<Ports, 'settings' | 'clock' | 'ids' | 'invitations'>;

/** A fresh link for an e-mail. Only the hash of its token is kept: the link exists in the mail and nowhere else. */
export const freshLink = async (deps: Deps, wave: Wave, invitation: Invitation): Promise<string> => {
  const token = deps.ids.token();
  await deps.invitations.putLink(sha256(token), {
    invitationId: invitation.id,
    waveId: wave.id,
    participantId: invitation.participantId,
    cohortId: wave.cohortId,
    programId: wave.programId,
    createdAt: deps.clock.now(),
  });
  return `${deps.settings.publicOrigin}/r/${token}`;
};
