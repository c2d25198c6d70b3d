import type { Invitation } from '../core/invitation.ts';
import type { Ports } from '../ports.ts';

const list = new Intl.ListFormat('en');

/** The names of those on the other side of an invitation's match, as the participant knows them; '' where it is about no match. */
export const otherSide = async (
  { rosters }: Pick<Ports, 'rosters'>,
  { others }: Invitation,
): Promise<string> => {
  if (others.length === 0) return '';
  const persons = await rosters.persons(others);
  return list.format(persons.map(({ name }) => name).toSorted());
};
