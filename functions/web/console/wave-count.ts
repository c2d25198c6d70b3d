import type { Invitation } from '../../core/invitation.ts';
import type { Wave } from '../../core/wave.ts';
import { withWords } from '../../core/with-words.ts';

/** How many of a wave's invitations came to what. Nobody is named, and nothing is said of answers. */
export type WaveCount = {
  wave: Wave;
  /** Those who had left before are not among them. */
  invited: number;
  answered: number;
  declined: number;
  withdrawn: number;
};

export const countWave = (wave: Wave, invitations: readonly Invitation[]): WaveCount => {
  const said = withWords(invitations);
  const count = (holds: (invitation: Invitation) => boolean): number => said.filter(holds).length;
  return {
    wave,
    invited: count(({ declined }) => declined?.kind !== 'left'),
    answered: count(({ answeredAt, withdrawnAt }) => answeredAt !== undefined && withdrawnAt === undefined),
    declined: count(({ declined }) => declined?.kind === 'declined'),
    withdrawn: count(({ withdrawnAt }) => withdrawnAt !== undefined),
  };
};
