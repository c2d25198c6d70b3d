import type { CohortAggregate } from './core/aggregate/aggregate.ts';
import type { Agreement, AgreementConsent, AgreementVersion } from './core/agreement.ts';
import type { Session, SignInLink, User } from './core/access.ts';
import type { PlainDate, Timestamp } from './core/calendar.ts';
import type { Cohort } from './core/cohort.ts';
import type { Comparison, ComparisonWish, MadeComparison, Pair, WillingPair } from './core/comparison.ts';
import type { FollowUp } from './core/follow-up.ts';
import type { CohortId, InvitationId, MatchId, ParticipantId, ProgramId, WaveId } from './core/ids.ts';
import type { Entry } from './core/instrument/answer.ts';
import type { Instrument } from './core/instrument/instrument.ts';
import type { LocalizedInstrument } from './core/instrument/translation.ts';
import type { Declined } from './core/declined.ts';
import type { Invitation, Mailing, MailingName, PersonalLink } from './core/invitation.ts';
import type { Job } from './core/job.ts';
import type { KeptEntries } from './core/kept-entries.ts';
import type { Match } from './core/match.ts';
import type { MeetingAnswers, MeetingEntry, MeetingLink } from './core/meeting.ts';
import type { Notice, NoticeProgress } from './core/notice.ts';
import type { Participant, Person } from './core/participant.ts';
import type { ProgramCosts } from './core/program-cost.ts';
import type { Program } from './core/program.ts';
import type { ReminderNumber } from './core/reminder-number.ts';
import type { ReceiptWish } from './core/receipt-wish.ts';
import type {
  DraftFields,
  ResponseRecord,
  SentCopy,
  SurveyResponse,
  Withdrawal,
} from './core/survey-response.ts';
import type { PinnedInstrument, Wave } from './core/wave.ts';

/** The outside world. Workflows ask for what they need of it; `compose/` says what it is. */

export type Clock = { now: () => Timestamp };

export type Ids = {
  /** A fresh id, `wav_…`. */
  next: (prefix: string) => string;
  /** The secret of a personal link, a sign-in link or a session: 160 random bits as lower-case base 32. */
  token: () => string;
  /** Twelve characters without look-alikes, `K7QF-2M9X-4TRB`. */
  receipt: () => string;
};

export type InstrumentCatalogue = {
  /** Undefined for a definition or version that does not exist. */
  get: (id: string, version: number) => PublishedInstrument | undefined;
  /** The newest version of each definition, by id. */
  latest: () => PublishedInstrument[];
  /** Language tags that there are translations for, and English. */
  locales: () => string[];
  /** A definition in the words of one of them. Undefined for a definition or version that does not exist. */
  localized: (id: string, version: number, locale: string) => LocalizedInstrument | undefined;
};
export type PublishedInstrument = { instrument: Instrument; pin: PinnedInstrument };

export type ProgramStore = {
  list: () => Promise<Program[]>;
  get: (id: ProgramId) => Promise<Program | undefined>;
  put: (program: Program) => Promise<void>;
  /** Keeps the timeline of `after`. False, and nothing changes, when somebody changed it since `before` was read. */
  changeTimeline: (before: Program, after: Program) => Promise<boolean>;
  cohorts: (id: ProgramId) => Promise<Cohort[]>;
  cohort: (id: CohortId) => Promise<Cohort | undefined>;
  putCohort: (cohort: Cohort) => Promise<void>;
};

export type Roster = { participants: Participant[]; matches: Match[] };
export type RosterStore = {
  get: (cohortId: CohortId) => Promise<Roster>;
  /** Writes the given members, persons and matches over whatever is there, and removes the absent. */
  put: (cohortId: CohortId, roster: Roster, persons: Person[]) => Promise<void>;
  /** The matches of one participant, ended ones too. */
  matchesOf: (cohortId: CohortId, id: ParticipantId) => Promise<Match[]>;
  person: (id: ParticipantId) => Promise<Person | undefined>;
  persons: (ids: ParticipantId[]) => Promise<Person[]>;
};

