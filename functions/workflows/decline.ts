import type { Declined } from '../core/declined.ts';
import { isSealed } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'invitations' | 'drafts' | 'dirty'>;

export type Declining =
  | { kind: 'declined'; word: Declined }
  /** Nothing was kept: the answers have arrived, or something newer was said. */
  | { kind: 'overtaken' }
  | { kind: 'closed' };

/**
 * Keeps what somebody said instead of answering, and lets go of their draft. Whoever changes their mind answers by the same
 * link, and answers always win. The dirty mark and the draft's end are mended by the nightly pass and the draft's expiry.
 */
export const decline = async (
  deps: Deps,
  { invitation, wave }: Occasion,
  said: Pick<Declined, 'kind' | 'reason' | 'note'>,
): Promise<Declining> => {
  const now = deps.clock.now();
  if (isSealed(wave, now)) return { kind: 'closed' };
  const word = { ...said, at: now };
  if (!(await deps.invitations.decline(invitation, word))) return { kind: 'overtaken' };
  await Promise.allSettled([
    deps.dirty.mark(wave.cohortId, wave.programId, `${said.kind} ${invitation.id} ${now}`),
    deps.drafts.remove(invitation.id),
  ]);
  return { kind: 'declined', word };
};
