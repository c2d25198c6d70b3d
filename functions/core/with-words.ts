import type { Declined } from './declined.ts';
import type { Invitation } from './invitation.ts';

/** Whether a word is about the person, and so about all of their invitations in the wave, and not about one match. */
const isAboutPerson = ({ kind }: Declined): boolean => kind !== 'declined';

const later = (a: Declined | undefined, b: Declined): Declined => (a === undefined || b.at > a.at ? b : a);

/**
 * The invitations of a wave, or all of one participant in it, each with the word that counts for it: its own or, of the same
 * person, one that is about the person; the latest. Answers always win: who has answered has no word, and an invitation
 * answered after all takes its word back from the others too. A word is stored once, on the invitation whose link it came by.
 */
export const withWords = (invitations: readonly Invitation[]): Invitation[] => {
  const unanswered = invitations.filter(({ answeredAt }) => answeredAt === undefined);
  const ofPerson = Map.groupBy(unanswered, ({ participantId }) => participantId);
  return invitations.map((invitation) => {
    const { declined: _own, ...silent } = invitation;
    if (invitation.answeredAt !== undefined) return silent;
    let latest: Declined | undefined;
    for (const { id, declined } of ofPerson.get(invitation.participantId) ?? []) {
      if (declined === undefined) continue;
      if (id === invitation.id || isAboutPerson(declined)) latest = later(latest, declined);
    }
    return latest === undefined ? silent : { ...silent, declined: latest };
  });
};

/** Of all invitations of a wave or a participant in it, those that may still be asked about: not answered, withdrawn or declined. */
export const stillToAsk = (invitations: readonly Invitation[]): Invitation[] =>
  withWords(invitations).filter(
    ({ answeredAt, declined, withdrawnAt }) =>
      answeredAt === undefined && declined === undefined && withdrawnAt === undefined,
  );
