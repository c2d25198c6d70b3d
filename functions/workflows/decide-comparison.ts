import { canSettle } from '../core/between-sides.ts';
import type { Pair } from '../core/comparison.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Ports } from '../ports.ts';
import { matchIdOf, matchOf } from './match-of.ts';
import type { Occasion } from './open-link.ts';

/** The pairs that somebody is one half of: with each on the other side of the match, as it was when they were asked and as it is now. */
export const pairsWith = async (deps: Pick<Ports, 'rosters'>, invitation: Invitation): Promise<Pair[]> => {
  const { waveId, participantId, role, others } = invitation;
  const match = await matchOf(deps, invitation);
  const now = (role === 'mentor' ? match?.mentees : match?.mentors) ?? [];
  return [...new Set([...others, ...now])].map((other) => ({
    waveId,
    matchId: matchIdOf(invitation),
    mentorId: role === 'mentor' ? participantId : other,
    menteeId: role === 'mentor' ? other : participantId,
  }));
};

/**
 * Keeps what somebody says to comparing. It tells nobody anything: the schedule looks whether there is another who agrees, and
 * until a comparison is made it can be said otherwise.
 */
export const decideComparison = async (
  deps: Pick<Ports, 'clock' | 'comparisons'>,
  { invitation, wave }: Occasion,
  agrees: boolean,
): Promise<'decided' | 'closed'> => {
  const now = deps.clock.now();
  if (!canSettle(wave, now)) return 'closed';
  await deps.comparisons.decide({
    waveId: wave.id,
    cohortId: wave.cohortId,
    matchId: matchIdOf(invitation),
    participantId: invitation.participantId,
    invitationId: invitation.id,
    role: invitation.role,
    agrees,
    decidedAt: now,
  });
  return 'decided';
};

/**
 * After somebody took their answers back: nothing of theirs is compared any more, and comparisons that were made are deleted for
 * both. First the wish, so that none can be made behind our back.
 */
export const forgetComparisons = async (
  deps: Pick<Ports, 'clock' | 'rosters' | 'comparisons'>,
  invitation: Invitation,
): Promise<void> => {
  const { waveId, participantId } = invitation;
  const matchId = matchIdOf(invitation);
  const wish = await deps.comparisons.wish(waveId, matchId, participantId);
  if (wish === undefined) return;
  if (wish.agrees) await deps.comparisons.decide({ ...wish, agrees: false, decidedAt: deps.clock.now() });
  await deps.comparisons.remove(await pairsWith(deps, invitation));
};
