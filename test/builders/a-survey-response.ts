import type { Invitation } from '../../functions/core/invitation.ts';
import type { SurveyResponse } from '../../functions/core/survey-response.ts';
import { anInstrument, pinOf } from './an-instrument.ts';
import { anInvitation } from './an-invitation.ts';

/** The response to an invitation; with no other word, both rows of `anInstrument` are answered. */
export const aSurveyResponse = (
  changed: Partial<SurveyResponse> = {},
  invitation: Invitation = anInvitation(),
): SurveyResponse => ({
  invitationId: invitation.id,
  waveId: invitation.waveId,
  cohortId: invitation.cohortId,
  participantId: invitation.participantId,
  role: invitation.role,
  ...(invitation.matchId === undefined ? {} : { matchId: invitation.matchId }),
  instrument: pinOf(anInstrument()),
  answers: { 'meets-regularly': 'mostly', 'checks-goals': 'always' },
  submissionId: invitation.id.slice(4),
  receipt: 'K7QF-2M9X-4TRB',
  submittedAt: '2026-05-03T10:00:00.000Z',
  ...changed,
});
