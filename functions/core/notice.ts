import * as z from 'zod';
import { agreementState, type Agreement } from './agreement.ts';
import { Timestamp } from './calendar.ts';
import { pairKey, type MadeComparison } from './comparison.ts';
import { MatchId, ParticipantId, WaveId } from './ids.ts';

const to = { waveId: WaveId, matchId: MatchId, participantId: ParticipantId };
const aboutVersion = { ...to, version: z.int().min(1) };

/** Something between the two sides of a match that one person is to be told of by e-mail, once. It names what it is about and holds nothing of it. */
export const Notice = z.discriminatedUnion('about', [
  /** Somebody proposed a version. */
  z.object({ about: z.literal('agreement-proposed'), ...aboutVersion }),
  /** Everybody agreed to a version: each gets a copy. */
  z.object({ about: z.literal('agreement-made'), ...aboutVersion }),
  z.object({
    about: z.literal('comparison-ready'),
    ...to,
    mentorId: ParticipantId,
    menteeId: ParticipantId,
  }),
]);
export type Notice = z.infer<typeof Notice>;

/** How far the sending of a notice has got. Without one, nobody has begun. */
export const NoticeProgress = z.object({
  key: z.string(),
  claimedUntil: Timestamp.optional(),
  sentAt: Timestamp.optional(),
});
export type NoticeProgress = z.infer<typeof NoticeProgress>;

/** Unique within the wave. */
export const noticeKey = (notice: Notice): string => {
  const what = notice.about === 'comparison-ready' ? pairKey(notice) : `${notice.matchId}#${notice.version}`;
  return `${notice.about}#${what}#${notice.participantId}`;
};

/** Whom an agreement has something to tell: those who have not agreed to the newest proposal, and everybody once all have. */
export const agreementNotices = (agreement: Agreement): Notice[] => {
  const state = agreementState(agreement);
  if (state === undefined) return [];
  const { newest, inForce } = state;
  const { waveId, matchId, version } = newest.version;
  const asked = newest.waitingFor.map((participantId): Notice => ({
    about: 'agreement-proposed',
    waveId,
    matchId,
    version,
    participantId,
  }));
  const told = (inForce?.version.parties ?? []).map((participantId): Notice => ({
    about: 'agreement-made',
    waveId,
    matchId,
    version: inForce?.version.version ?? version,
    participantId,
  }));
  return [...asked, ...told];
};

/** The two whose comparison is there, while it is. */
export const comparisonNotices = (made: readonly MadeComparison[], now: Timestamp): Notice[] =>
  made
    .filter(({ expiresAt }) => expiresAt > now)
    .flatMap(({ waveId, matchId, mentorId, menteeId }) =>
      [mentorId, menteeId].map((participantId): Notice => ({
        about: 'comparison-ready',
        waveId,
        matchId,
        mentorId,
        menteeId,
        participantId,
      })),
    );
