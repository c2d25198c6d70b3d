import { keepingNames, keptOf } from '../core/kept-entries.ts';
import type { DraftFields, SurveyResponse } from '../core/survey-response.ts';
import { ownTextsEndAt } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';
import { followUpIn } from './raise-follow-ups.ts';

type Deps = Pick<Ports, 'catalogue' | 'invitations' | 'drafts' | 'keptEntries' | 'followUps' | 'dirty'>;

/**
 * Does what follows from a stored response, all of it at once, and all of it repeatable. A failure fails nothing else and is
 * not told: the answers are in. `fields` are what it was sent by; without them no copy is kept. What is no longer the `newest`
 * leaves kept entries alone.
 */
export const finishSubmission = async (
  deps: Deps,
  { invitation, wave, instrument }: Occasion,
  response: SurveyResponse,
  fields: DraftFields | undefined,
  isNewest = true,
): Promise<void> => {
  const { submissionId, submittedAt, receipt } = response;
  const followUp = followUpIn(deps, wave, response);
  await Promise.allSettled([
    ...(invitation.answeredAt === undefined ? [deps.invitations.markAnswered(invitation, submittedAt)] : []),
    deps.dirty.mark(wave.cohortId, wave.programId, submissionId),
    ...(fields === undefined
      ? []
      : [
          deps.drafts.keepSent(
            invitation.id,
            { fields, receipt, submissionId, submittedAt },
            ownTextsEndAt(wave),
          ),
        ]),
    ...(isNewest ? keepEntries(deps, { invitation, instrument }, response) : []),
    ...(followUp === undefined ? [] : [deps.followUps.raise(followUp)]),
  ]);
};

/** The person's own entries for later instruments. What a change has emptied is kept no longer. */
const keepEntries = (
  { keptEntries }: Pick<Deps, 'keptEntries'>,
  { invitation, instrument }: Pick<Occasion, 'invitation' | 'instrument'>,
  response: SurveyResponse,
): Promise<void>[] => {
  const kept = keptOf(instrument, response);
  const names = new Set(kept.map(({ name }) => name));
  const emptied =
    response.changeOf === undefined
      ? []
      : keepingNames(instrument, invitation.role).filter((name) => !names.has(name));
  return [
    ...kept.map((one) => keptEntries.keep(one)),
    ...emptied.map((name) => keptEntries.drop(invitation, name)),
  ];
};
