import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../core/digest.ts';
import type { CohortId, InvitationId, MatchId, ParticipantId, ProgramId, WaveId } from '../../core/ids.ts';

/**
 * Every key of every table. Three tables by lifecycle and reader: `core` (backed up), `responses` (the participants'
 * function may only put) and `ephemeral` (expires). A name and an address lie in PERSON items only.
 *
 *     core       PROGRAMS                <program>               that it exists
 *                PROGRAM#<program>       META | COHORT#<cohort> (that it exists) | TEAM#<user> (that it exists)
 *                COHORT#<cohort>         META | ROSTER | WAVE#<wave> | AGGREGATE
 *                COSTS#<cohort>          META (what it costs, and the salary and shares that a return needs)
 *                ROSTER#<cohort>#<generation>   MEMBER#<participant> | MATCH#<match>
 *                PERSON#<participant>    META
 *                WAVE#<wave>#<shard>     INVITATION#<participant>#<invitation> | MAILING#<participant> | MAILING#<participant>#<reminder>
 *                LINK#<token hash>       META
 *                KEPT#<participant>      <match or ->#<name> (entries that the participant gave, for later instruments)
 *                FOLLOW-UP#<cohort>      <invitation> (that somebody asked the program team to get in touch)
 *                MEETING-LINK#<token hash>      META
 *                MEETINGS#<match>        <entry> (what its people say of their meetings, for their pages)
 *                MEETING-FEED#<cohort>   <day>#<match>#<entry> (the same once more, for counting; participants only put)
 *                COMPARISON#<wave>       WISH#<match>#<participant> | MADE#<match>#<mentor>#<mentee> (that there is one, and nothing of it)
 *                AGREEMENT#<wave>        <match>#VERSION#<number> | <match>#CONSENT#<number>#<participant>
 *                NOTICES#<wave>          NOTICE#<notice> (how far its mail has got)
 *                USER#<address hash>     META
 *     responses  WAVE#<wave>#<shard>     RESPONSE#<invitation> | RESPONSE#<invitation>#CHANGE#<form> (what counts instead of it)
 *                                        | RESPONSE#<invitation>#WITHDRAWN (that nothing of it counts)
 *                MEETINGS#<cohort>#<shard>      ANSWERS#<log>
 *     ephemeral  DRAFT#<invitation> (and once it was sent, the person's copy of it) | SIGN-IN#<token hash> | SESSION#<cookie hash> | RATE#<key hash>   META
 *                DIRTY#<shard>           <cohort>
 *                COMPARISON#<wave>       <match>#<mentor>#<mentee> (what these two see of each other)
 *                RECEIPT-WISH#<shard>    <invitation> (that somebody wants their receipt by e-mail)
 */
export type Key = { pk: string; sk: string };
export type Partition = { pk: string; prefix: string };
export type TableNames = { core: string; responses: string; ephemeral: string };

/** One partition takes 1,000 writes a second; eight keep the launch of a large wave clear of that. */
const SHARDS = 8;
const shardOf = (id: string): number => Number.parseInt(sha256(id).slice(0, 8), 16) % SHARDS;
const shards = Array.from({ length: SHARDS }, (_, shard) => shard);

const META = 'META';
const wavePartition = (wave: WaveId, shard: number): string => `WAVE#${wave}#${shard}`;
const meetingPartition = (cohort: CohortId, shard: number): string => `MEETINGS#${cohort}#${shard}`;
const rosterPartition = (cohort: CohortId, generation: number): string => `ROSTER#${cohort}#${generation}`;

