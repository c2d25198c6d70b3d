import type { Participant, Person } from '../../functions/core/participant.ts';
import { cohortIdOf, participantIdOf } from './ids.ts';

export const aParticipant = (changed: Partial<Participant> = {}): Participant => ({
  id: participantIdOf(),
  cohortId: cohortIdOf(),
  role: 'mentee',
  employment: {},
  attributes: {},
  ...changed,
});

/** An invented person at example.org. */
export const aPerson = (changed: Partial<Person> = {}): Person => ({
  id: participantIdOf(),
  externalId: 'E-0001',
  name: 'Alex Sample',
  email: 'alex.sample@example.org',
  ...changed,
});
