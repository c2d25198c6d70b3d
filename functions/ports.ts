import type { CohortAggregate } from './core/aggregate/aggregate.ts';
import type { Session, SignInLink, User } from './core/access.ts';
import type { Timestamp } from './core/calendar.ts';
import type { Cohort } from './core/cohort.ts';
import type { FollowUp } from './core/follow-up.ts';
import type { CohortId, InvitationId, MatchId, ParticipantId, ProgramId, WaveId } from './core/ids.ts';
import type { Entry } from './core/instrument/answer.ts';
import type { Instrument } from './core/instrument/instrument.ts';
import type { LocalizedInstrument } from './core/instrument/translation.ts';
import type { Invitation, Mailing, PersonalLink } from './core/invitation.ts';
import type { Job } from './core/job.ts';
import type { KeptEntries } from './core/kept-entries.ts';
import type { Match } from './core/match.ts';
import type { Participant, Person } from './core/participant.ts';
import type { Program } from './core/program.ts';
import type { DraftFields, SurveyResponse } from './core/survey-response.ts';
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
  person: (id: ParticipantId) => Promise<Person | undefined>;
  persons: (ids: ParticipantId[]) => Promise<Person[]>;
};

export type WaveStore = {
  /** False when the wave exists already; the existing one stays as it is. */
  create: (wave: Wave) => Promise<boolean>;
  get: (cohortId: CohortId, id: WaveId) => Promise<Wave | undefined>;
  list: (cohortId: CohortId) => Promise<Wave[]>;
  /** The four things that happen to a wave, each in an update of its own, so that none undoes another. */
  markRoster: (wave: Wave, rosterMark: string) => Promise<void>;
  markInvited: (wave: Wave, invitedMark: string) => Promise<void>;
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
  mailings: (waveId: WaveId) => Promise<Mailing[]>;
  /** Yours for one caller at a time: the mailing is unsent, and nobody alive is sending it. One that does not exist counts as sent. */
  claimMailing: (
    waveId: WaveId,
    participantId: ParticipantId,
    now: Timestamp,
    until: Timestamp,
  ) => Promise<'yours' | 'somebody-elses' | 'sent'>;
  /** Gives a claim back after sending failed, so that the next try need not wait. */
  releaseMailing: (waveId: WaveId, participantId: ParticipantId) => Promise<void>;
  markMailed: (waveId: WaveId, participantId: ParticipantId, at: Timestamp) => Promise<void>;
  putLink: (tokenHash: string, link: PersonalLink) => Promise<void>;
  link: (tokenHash: string) => Promise<PersonalLink | undefined>;
  byLink: (link: PersonalLink) => Promise<Invitation | undefined>;
};

export type PutOutcome =
  | { kind: 'stored' }
  /** The invitation has a response already: this one. */
  | { kind: 'taken'; by: SurveyResponse };
export type ResponseStore = {
  put: (response: SurveyResponse) => Promise<PutOutcome>;
  /** The response that an invitation has, if any. */
  existing: (waveId: WaveId, invitationId: InvitationId) => Promise<SurveyResponse | undefined>;
  list: (waveId: WaveId) => Promise<SurveyResponse[]>;
};

export type DraftStore = {
  get: (invitationId: InvitationId, now: Timestamp) => Promise<DraftFields>;
  /** Replaces the fields of one page and leaves those of the others. */
  savePage: (
    invitationId: InvitationId,
    page: string,
    fields: DraftFields,
    expiresAt: Timestamp,
  ) => Promise<void>;
  remove: (invitationId: InvitationId) => Promise<void>;
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
};

/** Those who gave an answer that asks the program team to get in touch. */
export type FollowUpStore = {
  /** False when the invitation has raised one before; that one stays as it is. */
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
  /** Each sets its moment once; later calls leave the first. */
  markNotified: (cohortId: CohortId, invitationId: InvitationId, at: Timestamp) => Promise<void>;
  markSeen: (cohortId: CohortId, invitationId: InvitationId, at: Timestamp) => Promise<void>;
};

/** Cohorts whose aggregate is out of date. Clearing needs the mark that was read, so a newer one survives. */
type DirtyMark = { cohortId: CohortId; programId: ProgramId; mark: string };
export type DirtyStore = {
  mark: (cohortId: CohortId, programId: ProgramId, mark: string) => Promise<void>;
  list: () => Promise<DirtyMark[]>;
  clear: (read: DirtyMark) => Promise<void>;
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
  dirty: DirtyStore;
  aggregates: AggregateStore;
  access: AccessStore;
  mailer: Mailer;
  queue: Queue;
  shelf: ReportShelf;
};
