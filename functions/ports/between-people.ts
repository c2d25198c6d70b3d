import type { Agreement, AgreementConsent, AgreementVersion } from '../core/agreement.ts';
import type { PlainDate, Timestamp } from '../core/calendar.ts';
import type { Comparison, ComparisonWish, MadeComparison, Pair, WillingPair } from '../core/comparison.ts';
import type { CohortId, MatchId, ParticipantId, WaveId } from '../core/ids.ts';
import type { MeetingAnswers, MeetingEntry, MeetingLink } from '../core/meeting.ts';
import type { Notice, NoticeProgress } from '../core/notice.ts';

/** What people of a match say of it and to each other: meetings, comparisons, agreements, and the mails that tell of them. */

/** What people say of the meetings of their match, and the links by which they say it. */
export type MeetingStore = {
  putLink: (tokenHash: string, link: MeetingLink) => Promise<void>;
  link: (tokenHash: string) => Promise<MeetingLink | undefined>;
  /** Adds an entry; the same one again changes nothing, and an entry never changes. */
  add: (entry: MeetingEntry) => Promise<void>;
  ofMatch: (matchId: MatchId) => Promise<MeetingEntry[]>;
  /** Of all matches of a cohort, those about this day and later ones. */
  ofCohort: (cohortId: CohortId, since: PlainDate) => Promise<MeetingEntry[]>;
  /** The first stay. */
  keepAnswers: (answers: MeetingAnswers) => Promise<void>;
  /** Removes the answers that came with a log, and keeps them from coming later. */
  eraseAnswers: (cohortId: CohortId, logId: string) => Promise<void>;
  answers: (cohortId: CohortId) => Promise<MeetingAnswers[]>;
};

/** Answers that two people compare, and what each said to it before. No admin's page reads any of it. */
export type ComparisonStore = {
  /** The last word counts. */
  decide: (wish: ComparisonWish) => Promise<void>;
  wish: (
    waveId: WaveId,
    matchId: MatchId,
    participantId: ParticipantId,
  ) => Promise<ComparisonWish | undefined>;
  wishes: (waveId: WaveId) => Promise<ComparisonWish[]>;
  /** Keeps the comparison, once, if both still agree in that very moment; otherwise nothing changes and it is false. */
  make: (comparison: Comparison, pair: WillingPair) => Promise<boolean>;
  made: (waveId: WaveId) => Promise<MadeComparison[]>;
  /** Those of the pairs that have had their comparison, with it while it lasts. */
  ofPairs: (
    pairs: readonly Pair[],
    now: Timestamp,
  ) => Promise<{ made: MadeComparison; comparison: Comparison | undefined }[]>;
  remove: (pairs: readonly Pair[]) => Promise<void>;
};

/** What the sides of a match propose and agree to in a wave. Nothing of it is ever changed or removed. */
export type AgreementStore = {
  get: (waveId: WaveId, matchId: MatchId) => Promise<Agreement>;
  /** Of all matches of a wave that have one. */
  list: (waveId: WaveId) => Promise<Agreement[]>;
  /** False when there is a version of this number already; it stays as it is. */
  propose: (version: AgreementVersion) => Promise<boolean>;
  /** The first consent of a person to a version stays. */
  consent: (consent: AgreementConsent) => Promise<void>;
};

/** Which notices have been mailed. */
export type NoticeStore = {
  list: (waveId: WaveId) => Promise<NoticeProgress[]>;
  /** True for one caller at a time: it was not sent, and nobody alive is sending it. */
  claim: (notice: Notice, now: Timestamp, until: Timestamp) => Promise<boolean>;
  /** Gives a claim back after sending failed, so that the next try need not wait. */
  release: (notice: Notice) => Promise<void>;
  markSent: (notice: Notice, at: Timestamp) => Promise<void>;
};
