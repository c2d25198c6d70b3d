import type { CohortAggregate } from './core/aggregate/aggregate.ts';
import type { Session, SignInLink, User } from './core/access.ts';
import type { Timestamp } from './core/calendar.ts';
import type { Cohort } from './core/cohort.ts';
import type { CohortId, ParticipantId, ProgramId, WaveId } from './core/ids.ts';
import type { Instrument } from './core/instrument/instrument.ts';
import type { LocalizedInstrument } from './core/instrument/translation.ts';
import type { Job } from './core/job.ts';
import type { Match } from './core/match.ts';
import type { Participant, Person } from './core/participant.ts';
import type { ProgramCosts } from './core/program-cost.ts';
import type { Program } from './core/program.ts';
import type { ReminderNumber } from './core/reminder-number.ts';
import type { PinnedInstrument, Wave } from './core/wave.ts';
import type {
  DraftStore,
  FollowUpStore,
  InvitationStore,
  KeptEntriesStore,
  ReceiptWishStore,
  ResponseStore,
} from './ports/answering.ts';
import type { AgreementStore, ComparisonStore, MeetingStore, NoticeStore } from './ports/between-people.ts';

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
