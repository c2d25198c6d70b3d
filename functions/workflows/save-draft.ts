import { settlingEndsAt } from '../core/between-sides.ts';
import type { DraftFields } from '../core/survey-response.ts';
import { ownTextsEndAt } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import type { Occasion } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'invitations' | 'drafts'>;

/** Far more than an hour of typing saves, with a script that saves every few words. */
export const MOST_SAVES_A_DAY = 2000;

export type Saving =
  | 'saved'
  /** What was saved last stays; the next day (UTC) saves again. */
  | 'too-often';

/** Keeps what was typed on one page, checked or not. The first draft also marks the invitation as started. */
export const saveDraft = async (
  deps: Deps,
  { invitation, wave, instrument }: Occasion,
  page: string,
  fields: DraftFields,
): Promise<Saving> => {
  const now = deps.clock.now();
  // First the mark: who has none has no draft, and nobody need look for one.
  if (invitation.startedAt === undefined) await deps.invitations.markStarted(invitation, now);
  const expiresAt = instrument.betweenSides === 'agreement' ? settlingEndsAt(wave) : ownTextsEndAt(wave);
  const limit = { day: now.slice(0, 'yyyy-mm-dd'.length), most: MOST_SAVES_A_DAY };
  return (await deps.drafts.savePage(invitation.id, page, fields, expiresAt, limit)) ? 'saved' : 'too-often';
};
