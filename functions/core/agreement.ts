import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, WaveId } from './ids.ts';
import { Role } from './role.ts';
import { DraftFields, SubmissionId } from './survey-response.ts';
import { PinnedInstrument } from './wave.ts';

/** How often a match means to meet, and for how long. */
const EngagementTarget = z.object({ meetingsPerMonth: z.number(), minutesPerMeeting: z.number() });
export type EngagementTarget = z.infer<typeof EngagementTarget>;

/** One person's word: that they proposed a version, or agreed to it. */
const Word = z.object({
  waveId: WaveId,
  matchId: MatchId,
  /** From 1. Each version answers the one before it, so two that answer the same can't both be taken. */
  version: z.int().min(1),
  participantId: ParticipantId,
  invitationId: InvitationId,
  role: Role,
  submissionId: SubmissionId,
  receipt: z.string(),
  at: Timestamp,
});

/** What somebody proposed. Never changed: a change is the next version. Whoever proposes a version agrees to it. */
export const AgreementVersion = Word.extend({
  cohortId: CohortId,
  instrument: PinnedInstrument,
  /** What was typed for the items that are asked. */
  fields: DraftFields,
  /** Everybody of the match when it was proposed: they all have to agree. */
  parties: z.array(ParticipantId).min(1),
  target: EngagementTarget.optional(),
});
export type AgreementVersion = z.infer<typeof AgreementVersion>;

export const AgreementConsent = Word;
export type AgreementConsent = z.infer<typeof AgreementConsent>;

/** All that was ever proposed and agreed to between the two sides of a match, in any order. */
export type Agreement = { versions: readonly AgreementVersion[]; consents: readonly AgreementConsent[] };

/** A version and how far it got. */
export type VersionState = {
  version: AgreementVersion;
  /** Who agrees and since when, the first one first. */
  agreeing: { participantId: ParticipantId; at: Timestamp }[];
  waitingFor: ParticipantId[];
  /** When the last one agreed; absent while somebody has not. */
  agreedAt?: Timestamp;
};

export type AgreementState = {
  newest: VersionState;
  /** The one that the newest answers, where that is a change. */
  before?: AgreementVersion;
  /** The newest version that everybody agreed to: it holds until they all agree to another. */
  inForce?: VersionState;
};

type Said = { participantId: ParticipantId; at: Timestamp };
const byTime = (a: Said, b: Said): number =>
  `${a.at} ${a.participantId}` < `${b.at} ${b.participantId}` ? -1 : 1;

export const versionState = (
  version: AgreementVersion,
  consents: readonly AgreementConsent[],
): VersionState => {
  const firstWord = new Map<ParticipantId, Timestamp>();
  const own = consents.filter((consent) => consent.version === version.version);
  for (const { participantId, at } of [version, ...own.toSorted(byTime)]) {
    if (!firstWord.has(participantId)) firstWord.set(participantId, at);
  }
  const agreeing = [...firstWord].map(([participantId, at]) => ({ participantId, at })).toSorted(byTime);
  const waitingFor = version.parties.filter((party) => !firstWord.has(party));
  const last = agreeing.filter(({ participantId }) => version.parties.includes(participantId)).at(-1);
  return {
    version,
    agreeing,
    waitingFor,
    ...(waitingFor.length === 0 ? { agreedAt: last?.at ?? version.at } : {}),
  };
};

/** How things stand; undefined while nobody has proposed anything. */
export const agreementState = ({ versions, consents }: Agreement): AgreementState | undefined => {
  const states = versions
    .toSorted((a, b) => a.version - b.version)
    .map((version) => versionState(version, consents));
  const newest = states.at(-1);
  if (newest === undefined) return undefined;
  const before = states.at(-2)?.version;
  const inForce = states.findLast(({ agreedAt }) => agreedAt !== undefined);
  return {
    newest,
    ...(before === undefined ? {} : { before }),
    ...(inForce === undefined ? {} : { inForce }),
  };
};
