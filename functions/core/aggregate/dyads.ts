import type { Answers } from '../instrument/answer.ts';
import type { CountedAnswers } from './closed-waves.ts';

/**
 * One mentor and one mentee of a match, with what each answered about it. A group match holds one dyad for each mentor with each mentee
 * who answered.
 */
export type Dyad = {
  matchId: string;
  mentorId: string;
  menteeId: string;
  /** Dyads that share a person, over however many matches, are in one cluster: their agreement is alike. */
  cluster: string;
  mentor: Answers;
  mentee: Answers;
};

type Unclustered = Omit<Dyad, 'cluster'>;

/** Dyads joined by people: all that can be reached from one another through somebody they have in common. */
const withClusters = (dyads: readonly Unclustered[]): Dyad[] => {
  const above = new Map<string, string>();
  const rootOf = (person: string): string => {
    let root = person;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    return root;
  };
  for (const { mentorId, menteeId } of dyads) {
    const [a, b] = [rootOf(mentorId), rootOf(menteeId)];
    if (a !== b) above.set(b, a);
  }
  return dyads.map((dyad) => ({ ...dyad, cluster: rootOf(dyad.mentorId) }));
};

/** Every mentor's answers beside those of every mentee of the same match, in the order of the mentors and then of the mentees. */
export const dyadsOf = (mentors: readonly CountedAnswers[], mentees: readonly CountedAnswers[]): Dyad[] => {
  const menteesOf = Map.groupBy(mentees, ({ matchId }) => matchId);
  return withClusters(
    mentors
      .filter(({ matchId }) => matchId !== '')
      .flatMap((mentor) =>
        (menteesOf.get(mentor.matchId) ?? []).map((mentee) => ({
          matchId: mentor.matchId,
          mentorId: mentor.participantId,
          menteeId: mentee.participantId,
          mentor: mentor.answers,
          mentee: mentee.answers,
        })),
      ),
  );
};

/** The matches and the people of either side behind a figure on dyads: each of the three needs the minimum. */
export const groupsBehind = (
  dyads: readonly Pick<Dyad, 'matchId' | 'mentorId' | 'menteeId'>[],
): string[][] => [
  dyads.map(({ matchId }) => matchId),
  dyads.map(({ mentorId }) => mentorId),
  dyads.map(({ menteeId }) => menteeId),
];
