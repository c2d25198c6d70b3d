import type { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import type { Invitation, Mailing } from '../../functions/core/invitation.ts';
import type { Match } from '../../functions/core/match.ts';
import type { Participant, Person } from '../../functions/core/participant.ts';
import type { SurveyResponse } from '../../functions/core/survey-response.ts';
import { aMatch } from '../builders/a-match.ts';
import { aParticipant, aPerson } from '../builders/a-participant.ts';
import { aSurveyResponse } from '../builders/a-survey-response.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import {
  cohortIdOf,
  invitationIdOf,
  matchIdOf,
  participantIdOf,
  programIdOf,
  waveIdOf,
} from '../builders/ids.ts';

/** Rows by the dozen: everything of participant n has the number n. */

/** The nth minute after nine on the day on which the tests take place. */
export const minute = (number: number): string => new Date(Date.UTC(2026, 10, 22, 9, number)).toISOString();

export const participant = (number: number): Participant => aParticipant({ id: participantIdOf(number) });

export const person = (number: number): Person =>
  aPerson({ id: participantIdOf(number), externalId: `E-${number}`, name: `Person ${number}` });

export const match = (number: number): Match => aMatch({ id: matchIdOf(number), externalId: `M-${number}` });

export const invitation = (number: number, changed: Partial<Invitation> = {}): Invitation =>
  anInvitation({ id: invitationIdOf(number), participantId: participantIdOf(number), ...changed });

export const mailing = (number: number): Mailing => ({
  waveId: waveIdOf(),
  participantId: participantIdOf(number),
  state: 'queued',
});

export const response = (number: number, changed: Partial<SurveyResponse> = {}): SurveyResponse =>
  aSurveyResponse(changed, invitation(number));

export const aggregate = (changed: Partial<CohortAggregate> = {}): CohortAggregate => ({
  programId: programIdOf(),
  cohortId: cohortIdOf(),
  program: { name: 'Leadership mentoring', organization: 'Example Works' },
  cohort: { name: 'Spring 2026', startsOn: '2026-02-01', endsOn: '2026-11-30' },
  asOf: '2026-11-22',
  minimumGroup: 5,
  watermark: 'b'.repeat(64),
  size: { matches: 20, mentors: 20, mentees: 20, comparison: 0 },
  waves: [],
  matchRetention: { state: 'suppressed' },
  ...changed,
});