export const keys = {
  program: (id: ProgramId): Key => ({ pk: `PROGRAM#${id}`, sk: META }),
  listedProgram: (id: ProgramId): Key => ({ pk: 'PROGRAMS', sk: id }),
  cohort: (id: CohortId): Key => ({ pk: `COHORT#${id}`, sk: META }),
  listedCohort: (program: ProgramId, id: CohortId): Key => ({ pk: `PROGRAM#${program}`, sk: `COHORT#${id}` }),
  roster: (cohort: CohortId): Key => ({ pk: `COHORT#${cohort}`, sk: 'ROSTER' }),
  member: (cohort: CohortId, generation: number, id: string): Key => ({
    pk: rosterPartition(cohort, generation),
    sk: `MEMBER#${id}`,
  }),
  match: (cohort: CohortId, generation: number, id: string): Key => ({
    pk: rosterPartition(cohort, generation),
    sk: `MATCH#${id}`,
  }),
  person: (id: ParticipantId): Key => ({ pk: `PERSON#${id}`, sk: META }),
  wave: (cohort: CohortId, id: WaveId): Key => ({ pk: `COHORT#${cohort}`, sk: `WAVE#${id}` }),
  costs: (cohort: CohortId): Key => ({ pk: `COSTS#${cohort}`, sk: META }),
  aggregate: (cohort: CohortId): Key => ({ pk: `COHORT#${cohort}`, sk: 'AGGREGATE' }),
  invitation: (wave: WaveId, participant: ParticipantId, id: InvitationId): Key => ({
    pk: wavePartition(wave, shardOf(participant)),
    sk: `INVITATION#${participant}#${id}`,
  }),
  mailing: (wave: WaveId, participant: ParticipantId, reminder?: number): Key => ({
    pk: wavePartition(wave, shardOf(participant)),
    sk: `MAILING#${participant}${reminder === undefined ? '' : `#${reminder}`}`,
  }),
  link: (tokenHash: string): Key => ({ pk: `LINK#${tokenHash}`, sk: META }),
  kept: (participant: ParticipantId, match: MatchId | undefined, name: string): Key => ({
    pk: `KEPT#${participant}`,
    sk: `${match ?? '-'}#${name}`,
  }),
  followUp: (cohort: CohortId, invitation: InvitationId): Key => ({
    pk: `FOLLOW-UP#${cohort}`,
    sk: invitation,
  }),
  meetingLink: (tokenHash: string): Key => ({ pk: `MEETING-LINK#${tokenHash}`, sk: META }),
  meetingEntry: (match: MatchId, entry: string): Key => ({ pk: `MEETINGS#${match}`, sk: entry }),
  meetingFeed: (cohort: CohortId, day: string, match: MatchId, entry: string): Key => ({
    pk: `MEETING-FEED#${cohort}`,
    sk: `${day}#${match}#${entry}`,
  }),
  meetingAnswers: (cohort: CohortId, logId: string): Key => ({
    pk: meetingPartition(cohort, shardOf(logId)),
    sk: `ANSWERS#${logId}`,
  }),
  comparisonWish: (wave: WaveId, match: MatchId, participant: ParticipantId): Key => ({
    pk: `COMPARISON#${wave}`,
    sk: `WISH#${match}#${participant}`,
  }),
  madeComparison: (wave: WaveId, pair: string): Key => ({ pk: `COMPARISON#${wave}`, sk: `MADE#${pair}` }),
  comparison: (wave: WaveId, pair: string): Key => ({ pk: `COMPARISON#${wave}`, sk: pair }),
  agreementVersion: (wave: WaveId, match: MatchId, version: number): Key => ({
    pk: `AGREEMENT#${wave}`,
    sk: `${match}#VERSION#${String(version).padStart(6, '0')}`,
  }),
  agreementConsent: (wave: WaveId, match: MatchId, version: number, participant: ParticipantId): Key => ({
    pk: `AGREEMENT#${wave}`,
    sk: `${match}#CONSENT#${String(version).padStart(6, '0')}#${participant}`,
  }),
  notice: (wave: WaveId, notice: string): Key => ({ pk: `NOTICES#${wave}`, sk: `NOTICE#${notice}` }),
  user: (emailHash: string): Key => ({ pk: `USER#${emailHash}`, sk: META }),
  teamMember: (program: ProgramId, emailHash: string): Key => ({
    pk: `PROGRAM#${program}`,
    sk: `TEAM#${emailHash}`,
  }),
  response: (wave: WaveId, invitation: InvitationId): Key => ({
    pk: wavePartition(wave, shardOf(invitation)),
    sk: `RESPONSE#${invitation}`,
  }),
  change: (wave: WaveId, invitation: InvitationId, form: string): Key => ({
    pk: wavePartition(wave, shardOf(invitation)),
    sk: `RESPONSE#${invitation}#CHANGE#${form}`,
  }),
  withdrawal: (wave: WaveId, invitation: InvitationId): Key => ({
    pk: wavePartition(wave, shardOf(invitation)),
    sk: `RESPONSE#${invitation}#WITHDRAWN`,
  }),
  receiptWish: (invitation: InvitationId): Key => ({
    pk: `RECEIPT-WISH#${shardOf(invitation)}`,
    sk: invitation,
  }),
  draft: (invitation: InvitationId): Key => ({ pk: `DRAFT#${invitation}`, sk: META }),
  signInLink: (tokenHash: string): Key => ({ pk: `SIGN-IN#${tokenHash}`, sk: META }),
  session: (cookieHash: string): Key => ({ pk: `SESSION#${cookieHash}`, sk: META }),
  rate: (keyHash: string): Key => ({ pk: `RATE#${keyHash}`, sk: META }),
  dirty: (cohort: CohortId): Key => ({ pk: `DIRTY#${shardOf(cohort)}`, sk: cohort }),
};

