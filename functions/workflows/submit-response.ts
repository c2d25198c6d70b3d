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
  // A retry that arrives after the first try was stored, or even after the closing, still gets its receipt.
  const answered = invitation.answeredAt !== undefined;
  if (!answered && isClosed(wave, now)) return { kind: 'closed' };
  if (problems.length > 0) return answered ? { kind: 'answered-before' } : { kind: 'invalid', problems };
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
    if (outcome.by.submissionId !== submissionId) return { kind: 'answered-before' };
    await Promise.allSettled(keepEntries(deps, instrument, outcome.by));
    return { kind: 'accepted', receipt: outcome.by.receipt, repeated: true };
  }
  await Promise.allSettled([
    ...keepEntries(deps, instrument, response),
    deps.invitations.markAnswered(invitation, now),
    deps.drafts.remove(invitation.id),
  ]);
  return { kind: 'accepted', receipt: response.receipt, repeated: false };
};

const keepEntries = (deps: Deps, instrument: Instrument, response: SurveyResponse): Promise<void>[] =>
  keptOf(instrument, response).map((kept) => deps.keptEntries.keep(kept));
