import type { Match } from '../../functions/core/match.ts';
import { cohortIdOf, matchIdOf, participantIdOf } from './ids.ts';

/** Participant 1 mentors participant 2 from the start of `aCohort`. */
export const aMatch = (changed: Partial<Match> = {}): Match => ({
  id: matchIdOf(),
  cohortId: cohortIdOf(),
  externalId: 'M-0001',
  mentors: [participantIdOf(1)],
  mentees: [participantIdOf(2)],
  matchedOn: '2026-02-01',
  ...changed,
});
