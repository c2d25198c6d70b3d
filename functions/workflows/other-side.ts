import type { Invitation } from '../core/invitation.ts';
import { listed } from '../core/language/locale.ts';
import type { Ports } from '../ports.ts';

/** The names of those on the other side of an invitation's match, as the participant knows them, listed in their language; '' where it is about no match. */
export const otherSide = async (
  { rosters }: Pick<Ports, 'rosters'>,
  { others }: Invitation,
  locale: string,
): Promise<string> => {
  if (others.length === 0) return '';
  const persons = await rosters.persons(others);
  return listed(locale, persons.map(({ name }) => name).toSorted());
};
