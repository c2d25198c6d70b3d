import { addToMoment, type Timestamp } from '../core/calendar.ts';
import { contentHash } from '../core/digest.ts';
import type { FollowUp } from '../core/follow-up.ts';
import { itemsFor } from '../core/instrument/asked-items.ts';
import { hasAnswer } from '../core/instrument/has-answer.ts';
import { readAnswers, type AnswerProblem } from '../core/instrument/read-answers.ts';
import type { DraftFields, SentCopy, SurveyResponse } from '../core/survey-response.ts';
import { isSealed } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { finishSubmission } from './finish-submission.ts';
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
  | { kind: 'withdrawn' }
  | { kind: 'closed' }
  /** It says nothing: a machine pressed the button, or somebody did who has not begun. */
  | { kind: 'empty' }
  | { kind: 'invalid'; problems: AnswerProblem[] };

/** A form, with the answers that were read from it. */
type Sent = Pick<SurveyResponse, 'answers' | 'submissionId'> & { fields: DraftFields };

/**
 * Takes in all answers to an invitation, exactly once; those of an occasion of change beside the ones that they change. The one
 * conditional put is the submission. Everything after it (status, dirty mark, copy, kept entries, follow-up) is derived: it comes
 * again when the same form comes again, and what others depend on is mended by the aggregation when a crash comes between.
 */
export const submitResponse = async (
  deps: Deps,
  occasion: Occasion,
  fields: DraftFields,
  submissionId: string,
): Promise<Submission> => {
  const { invitation, wave, instrument, change } = occasion;
  if (invitation.withdrawnAt !== undefined) return { kind: 'withdrawn' };
  const { answers, problems } = readAnswers(instrument, itemsFor(instrument, invitation.role), fields);
  const sent = { answers, submissionId, fields };
  const now = deps.clock.now();
  const closed = isSealed(wave, now) && (invitation.answeredAt === undefined || change !== undefined);
  if (closed || problems.length > 0 || !hasAnswer(answers)) {
    // The draft went when the first try was stored, so a retry may come with nothing in it. It still gets its receipt.
    const before = await sentBefore(deps, occasion, sent);
    if (before !== undefined && (before.kind === 'accepted' || change === undefined)) return before;
    if (closed) return { kind: 'closed' };
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'empty' };
  }
  const response = responseOf(deps, occasion, sent, now);
  const outcome = await deps.responses.put(response);
  if (outcome.kind === 'taken') {
    return (await sentBefore(deps, occasion, sent, outcome.by)) ?? { kind: 'answered-before' };
  }
  await finishSubmission(deps, occasion, response, fields);
  const followUp = followUpIn(deps, wave, response);
  return { kind: 'accepted', receipt: response.receipt, repeated: false, followUp };
};

/** A change keeps the receipt of what it changes, and comes after it whatever the clocks say. */
const responseOf = (
  deps: Deps,
  { invitation, wave, change }: Occasion,
  { answers, submissionId }: Sent,
  now: Timestamp,
): SurveyResponse => ({
  invitationId: invitation.id,
  waveId: wave.id,
  cohortId: wave.cohortId,
  participantId: invitation.participantId,
  role: invitation.role,
  matchId: invitation.matchId,
  instrument: wave.instrument,
  answers,
  submissionId,
  receipt: change?.receipt ?? deps.ids.receipt(),
  submittedAt: change === undefined ? now : after(change, now),
  ...(change === undefined ? {} : { changeOf: change.submissionId }),
});

const after = ({ submittedAt }: SentCopy, now: Timestamp): Timestamp =>
  now > submittedAt ? now : addToMoment(submittedAt, 'PT0.001S');

/**
 * What became of the same form before, if it came before; of another one, that the answers are in. Undefined where nothing was
 * ever sent. `stored` is the response that is known to be there.
 */
const sentBefore = async (
  deps: Deps,
  occasion: Occasion,
  sent: Sent,
  stored?: SurveyResponse,
): Promise<Submission | undefined> => {
  const { id, waveId } = occasion.invitation;
  const { submissionId } = sent;
  const known = stored ?? (await deps.responses.existing(waveId, id));
  if (known === undefined) return undefined;
  const same =
    known.submissionId === submissionId ? known : await deps.responses.existing(waveId, id, submissionId);
  return same === undefined ? { kind: 'answered-before' } : repeated(deps, occasion, same, sent);
};

/** The same form again is a retry, of what may have been cut off too. What came after it stays as it is. */
const repeated = async (
  deps: Deps,
  occasion: Occasion,
  stored: SurveyResponse,
  { answers, fields }: Sent,
): Promise<Submission> => {
  const { submittedAt, receipt } = stored;
  const known = (await deps.drafts.sent(stored.invitationId, deps.clock.now()))?.copy;
  const isNewest = known === undefined || known.submittedAt <= submittedAt;
  // A form that was typed over since it was sent is no copy of what is stored.
  const asStored = contentHash(answers) === contentHash(stored.answers);
  await finishSubmission(deps, occasion, stored, asStored ? fields : undefined, isNewest);
  return { kind: 'accepted', receipt, repeated: true, followUp: followUpIn(deps, occasion.wave, stored) };
};
