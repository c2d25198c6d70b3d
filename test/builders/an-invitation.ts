import type { Invitation } from '../../functions/core/invitation.ts';
import { cohortIdOf, invitationIdOf, matchIdOf, participantIdOf, waveIdOf } from './ids.ts';

/** Participant 2, a mentee, asked about match 1 in wave 1. */
export const anInvitation = (changed: Partial<Invitation> = {}): Invitation => ({
  id: invitationIdOf(),
  waveId: waveIdOf(),
  cohortId: cohortIdOf(),
  participantId: participantIdOf(2),
  role: 'mentee',
  matchId: matchIdOf(),
  others: [participantIdOf(1)],
  createdAt: '2026-05-01T07:00:00.000Z',
  ...changed,
});
