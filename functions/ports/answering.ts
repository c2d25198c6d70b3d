import type { PlainDate, Timestamp } from '../core/calendar.ts';
import type { FollowUp } from '../core/follow-up.ts';
import type { CohortId, InvitationId, MatchId, ParticipantId, WaveId } from '../core/ids.ts';
import type { Entry } from '../core/instrument/answer.ts';
import type { Declined } from '../core/declined.ts';
import type { Invitation, Mailing, MailingName, PersonalLink } from '../core/invitation.ts';
import type { KeptEntries } from '../core/kept-entries.ts';
import type { ReceiptWish } from '../core/receipt-wish.ts';
import type {
  DraftFields,
  ResponseRecord,
  SentCopy,
  SurveyResponse,
  Withdrawal,
} from '../core/survey-response.ts';

/** Where answering leaves its traces: invitations, drafts, responses and what people keep or ask for with them. */

export type InvitationStore = {
  /** Writes what is not there yet; leaves what is. */
  createAll: (invitations: Invitation[], mailings: Mailing[]) => Promise<void>;
  list: (waveId: WaveId) => Promise<Invitation[]>;
  ofParticipant: (waveId: WaveId, participantId: ParticipantId) => Promise<Invitation[]>;
  /** Sets the moment once; later calls leave the first. */
  markStarted: (invitation: Invitation, at: Timestamp) => Promise<void>;
  markAnswered: (invitation: Invitation, at: Timestamp) => Promise<void>;
  markWithdrawn: (invitation: Invitation, at: Timestamp) => Promise<void>;
  /** Keeps what was said instead of answering; the latest counts. False for an invitation that is answered: answers win. */
  decline: (invitation: Invitation, word: Declined) => Promise<boolean>;
  /** Notes that an admin has dealt with the word that was read; one that was said since stays as it is. */
  settleWord: (invitation: Invitation, at: Timestamp) => Promise<void>;
  /** Invitation mails and reminders. */
  mailings: (waveId: WaveId) => Promise<Mailing[]>;
  /** Yours for one caller at a time: the mailing is unsent, and nobody alive is sending it. One that does not exist counts as sent. */
  claimMailing: (
    mailing: MailingName,
    now: Timestamp,
    until: Timestamp,
  ) => Promise<'yours' | 'somebody-elses' | 'sent'>;
  /** Gives a claim back after sending failed, so that the next try need not wait. */
  releaseMailing: (mailing: MailingName) => Promise<void>;
  markMailed: (mailing: MailingName, at: Timestamp) => Promise<void>;
  putLink: (tokenHash: string, link: PersonalLink) => Promise<void>;
  link: (tokenHash: string) => Promise<PersonalLink | undefined>;
  byLink: (link: PersonalLink) => Promise<Invitation | undefined>;
};

type PutOutcome =
  | { kind: 'stored' }
  /** There is one under its key already: this one. */
  | { kind: 'taken'; by: SurveyResponse };
/** Answers are put beside each other and never written over. */
export type ResponseStore = {
  /** A first response has the key of its invitation, a change that of its form: either is stored once. */
  put: (response: SurveyResponse) => Promise<PutOutcome>;
  /** The first response of an invitation, if there is any; or the change of it that a form brought. */
  existing: (
    waveId: WaveId,
    invitationId: InvitationId,
    changeBy?: string,
  ) => Promise<SurveyResponse | undefined>;
  /** Says for good that nothing of the invitation counts. The first moment stays. */
  withdraw: (withdrawal: Withdrawal) => Promise<void>;
  /** Those of a wave that count: the newest of each invitation, none of one that was withdrawn. */
  list: (waveId: WaveId) => Promise<SurveyResponse[]>;
  /** All that is stored of a wave: first responses, changes and withdrawals. */
  records: (waveId: WaveId) => Promise<ResponseRecord[]>;
  /** Deletes answers that were withdrawn; that they were stays. */
  erase: (response: SurveyResponse) => Promise<void>;
};

/** How often a draft may be saved on one day, the days being those of UTC. */
type SavesLimit = { day: PlainDate; most: number };

