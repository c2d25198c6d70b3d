import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, MatchId, ParticipantId, WaveId } from './ids.ts';
import { Answers } from './instrument/answer.ts';
import { Role } from './role.ts';
import { PinnedInstrument } from './wave.ts';

/** What somebody said to comparing their answers with the other side of a match; the last word counts. */
export const ComparisonWish = z.object({
  waveId: WaveId,
  cohortId: CohortId,
  matchId: MatchId,
  participantId: ParticipantId,
  invitationId: InvitationId,
  role: Role,
  agrees: z.boolean(),
  decidedAt: Timestamp,
});
export type ComparisonWish = z.infer<typeof ComparisonWish>;

/** One mentor and one mentee of a match: who compares. In a group each such pair stands for itself. */
export const Pair = z.object({
  waveId: WaveId,
  matchId: MatchId,
  mentorId: ParticipantId,
  menteeId: ParticipantId,
});
export type Pair = z.infer<typeof Pair>;

/** That a pair has its comparison, without a word of it. It outlives the comparison, so that none is made a second time. */
export const MadeComparison = Pair.extend({ cohortId: CohortId, madeAt: Timestamp, expiresAt: Timestamp });
export type MadeComparison = z.infer<typeof MadeComparison>;

/** Both sides' answers as they were when the comparison was made. Only the links of these two lead to it. */
export const Comparison = MadeComparison.extend({
  instrument: PinnedInstrument,
  mentor: Answers,
  mentee: Answers,
});
export type Comparison = z.infer<typeof Comparison>;

export const pairKey = ({ matchId, mentorId, menteeId }: Pair): string =>
  `${matchId}#${mentorId}#${menteeId}`;

/** Two who both want to compare. */
export type WillingPair = Pair & { mentor: ComparisonWish; mentee: ComparisonWish };

/** Every mentor and mentee of a match who both agree and have no comparison yet. Whether they have answered is another matter. */
export const pairsToCompare = (
  wishes: readonly ComparisonWish[],
  made: readonly MadeComparison[],
): WillingPair[] => {
  const done = new Set(made.map(pairKey));
  const willing = wishes.filter(({ agrees }) => agrees);
  return willing
    .filter(({ role }) => role === 'mentor')
    .flatMap((mentor) =>
      willing
        .filter(({ role, matchId }) => role === 'mentee' && matchId === mentor.matchId)
        .map((mentee) => ({
          waveId: mentor.waveId,
          matchId: mentor.matchId,
          mentorId: mentor.participantId,
          menteeId: mentee.participantId,
          mentor,
          mentee,
        })),
    )
    .filter((pair) => !done.has(pairKey(pair)));
};
