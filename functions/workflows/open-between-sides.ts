import { agreementState, type AgreementState } from '../core/agreement.ts';
import { canSettle } from '../core/between-sides.ts';
import type { ComparisonWish } from '../core/comparison.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { Invitation } from '../core/invitation.ts';
import type { DraftFields } from '../core/survey-response.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

type Deps = Pick<Ports, 'clock' | 'agreements' | 'comparisons' | 'drafts'>;

/** The field of a draft that says which version it answers. No item has such a name: ids have no full stop. */
export const ANSWERS_VERSION = 'agreement.answers';

/** The version that a draft is a change of; 0 for one that answers none. */
export const versionAnswered = (draft: DraftFields): number => Number(draft[ANSWERS_VERSION]?.[0] ?? 0);

/** How things stand between somebody and the other side of their match, as far as it is for their eyes. */
export type BetweenSides = {
  /** Both can still agree to something. */
  settles: boolean;
  /** What was proposed, and who agrees; undefined before the first proposal. */
  agreement?: AgreementState | undefined;
  /** The person is writing a change of the newest version. */
  amending: boolean;
  /** What they themselves said to comparing; never what anybody else said. */
  wish?: ComparisonWish | undefined;
};

/** Reads nothing where an instrument has nothing between sides. */
export const openBetweenSides = async (
  deps: Deps,
  { betweenSides }: Instrument,
  invitation: Invitation,
  wave: Wave,
): Promise<BetweenSides | undefined> => {
  const { matchId, participantId, answeredAt } = invitation;
  if (betweenSides === undefined || matchId === undefined) return undefined;
  const settles = canSettle(wave, deps.clock.now());
  if (betweenSides === 'comparison') {
    const wish =
      answeredAt === undefined ? undefined : await deps.comparisons.wish(wave.id, matchId, participantId);
    return { settles, amending: false, wish };
  }
  const agreement = agreementState(await deps.agreements.get(wave.id, matchId));
  const newest = agreement?.newest.version.version;
  const amending = settles && newest !== undefined && (await draftAnswers(deps, invitation)) === newest;
  return { settles, agreement, amending };
};

const draftAnswers = async (deps: Deps, { id, startedAt }: Invitation): Promise<number> =>
  startedAt === undefined ? 0 : versionAnswered(await deps.drafts.get(id, deps.clock.now()));
