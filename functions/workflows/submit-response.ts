import { itemsFor } from '../core/instrument/asked-items.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import { readAnswers, type AnswerProblem } from '../core/instrument/read-answers.ts';
import { keptOf } from '../core/kept-entries.ts';
import type { DraftFields, SurveyResponse } from '../core/survey-response.ts';
import { isClosed } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'responses' | 'invitations' | 'drafts' | 'keptEntries' | 'dirty'>;

export type Submission =
  /** Stored now, or stored before by the very same form: a retry gets the same receipt. */
  | { kind: 'accepted'; receipt: string; repeated: boolean }
  | { kind: 'answered-before' }
  | { kind: 'closed' }
  | { kind: 'invalid'; problems: AnswerProblem[] };

/**
 * Takes in all answers to an invitation, exactly once. The one conditional put is the submission; everything after it
 * (status, dirty mark, draft) is derived, and mended by the aggregation schedule when a crash comes between. Entries are kept
 * for later instruments, again when the same form comes again.
 */
export const submitResponse = async (
  deps: Deps,
  { invitation, wave, instrument }: Occasion,
  fields: DraftFields,
  submissionId: string,
): Promise<Submission> => {
  const items = itemsFor(instrument, invitation.role);
  const { answers, problems } = readAnswers(instrument, items, fields);
  const now = deps.clock.now();
  const closed = invitation.answeredAt === undefined && isClosed(wave, now);
  if (closed || problems.length > 0) {
    // The draft went when the first try was stored, so a retry may come with nothing in it. It still gets its receipt.
    const before = await deps.responses.existing(wave.id, invitation.id);
    if (before !== undefined) return repeated(before, submissionId);
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
  if (outcome.kind === 'taken') {
    if (outcome.by.submissionId === submissionId)
      await Promise.allSettled(keepEntries(deps, instrument, outcome.by));
    return repeated(outcome.by, submissionId);
  }
  await Promise.allSettled([
    ...keepEntries(deps, instrument, response),
    deps.invitations.markAnswered(invitation, now),
    deps.dirty.mark(wave.cohortId, wave.programId, submissionId),
    deps.drafts.remove(invitation.id),
  ]);
  return { kind: 'accepted', receipt: response.receipt, repeated: false };
};

const keepEntries = (deps: Deps, instrument: Instrument, response: SurveyResponse): Promise<void>[] =>
  keptOf(instrument, response).map((kept) => deps.keptEntries.keep(kept));

/** The same form again is a retry; another form is a second attempt. */
const repeated = (stored: SurveyResponse, submissionId: string): Submission =>
  stored.submissionId === submissionId
    ? { kind: 'accepted', receipt: stored.receipt, repeated: true }
    : { kind: 'answered-before' };
