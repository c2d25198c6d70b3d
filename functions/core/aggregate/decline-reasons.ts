import { DeclineReason } from '../declined.ts';
import type { Invitation } from '../invitation.ts';
import { withWords } from '../with-words.ts';
import { disclose, minimumFor } from './disclosure-control.ts';

/** Why people would rather not take part, without persons. */
export type DeclineReasons = {
  /** How often each reason was given, in the order of the form; only those that were. */
  reasons: { state: 'shown'; counts: { reason: DeclineReason; count: number }[] } | { state: 'suppressed' };
  /** What they wrote, in an order that says nothing about them. */
  notes: { state: 'shown'; texts: string[] } | { state: 'suppressed' };
};

/**
 * Reasons and notes of everybody who declined, over all waves that are given; give closed ones, so that nothing follows from
 * what changed since yesterday. Reasons have the program's minimum of people; own words the higher one of sensitive answers.
 */
export const declineReasons = (invitations: readonly Invitation[], minimum: number): DeclineReasons => {
  const said = [...Map.groupBy(invitations, ({ waveId }) => waveId).values()]
    .flatMap((ofWave) => withWords(ofWave))
    .flatMap(({ participantId, declined }) =>
      declined?.kind === 'declined' ? [{ participantId, ...declined }] : [],
    );
  const given = said.filter(({ reason }) => reason !== undefined);
  const written = said.flatMap(({ participantId, note }) =>
    note === undefined ? [] : [{ participantId, note }],
  );
  const peopleOf = (words: readonly { participantId: string }[]) => [
    words.map(({ participantId }) => participantId),
  ];
  return {
    reasons: disclose(peopleOf(given), minimum, () => ({
      counts: DeclineReason.options
        .map((reason) => ({ reason, count: given.filter((one) => one.reason === reason).length }))
        .filter(({ count }) => count > 0),
    })),
    notes: disclose(peopleOf(written), minimumFor(true, minimum), () => ({
      texts: written.map(({ note }) => note).toSorted(),
    })),
  };
};
