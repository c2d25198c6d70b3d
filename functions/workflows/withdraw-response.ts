import { addToMoment } from '../core/calendar.ts';
import { keepingNames } from '../core/kept-entries.ts';
import { isReceipt } from '../core/receipt.ts';
import { isSealed } from '../core/wave.ts';
import type { AccessStore, Ports } from '../ports.ts';
import { forgetComparisons } from './decide-comparison.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<
  Ports,
  'clock' | 'rosters' | 'responses' | 'invitations' | 'drafts' | 'keptEntries' | 'comparisons' | 'dirty'
> & {
  access: Pick<AccessStore, 'allow'>;
};

export type Withdrawing =
  /** Now, or before. */
  | 'withdrawn'
  | 'wrong-code'
  | 'too-many-tries'
  /** The answers are part of figures. */
  | 'too-late'
  | 'nothing-sent';

/** Wrong codes for one invitation within an hour. */
const TRIES = 5;
const WINDOW = 'PT1H';

/**
 * Takes back, for good, whatever was sent for an invitation; whoever does has the code of the receipt. The one put of the mark is
 * the withdrawal: from then on nothing counts. What follows (status, dirty mark, copy, kept entries) is repeatable and mended by the
 * nightly pass, which also deletes the answers.
 */
export const withdrawResponse = async (
  deps: Deps,
  occasion: Occasion,
  code: string,
): Promise<Withdrawing> => {
  const { invitation, wave, instrument } = occasion;
  const now = deps.clock.now();
  if (invitation.withdrawnAt !== undefined) return 'withdrawn';
  if (isSealed(wave, now)) return 'too-late';
  const tries = `withdraw ${invitation.id}`;
  if (!(await deps.access.allow(tries, TRIES, now, addToMoment(now, WINDOW)))) return 'too-many-tries';
  const response = await deps.responses.existing(wave.id, invitation.id);
  if (response === undefined) return 'nothing-sent';
  if (!isReceipt(code, response.receipt)) return 'wrong-code';
  await deps.responses.withdraw({ invitationId: invitation.id, waveId: wave.id, withdrawnAt: now });
  await Promise.allSettled([
    deps.invitations.markWithdrawn(invitation, now),
    deps.dirty.mark(wave.cohortId, wave.programId, `withdrawn ${invitation.id}`),
    deps.drafts.remove(invitation.id),
    ...keepingNames(instrument, invitation.role).map((name) => deps.keptEntries.drop(invitation, name)),
    ...(instrument.betweenSides === 'comparison' ? [forgetComparisons(deps, invitation)] : []),
  ]);
  return 'withdrawn';
};
