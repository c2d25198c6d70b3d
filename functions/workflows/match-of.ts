import type { MatchId } from '../core/ids.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Match } from '../core/match.ts';
import type { Ports } from '../ports.ts';

/** The match that an invitation is about. Throws for one about none: what is between two sides is always about a match. */
export const matchIdOf = ({ id, matchId }: Invitation): MatchId => {
  if (matchId === undefined) throw new Error(`Invitation ${id} is about no match.`);
  return matchId;
};

/** That match as the roster has it now; undefined when it, or the participant, has left it. */
export const matchOf = async (
  { rosters }: Pick<Ports, 'rosters'>,
  { cohortId, participantId, matchId }: Invitation,
): Promise<Match | undefined> =>
  (await rosters.matchesOf(cohortId, participantId)).find(({ id }) => id === matchId);
