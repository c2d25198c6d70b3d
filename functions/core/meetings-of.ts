import type { PlainDate, Timestamp } from './calendar.ts';
import type { CohortId, MatchId, ParticipantId } from './ids.ts';
import type { MeetingEntry, MeetingLog, MeetingOutcome, MeetingWord } from './meeting.ts';
import type { Role } from './role.ts';

/** One meeting of a match, made of what its people said of one day. */
export type Meeting = {
  cohortId: CohortId;
  matchId: MatchId;
  day: PlainDate;
  outcome: MeetingOutcome;
  minutes: number | undefined;
  mode: string | undefined;
  calledOffBy: string | undefined;
  /** The log that these facts are of. */
  logId: string;
  loggedBy: ParticipantId;
  loggedAt: Timestamp;
  /** What each person says, by logging it or of somebody's log: whether it was as the facts have it. */
  says: ReadonlyMap<ParticipantId, 'yes' | 'no'>;
  /** The sides of which somebody says that it was so; a meeting is confirmed when both do. */
  confirmedBy: readonly Role[];
  /** Whether somebody says that it was not so. It stays a meeting: neither side deletes the other's word. */
  disputed: boolean;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTime = <Entry extends { at: Timestamp; logId: string }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => order(a.at, b.at) || order(a.logId, b.logId));

const grouped = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Value[][] => [
  ...Map.groupBy(values, keyOf).values(),
];

type Statement = { by: ParticipantId; role: Role; at: Timestamp; says: 'yes' | 'no' };

/** What each person said last. Of two words at the same moment the doubt counts. */
const lastStatements = (statements: readonly Statement[]): Statement[] =>
  grouped(statements, ({ by }) => by).flatMap((own) =>
    own.toSorted((a, b) => order(a.at, b.at) || order(b.says, a.says)).slice(-1),
  );

const meetingOf = (logs: readonly MeetingLog[], words: readonly MeetingWord[]): Meeting | undefined => {
  const people = grouped(byTime(logs), ({ by }) => by);
  // Who logs a day again corrects what they said of it. Whoever was first has the say on the facts.
  const current = people.flatMap((own) => own.slice(-1));
  const [facts] = current;
  if (facts === undefined) return undefined;
  const about = new Map(current.map((log) => [log.logId, log]));
  const agrees = ({ outcome }: MeetingLog): boolean => outcome === facts.outcome;
  const said = lastStatements([
    ...current.map((log) => ({ ...log, says: agrees(log) ? ('yes' as const) : ('no' as const) })),
    ...words.flatMap((word) => {
      const log = about.get(word.logId);
      // Of a log that says otherwise than the facts, a yes is a no; a no says nothing of the facts.
      if (log === undefined || log.by === word.by) return [];
      if (agrees(log)) return [word];
      return word.says === 'yes' ? [{ ...word, says: 'no' as const }] : [];
    }),
  ]);
  const { cohortId, matchId, day, outcome, minutes, mode, calledOffBy, logId, by, at } = facts;
  const sides: Role[] = ['mentor', 'mentee'];
  return {
    cohortId,
    matchId,
    day,
    outcome,
    minutes,
    mode,
    calledOffBy,
    logId,
    loggedBy: by,
    loggedAt: at,
    says: new Map(said.map((one) => [one.by, one.says])),
    confirmedBy: sides.filter((side) => said.some(({ role, says }) => role === side && says === 'yes')),
    disputed: said.some(({ says }) => says === 'no'),
  };
};

/**
 * The meetings that entries tell of, the newest day first. One day of a match is one meeting: both sides log it and it is
 * confirmed by both; several people of a group log it and it is still one; somebody who logs it once more corrects it.
 * Nobody is asked for the time of day, and engagement counts days (indicators.md B2), so two meetings on one day are one.
 * Neither the order of the entries nor an entry that comes twice makes a difference.
 */
export const meetingsOf = (entries: readonly MeetingEntry[]): Meeting[] => {
  const undone = new Set(
    entries.filter(({ kind }) => kind === 'undo').map(({ logId, by }) => `${logId} ${by}`),
  );
  const inForce = entries.filter(({ logId, by, kind }) => kind === 'word' || !undone.has(`${logId} ${by}`));
  return grouped(inForce, ({ matchId, day }) => `${matchId} ${day}`)
    .flatMap((ofDay) => {
      const logs = ofDay.flatMap((entry) => (entry.kind === 'log' ? [entry] : []));
      const words = ofDay.flatMap((entry) => (entry.kind === 'word' ? [entry] : []));
      return meetingOf(logs, words) ?? [];
    })
    .toSorted((a, b) => order(b.day, a.day) || order(a.matchId, b.matchId));
};

export const isConfirmed = ({ confirmedBy, disputed }: Meeting): boolean =>
  confirmedBy.length === 2 && !disputed;
