import type { Answers } from '../instrument/answer.ts';
import { itemsFor, type AskedItem } from '../instrument/asked-items.ts';
import type { AssumedBy, Assumption } from '../statistics/confidentiality-mismatch.ts';
import type { ClosedWave, CountedAnswers } from './closed-waves.ts';
import { ASSUMPTION } from './constructs.ts';
import { releasedDyads } from './dyad-release.ts';
import { dyadsOf, type Dyad } from './dyads.ts';

const CONSTRUCTS: readonly string[] = Object.values(ASSUMPTION);

const isAssumption = ({ kind, construct }: AskedItem): boolean =>
  kind === 'yes-no-unsure' && construct !== undefined && CONSTRUCTS.includes(construct);

/** The assumptions that both sides are asked about. */
export const assumptionsIn = ({ instrument }: ClosedWave): AskedItem[] => {
  const ofMentees = new Set(itemsFor(instrument, 'mentee').map(({ id }) => id));
  return itemsFor(instrument, 'mentor').filter((item) => isAssumption(item) && ofMentees.has(item.id));
};

/** What somebody takes for agreed; null where they left it open. */
export const assumed = (answers: Answers, { id }: AskedItem): Assumption | null => {
  const answer = answers[id];
  return answer === 'yes' || answer === 'no' || answer === 'not-sure' ? answer : null;
};

export const byBoth = ({ mentor, mentee }: Dyad, item: AskedItem): AssumedBy => ({
  mentor: assumed(mentor, item),
  mentee: assumed(mentee, item),
});

export const isContradicted = ({ mentor, mentee }: AssumedBy): boolean =>
  mentor !== null && mentee !== null && mentor !== mentee && mentor !== 'not-sure' && mentee !== 'not-sure';

export const matchesIn = (dyads: readonly Dyad[]): number =>
  new Set(dyads.map(({ matchId }) => matchId)).size;

/** Both sides of a wave: all who answered, and the dyads among them. */
export type Sides = {
  mentors: readonly CountedAnswers[];
  mentees: readonly CountedAnswers[];
  minimum: number;
};

/** The dyads that answered all of these items, as far as figures may be made of them. */
export const dyadsOn = (items: readonly AskedItem[], { mentors, mentees, minimum }: Sides): Dyad[] => {
  const complete = ({ answers }: CountedAnswers): boolean =>
    items.every((item) => assumed(answers, item) !== null);
  const [a, b] = [mentors.filter(complete), mentees.filter(complete)];
  return releasedDyads(dyadsOf(a, b), [...a, ...b], minimum);
};
