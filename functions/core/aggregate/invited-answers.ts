import type { ParticipantId } from '../ids.ts';
import type { Answers } from '../instrument/answer.ts';
import { itemsFor } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { answeredShare } from '../instrument/read-answers.ts';
import type { Invitation } from '../invitation.ts';
import type { Role } from '../role.ts';
import type { SurveyResponse } from '../survey-response.ts';
import type { Dispositions } from './aggregate.ts';

/** One invitation and what became of it. `answers` are absent unless they count as a response. */
export type InvitedAnswers = {
  participantId: ParticipantId;
  role: Role;
  disposition: keyof Dispositions;
  answers?: Answers;
};

/** Shares of the applicable items from which on a response is complete or partial (AAPOR 2023; indicators.md B1). */
const COMPLETE_FROM = 0.8;
const PARTIAL_FROM = 0.5;

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The newest response of each invitation: revisions are appended, and the last word counts. */
const newestResponses = (responses: readonly SurveyResponse[]): Map<string, SurveyResponse> =>
  new Map(
    responses
      .toSorted((a, b) => byKey(a.submittedAt, b.submittedAt) || byKey(a.submissionId, b.submissionId))
      .map((response) => [response.invitationId, response]),
  );

const dispositionOf = (
  instrument: Instrument,
  invitation: Invitation,
  response: SurveyResponse | undefined,
): keyof Dispositions => {
  if (response === undefined) return invitation.startedAt === undefined ? 'nonContact' : 'breakOff';
  const share = answeredShare(itemsFor(instrument, invitation.role), response.answers);
  if (share >= COMPLETE_FROM) return 'complete';
  return share >= PARTIAL_FROM ? 'partial' : 'breakOff';
};

/**
 * What became of every invitation of a wave. Under half of the applicable items is a break-off, sent or not, and its
 * answers are left out of every figure, so that no item can have more answers than the wave has responses.
 * In an open wave those who have not answered yet count as not reached or broken off: it is the state so far.
 */
export const invitedAnswers = (
  instrument: Instrument,
  invitations: readonly Invitation[],
  responses: readonly SurveyResponse[],
): InvitedAnswers[] => {
  const newest = newestResponses(responses);
  return invitations.map((invitation) => {
    const response = newest.get(invitation.id);
    const disposition = dispositionOf(instrument, invitation, response);
    const counts = disposition === 'complete' || disposition === 'partial';
    return {
      participantId: invitation.participantId,
      role: invitation.role,
      disposition,
      ...(counts && response !== undefined ? { answers: response.answers } : {}),
    };
  });
};
