import * as z from 'zod';
import { PlainDate, Timestamp } from './calendar.ts';
import { CohortId, MatchId, ParticipantId, ProgramId } from './ids.ts';
import { Answers } from './instrument/answer.ts';
import { Slug } from './instrument/item.ts';
import { Role } from './role.ts';
import { SubmissionId } from './survey-response.ts';
import { PinnedInstrument } from './wave.ts';

/**
 * What people say of the meetings of their match, each word an entry that is written once and never changed. What is true
 * follows from all of them in whichever order they came: see meetings-of.
 */
const shared = {
  cohortId: CohortId,
  matchId: MatchId,
  /** The day of the meeting, or for which it was planned. */
  day: PlainDate,
  /** The log that the entry is or is about. */
  logId: SubmissionId,
  by: ParticipantId,
  role: Role,
  at: Timestamp,
};

/** Codes of the item `outcome` of the instrument that logs meetings. */
export const MeetingOutcome = z.enum(['held', 'moved', 'cancelled']);
export type MeetingOutcome = z.infer<typeof MeetingOutcome>;

/** That a meeting took place, or why not: facts of the process. What else was answered lies with the responses. */
export const MeetingLog = z.object({
  kind: z.literal('log'),
  ...shared,
  outcome: MeetingOutcome,
  minutes: z.number().optional(),
  /** Codes of the instrument. */
  mode: Slug.optional(),
  calledOffBy: Slug.optional(),
  instrument: PinnedInstrument,
});
export type MeetingLog = z.infer<typeof MeetingLog>;

/** That whoever logged it takes it back. */
const MeetingUndo = z.object({ kind: z.literal('undo'), ...shared });

/** What somebody else in the match says of a log: that it is so, or not. The newest word of a person counts. */
export const MeetingWord = z.object({
  kind: z.literal('word'),
  ...shared,
  says: z.enum(['yes', 'no']),
  /** The form's own id, so that the same press of a button counts once. */
  wordId: SubmissionId,
});
export type MeetingWord = z.infer<typeof MeetingWord>;

export const MeetingEntry = z.discriminatedUnion('kind', [MeetingLog, MeetingUndo, MeetingWord]);
export type MeetingEntry = z.infer<typeof MeetingEntry>;

/** All that was answered with a log. For aggregation: nobody is shown it. A log that was taken back leaves none. */
export const MeetingAnswers = z.object({
  logId: SubmissionId,
  cohortId: CohortId,
  matchId: MatchId,
  participantId: ParticipantId,
  role: Role,
  instrument: PinnedInstrument,
  answers: Answers,
  submittedAt: Timestamp,
});
export type MeetingAnswers = z.infer<typeof MeetingAnswers>;

/** What a reusable link leads to: all meetings of one participant. Kept under the SHA-256 of the link's token. */
export const MeetingLink = z.object({
  participantId: ParticipantId,
  cohortId: CohortId,
  programId: ProgramId,
  createdAt: Timestamp,
});
export type MeetingLink = z.infer<typeof MeetingLink>;
