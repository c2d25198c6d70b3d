import { sha256 } from '../digest.ts';
import type { CountedAnswers } from './closed-waves.ts';
import { effectiveMinimum } from './disclosure-control.ts';
import type { Dyad } from './dyads.ts';

/** Those of either side who answered, paired or not. */
export type Answered = readonly Pick<CountedAnswers, 'participantId' | 'matchId'>[];

const keyOf = (person: string, matchId: string): string => `${person} ${matchId}`;

/** Everybody with an answer that is in none of the dyads. */
const outside = (answered: Answered, dyads: readonly Dyad[]): Set<string> => {
  const inside = new Set(
    dyads.flatMap(({ matchId, mentorId, menteeId }) => [keyOf(mentorId, matchId), keyOf(menteeId, matchId)]),
  );
  return new Set(
    answered
      .filter(({ participantId, matchId }) => !inside.has(keyOf(participantId, matchId)))
      .map(({ participantId }) => participantId),
  );
};

/**
 * The dyads that a figure may be made of. How everybody of a side answered is published beside it: taking the one from the other leaves
 * those who answered without their other side, so there have to be none of them or enough. Where they are a few, some matches are
 * left out with them, in an order that knows nothing of anybody's answers.
 */
export const releasedDyads = <Row extends Dyad>(
  dyads: readonly Row[],
  answered: Answered,
  minimum: number,
): Row[] => {
  const needed = effectiveMinimum(minimum);
  const isSafe = (kept: readonly Dyad[]): boolean => {
    const { size } = outside(answered, kept);
    return size === 0 || size >= needed;
  };
  if (isSafe(dyads)) return [...dyads];
  const order = [...new Set(dyads.map(({ matchId }) => matchId))]
    .map((matchId) => ({ matchId, place: sha256(matchId) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  let kept = [...dyads];
  for (const { matchId } of order) {
    kept = kept.filter((dyad) => dyad.matchId !== matchId);
    if (isSafe(kept)) break;
  }
  return kept;
};
