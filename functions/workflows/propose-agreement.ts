import {
  agreementState,
  type Agreement,
  type AgreementState,
  type AgreementVersion,
} from '../core/agreement.ts';
import { canSettle } from '../core/between-sides.ts';
import { targetIn } from '../core/engagement-targets.ts';
import type { ParticipantId } from '../core/ids.ts';
import { itemsFor } from '../core/instrument/asked-items.ts';
import { isFieldOf } from '../core/instrument/entry-fields.ts';
import { readAnswers, type AnswerProblem } from '../core/instrument/read-answers.ts';
import type { DraftFields } from '../core/survey-response.ts';
import { isSealed } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { matchIdOf, matchOf } from './match-of.ts';
import { versionAnswered } from './open-between-sides.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'rosters' | 'agreements' | 'invitations' | 'drafts' | 'dirty'>;

export type Proposal =
  /** Kept now, or kept before by the very same form. */
  | { kind: 'proposed'; version: AgreementVersion; repeated: boolean }
  /** Somebody else’s proposal came first: what was typed answers an older one, and is still the draft. */
  | { kind: 'overtaken'; state: AgreementState }
  | { kind: 'closed' }
  | { kind: 'invalid'; problems: AnswerProblem[] };

/**
 * Proposes what is to be agreed. The number of a version is its key and each answers the one before, so of two proposals at once
 * one is kept and the other learns of it. What follows (status, dirty mark, draft) is derived, and mended by the schedules.
 */
export const proposeAgreement = async (
  deps: Deps,
  occasion: Occasion,
  fields: DraftFields,
  submissionId: string,
): Promise<Proposal> => {
  const { invitation, wave, instrument } = occasion;
  const before = await deps.agreements.get(wave.id, matchIdOf(invitation));
  const repeated = await repeatedBy(deps, occasion, before, submissionId);
  if (repeated !== undefined) return repeated;
  const state = agreementState(before);
  const now = deps.clock.now();
  if (state === undefined ? isSealed(wave, now) : !canSettle(wave, now)) return { kind: 'closed' };
  if (state !== undefined && versionAnswered(fields) !== state.newest.version.version)
    return { kind: 'overtaken', state };
  const { answers, problems } = readAnswers(instrument, itemsFor(instrument, invitation.role), fields);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const version: AgreementVersion = {
    waveId: wave.id,
    cohortId: wave.cohortId,
    matchId: matchIdOf(invitation),
    version: (state?.newest.version.version ?? 0) + 1,
    participantId: invitation.participantId,
    invitationId: invitation.id,
    role: invitation.role,
    submissionId,
    receipt: deps.ids.receipt(),
    at: now,
    instrument: wave.instrument,
    fields: answeredFields(occasion, fields, Object.keys(answers)),
    parties: await partiesTo(deps, occasion),
    target: targetIn(instrument, answers),
  };
  if (!(await deps.agreements.propose(version))) return overtaken(deps, occasion, submissionId);
  await followWord(deps, occasion, submissionId);
  return { kind: 'proposed', version, repeated: false };
};

const repeatedBy = async (
  deps: Deps,
  occasion: Occasion,
  { versions }: Agreement,
  submissionId: string,
): Promise<Proposal | undefined> => {
  const own = versions.find(
    (version) => version.submissionId === submissionId && version.invitationId === occasion.invitation.id,
  );
  if (own === undefined) return undefined;
  await followWord(deps, occasion, submissionId);
  return { kind: 'proposed', version: own, repeated: true };
};

/** The number was taken in the meantime: by somebody else, or by the same form that was sent twice. */
const overtaken = async (deps: Deps, occasion: Occasion, submissionId: string): Promise<Proposal> => {
  const { invitation, wave } = occasion;
  const now = await deps.agreements.get(wave.id, matchIdOf(invitation));
  const state = agreementState(now);
  if (state === undefined) throw new Error(`A version of ${wave.id} is taken and there is none.`);
  return (await repeatedBy(deps, occasion, now, submissionId)) ?? { kind: 'overtaken', state };
};

/** What was typed for the items that are asked and have an answer; nothing else is anybody’s business. */
const answeredFields = (
  { instrument, invitation }: Occasion,
  fields: DraftFields,
  answered: readonly string[],
): DraftFields => {
  const items = itemsFor(instrument, invitation.role).filter(({ id }) => answered.includes(id));
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => items.some((item) => isFieldOf(item, field))),
  );
};

/** Everybody of the match as it is now, whoever proposes among them. */
const partiesTo = async (deps: Deps, { invitation }: Occasion): Promise<ParticipantId[]> => {
  const match = await matchOf(deps, invitation);
  const members = match === undefined ? invitation.others : [...match.mentors, ...match.mentees];
  return [...new Set([invitation.participantId, ...members])];
};

/** What follows from somebody’s word: they have answered the wave while it is open, figures are out of date, and no draft is left. */
export const followWord = async (
  deps: Pick<Deps, 'clock' | 'invitations' | 'drafts' | 'dirty'>,
  { invitation, wave }: Occasion,
  mark: string,
): Promise<void> => {
  const now = deps.clock.now();
  const counts = isSealed(wave, now)
    ? []
    : [deps.invitations.markAnswered(invitation, now), deps.dirty.mark(wave.cohortId, wave.programId, mark)];
  await Promise.allSettled([...counts, deps.drafts.remove(invitation.id)]);
};