export type DraftStore = {
  /** What has been typed and not been sent. */
  get: (invitationId: InvitationId, now: Timestamp) => Promise<DraftFields>;
  /** Replaces the fields of one page and leaves those of the others. False, and nothing else, over the limit. */
  savePage: (
    invitationId: InvitationId,
    page: string,
    fields: DraftFields,
    expiresAt: Timestamp,
    limit: SavesLimit,
  ) => Promise<boolean>;
  /** Removes draft and copy. */
  remove: (invitationId: InvitationId) => Promise<void>;
  /** Puts what was sent in the place of the draft, for the person's own eyes. Does nothing where something as new lies there. */
  keepSent: (invitationId: InvitationId, copy: SentCopy, expiresAt: Timestamp) => Promise<void>;
  /** What was sent, and whether the draft is a change of it. Undefined where nothing was, and once it has expired. */
  sent: (
    invitationId: InvitationId,
    now: Timestamp,
  ) => Promise<{ copy: SentCopy; changing: boolean } | undefined>;
  /** Begins to change what was sent, with these pages as the draft. What has begun goes on, and what has been sent since stays. */
  beginChange: (
    invitationId: InvitationId,
    copy: SentCopy,
    pages: Readonly<Record<string, DraftFields>>,
    expiresAt: Timestamp,
  ) => Promise<void>;
  /** Drops the draft of a change; what was sent stays. */
  leaveChange: (invitationId: InvitationId, copy: SentCopy, expiresAt: Timestamp) => Promise<void>;
};

/** Entries that somebody gave in one instrument, for their own eyes in later ones. */
export type KeptEntriesStore = {
  /** By the names that were asked for. What was kept about the match comes before what was kept about no match; nothing is []. */
  get: (
    participantId: ParticipantId,
    matchId: MatchId | undefined,
    names: string[],
  ) => Promise<ReadonlyMap<string, Entry[]>>;
  /** Replaces what was kept before; does nothing where something newer is kept. */
  keep: (kept: KeptEntries) => Promise<void>;
  /** Removes what the invitation's response kept under a name, unless something else took its place. */
  drop: (invitation: Invitation, name: string) => Promise<void>;
};

/** Who wants their receipt by e-mail. */
export type ReceiptWishStore = {
  /** False when it was wished for before; that wish stays as it is. */
  wish: (wish: ReceiptWish, now: Timestamp) => Promise<boolean>;
  get: (invitationId: InvitationId, now: Timestamp) => Promise<ReceiptWish | undefined>;
  /** Those whose mail is not out. */
  listUnsent: (now: Timestamp) => Promise<ReceiptWish[]>;
  /** True for one caller at a time: the mail is not out, and nobody alive is sending it. */
  claim: (invitationId: InvitationId, now: Timestamp, until: Timestamp) => Promise<boolean>;
  /** Gives a claim back after sending failed, so that the next try need not wait. */
  release: (invitationId: InvitationId) => Promise<void>;
  /** Removes a wish that nobody is to fulfil any more. */
  forget: (invitationId: InvitationId) => Promise<void>;
  /** Sets the moment once, and keeps the wish so long that the same one is not fulfilled twice. */
  markSent: (invitationId: InvitationId, at: Timestamp, expiresAt: Timestamp) => Promise<void>;
};

/** Those who gave an answer that asks the program team to get in touch. */
export type FollowUpStore = {
  /**
   * False when the invitation has raised all of it before. What it raises by changed answers joins what it raised: nothing is
   * taken back, and the admins are told again.
   */
  raise: (followUp: FollowUp) => Promise<boolean>;
  get: (cohortId: CohortId, invitationId: InvitationId) => Promise<FollowUp | undefined>;
  /** Of one cohort, the earliest first. */
  list: (cohortId: CohortId) => Promise<FollowUp[]>;
  /** True for one caller at a time: no admin has been told or has seen it, and nobody alive is telling. */
  claimNotice: (
    cohortId: CohortId,
    invitationId: InvitationId,
    now: Timestamp,
    until: Timestamp,
  ) => Promise<boolean>;
  /** Gives a claim back after telling failed, so that the next try need not wait. */
  releaseNotice: (cohortId: CohortId, invitationId: InvitationId) => Promise<void>;
  /** Each sets its moment once, on the follow-up as it was raised then; later calls leave the first. */
  markNotified: (
    cohortId: CohortId,
    invitationId: InvitationId,
    raisedAt: Timestamp,
    at: Timestamp,
  ) => Promise<void>;
  markSeen: (
    cohortId: CohortId,
    invitationId: InvitationId,
    raisedAt: Timestamp,
    at: Timestamp,
  ) => Promise<void>;
};