export type WaveStore = {
  /** False when the wave exists already; the existing one stays as it is. */
  create: (wave: Wave) => Promise<boolean>;
  get: (cohortId: CohortId, id: WaveId) => Promise<Wave | undefined>;
  list: (cohortId: CohortId) => Promise<Wave[]>;
  /** What happens to a wave, each in an update of its own, so that none undoes another. */
  markRoster: (wave: Wave, rosterMark: string) => Promise<void>;
  markInvited: (wave: Wave, invitedMark: string) => Promise<void>;
  markReminded: (wave: Wave, reminded: ReminderNumber) => Promise<void>;
  /** The first moment stays. */
  closeEarly: (wave: Wave, at: Timestamp) => Promise<void>;
  noticeClosing: (wave: Wave) => Promise<void>;
};

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
export type SavesLimit = { day: PlainDate; most: number };

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

/** Cohorts whose aggregate is out of date. Clearing needs the mark that was read, so a newer one survives. */
type DirtyMark = { cohortId: CohortId; programId: ProgramId; mark: string };
export type DirtyStore = {
  mark: (cohortId: CohortId, programId: ProgramId, mark: string) => Promise<void>;
  list: () => Promise<DirtyMark[]>;
  clear: (read: DirtyMark) => Promise<void>;
};

/** What each cohort costs, as its newest file says. */
export type CostStore = {
  get: (cohortId: CohortId) => Promise<ProgramCosts | undefined>;
  put: (cohortId: CohortId, costs: ProgramCosts) => Promise<void>;
};

export type AggregateStore = {
  get: (cohortId: CohortId) => Promise<CohortAggregate | undefined>;
  put: (aggregate: CohortAggregate) => Promise<void>;
};

export type AccessStore = {
  user: (email: string) => Promise<User | undefined>;
  putUser: (user: User) => Promise<void>;
  team: (programId: ProgramId) => Promise<User[]>;
  putSignInLink: (tokenHash: string, link: SignInLink) => Promise<void>;
  signInLink: (tokenHash: string, now: Timestamp) => Promise<SignInLink | undefined>;
  /** Spends the link and opens the session in one transaction; false when the link was spent before. */
  startSession: (tokenHash: string, sessionHash: string, session: Session) => Promise<boolean>;
  session: (sessionHash: string, now: Timestamp) => Promise<Session | undefined>;
  endSession: (sessionHash: string) => Promise<void>;
  /** Counts a use of `key` within a window; false when there were `limit` before. */
  allow: (key: string, limit: number, now: Timestamp, windowEndsAt: Timestamp) => Promise<boolean>;
};

export type MailMessage = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The same message again has the same id. */
  messageId: string;
};
export type Mailer = { send: (message: MailMessage) => Promise<void> };

export type { Job };
export type Queue = { send: (jobs: Job[]) => Promise<void> };

/** Finished files. A key is a path such as `cohorts/coh_…/latest.json`. */
export type ReportShelf = {
  put: (key: string, body: string, contentType: string) => Promise<void>;
  get: (key: string) => Promise<{ body: string; contentType: string } | undefined>;
};

/** Where bugs and mishaps are told to operators: never a token, never an address, never an answer. */
export type Log = { error: (what: string, error: unknown) => void };

export type Settings = {
  /** Where participants and admins reach the service, `https://mentoring.example.org`, without a slash at the end. */
  publicOrigin: string;
  /** Named in every report's manifest. */
  codeVersion: string;
  /** Who may sign in and create programs before anybody else can. */
  firstAdmin: string;
};

/** Everything together; a workflow names the part that it needs: `Pick<Ports, 'waves' | 'clock'>`. */
export type Ports = {
  settings: Settings;
  log: Log;
  clock: Clock;
  ids: Ids;
  catalogue: InstrumentCatalogue;
  programs: ProgramStore;
  rosters: RosterStore;
  waves: WaveStore;
  invitations: InvitationStore;
  responses: ResponseStore;
  drafts: DraftStore;
  keptEntries: KeptEntriesStore;
  followUps: FollowUpStore;
  receiptWishes: ReceiptWishStore;
  meetings: MeetingStore;
  comparisons: ComparisonStore;
  agreements: AgreementStore;
  notices: NoticeStore;
  dirty: DirtyStore;
  costs: CostStore;
  aggregates: AggregateStore;
  access: AccessStore;
  mailer: Mailer;
  queue: Queue;
  shelf: ReportShelf;
};
