import type { MatchId, ParticipantId } from '../ids.ts';
import type { Answers } from '../instrument/answer.ts';
import type { Declined } from '../declined.ts';
import { itemsFor } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { answeredShare } from '../instrument/read-answers.ts';
import type { Invitation } from '../invitation.ts';
import type { Role } from '../role.ts';
import { currentResponses, type SurveyResponse } from '../survey-response.ts';
import { withWords } from '../with-words.ts';
import type { Dispositions } from './aggregate.ts';

/** One invitation and what became of it. `answers` are absent unless they count as a response. */
export type InvitedAnswers = {
  participantId: ParticipantId;
  role: Role;
  /** The match that the answers are about, where the instrument is about one. */
  matchId?: MatchId;
  disposition: keyof Dispositions;
  answers?: Answers;
};

/** Shares of the applicable items from which on a response is complete or partial (AAPOR 2023; indicators.md B1). */
const COMPLETE_FROM = 0.8;
const PARTIAL_FROM = 0.5;

/** Whoever said that the mail was not for them was no contact with the person it names; who had left is not eligible. */
const SAID = {
  declined: 'refusal',
  'not-me': 'nonContact',
  left: 'notEligible',
} as const satisfies Record<Declined['kind'], keyof Dispositions>;

const unansweredAs = ({ declined, startedAt }: Invitation): keyof Dispositions => {
  if (declined !== undefined) return SAID[declined.kind];
  return startedAt === undefined ? 'nonContact' : 'breakOff';
};

const dispositionOf = (
  instrument: Instrument,
  invitation: Invitation,
  response: SurveyResponse | undefined,
): keyof Dispositions => {
  if (invitation.withdrawnAt !== undefined) return 'refusal';
  if (response === undefined) return unansweredAs(invitation);
  const share = answeredShare(itemsFor(instrument, invitation.role), response.answers);
  if (share >= COMPLETE_FROM) return 'complete';
  return share >= PARTIAL_FROM ? 'partial' : 'breakOff';
};

/**
 * What became of every invitation of a wave. Under half of the applicable items is a break-off, sent or not, and its
 * answers are left out of every figure, so that no item can have more answers than the wave has responses.
 * Answers count for more than a word that was given instead of them, and a withdrawal for more than answers.
 * In an open wave those who have not answered yet count as not reached or broken off: it is the state so far.
 */
export const invitedAnswers = (
  instrument: Instrument,
  invitations: readonly Invitation[],
  responses: readonly SurveyResponse[],
): InvitedAnswers[] => {
  // Of somebody who changed their answers, the last word.
  const newest = new Map(currentResponses(responses).map((response) => [response.invitationId, response]));
  const mended = invitations.map((invitation) => {
    const answeredAt = invitation.answeredAt ?? newest.get(invitation.id)?.submittedAt;
    return answeredAt === undefined ? invitation : { ...invitation, answeredAt };
  });
  return withWords(mended).map((invitation) => {
    const response = newest.get(invitation.id);
    const disposition = dispositionOf(instrument, invitation, response);
    const counts = disposition === 'complete' || disposition === 'partial';
    return {
      participantId: invitation.participantId,
      role: invitation.role,
      ...(invitation.matchId === undefined ? {} : { matchId: invitation.matchId }),
      disposition,
      ...(counts && response !== undefined ? { answers: response.answers } : {}),
    };
  });
};
