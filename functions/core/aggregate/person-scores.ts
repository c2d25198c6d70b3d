import { mean } from '../statistics/mean.ts';

/** What one response is worth on a measure. */
export type ScoredResponse = { participantId: string; matchId: string; score: number };

/** The same person before and after. */
export type PersonPair = { participantId: string; before: number; after: number };

/** Nearly everybody has one match, and a mean over many is what costs time. */
const meanOf = (scores: readonly number[]): number => (scores.length === 1 ? scores[0] : mean(scores)) ?? 0;

/**
 * One score a person, the mean over their matches: what one mentor says of three mentees is one opinion of three, not three
 * (indicators.md B0), so that people are independent of each other and plain t intervals hold.
 */
export const personScores = (scored: readonly ScoredResponse[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(scored, ({ participantId }) => participantId)].map(([participantId, own]) => [
      participantId,
      meanOf(own.map(({ score }) => score)),
    ]),
  );

/** People with a score in both waves about the same match; where there are several such matches, the means over them. */
export const personPairs = (
  before: readonly ScoredResponse[],
  after: readonly ScoredResponse[],
): PersonPair[] => {
  const keyOf = ({ participantId, matchId }: ScoredResponse): string => `${participantId} ${matchId}`;
  const earlier = new Map(before.map((one) => [keyOf(one), one.score]));
  const both = after.flatMap((one) => {
    const first = earlier.get(keyOf(one));
    return first === undefined ? [] : [{ ...one, first }];
  });
  return [...Map.groupBy(both, ({ participantId }) => participantId)].map(([participantId, own]) => ({
    participantId,
    before: meanOf(own.map(({ first }) => first)),
    after: meanOf(own.map(({ score }) => score)),
  }));
};
