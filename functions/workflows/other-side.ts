import type { Invitation } from '../core/invitation.ts';
import type { Ports } from '../ports.ts';

/** The names of those on the other side of an invitation's match, as the participant knows them; '' where it is about no match. */
export const otherSide = async (deps: Pick<Ports, 'rosters'>, invitation: Invitation): Promise<string> => {
  if (invitation.matchId === undefined) return '';
  const match = await deps.rosters.match(invitation.cohortId, invitation.matchId);
  if (match === undefined) return '';
  const others = invitation.role === 'mentor' ? match.mentees : match.mentors;
  const persons = await deps.rosters.persons(others);
  return new Intl.ListFormat('en').format(persons.map(({ name }) => name).toSorted());
};
