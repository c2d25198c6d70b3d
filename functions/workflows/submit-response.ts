import type { FollowUp } from '../core/follow-up.ts';
import { itemsFor } from '../core/instrument/asked-items.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import { readAnswers, type AnswerProblem } from '../core/instrument/read-answers.ts';
import { keptOf } from '../core/kept-entries.ts';
import type { DraftFields, SurveyResponse } from '../core/survey-response.ts';
import { isClosed } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';
import { followUpIn } from './raise-follow-ups.ts';

type Deps = Pick<
  Ports,
  | 'clock'
  | 'ids'
  | 'catalogue'
  | 'responses'
  | 'invitations'
  | 'drafts'
  | 'keptEntries'
  | 'followUps'
  | 'dirty'
>;

export type Submission =
  /** Stored now, or stored before by the very same form: a retry gets the same receipt. `followUp` is what the program team is told. */
  | { kind: 'accepted'; receipt: string; repeated: boolean; followUp: FollowUp | undefined }
  | { kind: 'answered-before' }
  | { kind: 'closed' }
  | { kind: 'invalid'; problems: AnswerProblem[] };

/**
 * Takes in all answers to an invitation, exactly once. The one conditional put is the submission; everything after it
 * (status, dirty mark, draft, follow-up) is derived, and mended by the aggregation schedule when a crash comes between. Entries
 * are kept for later instruments; they and the follow-up come again when the same form comes again.
 */
export const submitResponse = async (
  deps: Deps,
  occasion: Occasion,
  fields: DraftFields,
  submissionId: string,
): Promise<Submission> => {
  const { invitation, wave, instrument } = occasion;
  const items = itemsFor(instrument, invitation.role);
  const { answers, problems } = readAnswers(instrument, items, fields);
  const now = deps.clock.now();
  const closed = invitation.answeredAt === undefined && isClosed(wave, now);
  if (closed || problems.length > 0) {
    // The draft went when the first try was stored, so a retry may come with nothing in it. It still gets its receipt.
    const before = await deps.responses.existing(wave.id, invitation.id);
    if (before !== undefined) return repeated(deps, occasion, before, submissionId);
    return closed ? { kind: 'closed' } : { kind: 'invalid', problems };
  }
  const response: SurveyResponse = {
    invitationId: invitation.id,
    waveId: wave.id,
    cohortId: wave.cohortId,
    participantId: invitation.participantId,
    role: invitation.role,
    matchId: invitation.matchId,
    instrument: wave.instrument,
    answers,
    submissionId,
    receipt: deps.ids.receipt(),
    submittedAt: now,
  };
  const outcome = await deps.responses.put(response);
  if (outcome.kind === 'taken') return repeated(deps, occasion, outcome.by, submissionId);
  const followUp = followUpIn(deps, wave, response);
  await Promise.allSettled([
    ...handOn(deps, instrument, response, followUp),
    deps.invitations.markAnswered(invitation, now),
    deps.dirty.mark(wave.cohortId, wave.programId, submissionId),
    deps.drafts.remove(invitation.id),
  ]);
  return { kind: 'accepted', receipt: response.receipt, repeated: false, followUp };
};

/** What others are to find of a response: the person's own entries in later instruments, and the program team what asks for it. */
const handOn = (
  deps: Deps,
  instrument: Instrument,
  response: SurveyResponse,
  followUp: FollowUp | undefined,
): Promise<unknown>[] => [
  ...keptOf(instrument, response).map((kept) => deps.keptEntries.keep(kept)),
  ...(followUp === undefined ? [] : [deps.followUps.raise(followUp)]),
];

/** The same form again is a retry, of what may have been cut off too; another form is a second attempt. */
const repeated = async (
  deps: Deps,
  { wave, instrument }: Occasion,
  stored: SurveyResponse,
  submissionId: string,
): Promise<Submission> => {
  if (stored.submissionId !== submissionId) return { kind: 'answered-before' };
  const followUp = followUpIn(deps, wave, stored);
  await Promise.allSettled(handOn(deps, instrument, stored, followUp));
  return { kind: 'accepted', receipt: stored.receipt, repeated: true, followUp };
};
