import type { Declined } from './declined.ts';
import type { ParticipantId } from './ids.ts';
import type { Invitation } from './invitation.ts';
import type { Participant } from './participant.ts';

/** Somebody whose link reached another person, or who had left, as somebody said by that link. */
export type WordToSettle = { participantId: ParticipantId; word: Declined };

/** Whether a word calls for the roster to be put right. Who would rather not take part needs nothing done. */
export const callsForRoster = (word: Declined | undefined): word is Declined =>
  word !== undefined && word.kind !== 'declined' && word.settledAt === undefined;

/**
 * The people of a cohort whose line in the roster is to be looked at, by their latest word, the earliest first. Settled by an
 * admin who says so, by an exit date in the roster, or by the person's own answers later on.
 */
export const wordsToSettle = (
  invitations: readonly Invitation[],
  participants: readonly Participant[],
): WordToSettle[] => {
  const exited = new Set(
    participants.filter(({ employment }) => employment.exitedOn !== undefined).map(({ id }) => id),
  );
  const found: WordToSettle[] = [];
  for (const [participantId, own] of Map.groupBy(invitations, (one) => one.participantId)) {
    const [word] = own
      .flatMap(({ declined }) => (callsForRoster(declined) ? [declined] : []))
      .toSorted((a, b) => (a.at > b.at ? -1 : 1));
    if (word === undefined) continue;
    const answeredSince = own.some(({ answeredAt }) => answeredAt !== undefined && answeredAt > word.at);
    if (answeredSince || (word.kind === 'left' && exited.has(participantId))) continue;
    found.push({ participantId, word });
  }
  return found.toSorted((a, b) => (a.word.at < b.word.at ? -1 : 1));
};