/** What is read by walking: one partition, or all shards of one. */
export const partitions = {
  programs: (): Partition => ({ pk: 'PROGRAMS', prefix: 'prg_' }),
  cohorts: (program: ProgramId): Partition => ({ pk: `PROGRAM#${program}`, prefix: 'COHORT#' }),
  team: (program: ProgramId): Partition => ({ pk: `PROGRAM#${program}`, prefix: 'TEAM#' }),
  members: (cohort: CohortId, generation: number): Partition => ({
    pk: rosterPartition(cohort, generation),
    prefix: 'MEMBER#',
  }),
  matches: (cohort: CohortId, generation: number): Partition => ({
    pk: rosterPartition(cohort, generation),
    prefix: 'MATCH#',
  }),
  waves: (cohort: CohortId): Partition => ({ pk: `COHORT#${cohort}`, prefix: 'WAVE#' }),
  invitations: (wave: WaveId): Partition[] =>
    shards.map((shard) => ({ pk: wavePartition(wave, shard), prefix: 'INVITATION#' })),
  invitationsOf: (wave: WaveId, participant: ParticipantId): Partition => ({
    pk: wavePartition(wave, shardOf(participant)),
    prefix: `INVITATION#${participant}#`,
  }),
  mailings: (wave: WaveId): Partition[] =>
    shards.map((shard) => ({ pk: wavePartition(wave, shard), prefix: 'MAILING#' })),
  followUps: (cohort: CohortId): Partition => ({ pk: `FOLLOW-UP#${cohort}`, prefix: 'inv_' }),
  meetingEntries: (match: MatchId): { pk: string; from: string } => ({ pk: `MEETINGS#${match}`, from: 'A' }),
  meetingFeed: (cohort: CohortId, since: string): { pk: string; from: string } => ({
    pk: `MEETING-FEED#${cohort}`,
    from: since,
  }),
  meetingAnswers: (cohort: CohortId): Partition[] =>
    shards.map((shard) => ({ pk: meetingPartition(cohort, shard), prefix: 'ANSWERS#' })),
  responses: (wave: WaveId): Partition[] =>
    shards.map((shard) => ({ pk: wavePartition(wave, shard), prefix: 'RESPONSE#' })),
  receiptWishes: (): Partition[] => shards.map((shard) => ({ pk: `RECEIPT-WISH#${shard}`, prefix: 'inv_' })),
  comparisonWishes: (wave: WaveId): Partition => ({ pk: `COMPARISON#${wave}`, prefix: 'WISH#' }),
  madeComparisons: (wave: WaveId): Partition => ({ pk: `COMPARISON#${wave}`, prefix: 'MADE#' }),
  agreement: (wave: WaveId, match: MatchId): Partition => ({ pk: `AGREEMENT#${wave}`, prefix: `${match}#` }),
  agreements: (wave: WaveId): Partition => ({ pk: `AGREEMENT#${wave}`, prefix: 'mat_' }),
  notices: (wave: WaveId): Partition => ({ pk: `NOTICES#${wave}`, prefix: 'NOTICE#' }),
  dirty: (): Partition[] => shards.map((shard) => ({ pk: `DIRTY#${shard}`, prefix: 'coh_' })),
};

/** The shape of the tables, for an engine on one's own machine; in the cloud the stack says the same. */
export const tableDefinitions = (names: TableNames): CreateTableCommandInput[] =>
  [names.core, names.responses, names.ephemeral].map((TableName) => ({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  }));
