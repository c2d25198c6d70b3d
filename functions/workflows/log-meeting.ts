import { addToMoment, type Timestamp } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import type { Advice } from '../core/instrument/advice.ts';
import { itemsFor } from '../core/instrument/asked-items.ts';
import { readAnswers } from '../core/instrument/read-answers.ts';
import { keptOf } from '../core/kept-entries.ts';
import { dayProblem, meetingFacts, MEETING_ITEMS, type DayProblem } from '../core/meeting-log.ts';
import type { MeetingLog } from '../core/meeting.ts';
import { meetingsOf } from '../core/meetings-of.ts';
import type { DraftFields } from '../core/survey-response.ts';
import type { Ports } from '../ports.ts';
import type { MatchAtHand, MeetingOccasion } from './open-meeting-link.ts';

type Deps = Pick<Ports, 'clock' | 'meetings' | 'keptEntries'>;

/** The field that says which match it was; it is no item of the definition. */
export const MATCH_FIELD = 'match';

/** What is wrong with a field, and what to do about it. */
export type MeetingProblem = { itemId: string; advice: Advice | DayProblem | { code: 'choose-match' } };

/** A log in force, among all that is known of its match. */
export type Logged = { at: MatchAtHand; log: MeetingLog; undoUntil: Timestamp };

export type LogOutcome =
  /** Logged now, or before by the very same form. */
  | ({ kind: 'logged' } & Logged)
  /** The very same form was logged and then taken back. */
  | { kind: 'taken-back' }
  | { kind: 'invalid'; problems: MeetingProblem[] };

/** So long whoever logged a meeting can take it back. */
const UNDO_WITHIN = 'PT10M';
const undoUntil = ({ at }: MeetingLog): Timestamp => addToMoment(at, UNDO_WITHIN);

/** A form's id as it is kept: another person's form with the same id is another one. */
export const ownId = ({ participantId }: MeetingOccasion, formId: string): string =>
  sha256(`${participantId}/${formId}`).slice(0, 32);

/** The match that the form is about: the one it names, or the only one there is. */
const chosenMatch = ({ matches }: MeetingOccasion, fields: DraftFields): MatchAtHand | undefined => {
  const loggable = matches.filter((one) => one.loggable);
  const [named] = fields[MATCH_FIELD] ?? [];
  if (named === undefined && loggable.length === 1) return loggable[0];
  return loggable.find(({ match }) => match.id === named);
};

/**
 * Logs a meeting, once however often the same form comes. The entry under the match is the log; the answers beside it go
 * first, so that a crash in between leaves answers without a log, which count for nothing and are there when the form comes again.
 */
export const logMeeting = async (
  deps: Deps,
  occasion: MeetingOccasion,
  fields: DraftFields,
  formId: string,
): Promise<LogOutcome> => {
  const logId = ownId(occasion, formId);
  const before = findLog(occasion, logId);
  if (before !== undefined) return before.undone ? { kind: 'taken-back' } : { kind: 'logged', ...before };
  const at = chosenMatch(occasion, fields);
  if (at === undefined) {
    return { kind: 'invalid', problems: [{ itemId: MATCH_FIELD, advice: { code: 'choose-match' } }] };
  }
  const { match, role } = at;
  const { instrument, participantId } = occasion;
  const { [MATCH_FIELD]: _match, ...typed } = fields;
  const { answers, problems } = readAnswers(instrument, itemsFor(instrument, role), typed);
  const facts = meetingFacts(answers);
  const wrongDay = facts && dayProblem(match, facts.day, occasion.today);
  const found = [...problems, ...(wrongDay ? [{ itemId: MEETING_ITEMS.day, advice: wrongDay }] : [])];
  if (facts === undefined || found.length > 0) return { kind: 'invalid', problems: found };
  const now = deps.clock.now();
  const whose = { cohortId: match.cohortId, matchId: match.id, role, instrument: occasion.pin };
  const log: MeetingLog = { kind: 'log', ...whose, ...facts, logId, by: participantId, at: now };
  const response = { ...whose, logId, participantId, answers, submittedAt: now };
  await deps.meetings.keepAnswers(response);
  await deps.meetings.add(log);
  await Promise.all(keptOf(instrument, response).map((kept) => deps.keptEntries.keep(kept)));
  return settled(deps, occasion, at, logId);
};

export type FoundLog = Logged & { undone: boolean };

/** A log among the participant's matches, whoever logged it. */
export const findLog = ({ matches }: MeetingOccasion, logId: string): FoundLog | undefined => {
  for (const at of matches) {
    for (const log of at.entries) {
      if (log.kind !== 'log' || log.logId !== logId) continue;
      const undone = at.entries.some((entry) => entry.kind === 'undo' && entry.logId === logId);
      return { at, log, undone, undoUntil: undoUntil(log) };
    }
  }
  return undefined;
};

/** The match once more, with what it says now. */
export const readAgain = async (
  { meetings }: Pick<Ports, 'meetings'>,
  at: MatchAtHand,
): Promise<MatchAtHand> => {
  const entries = await meetings.ofMatch(at.match.id);
  return { ...at, entries, meetings: meetingsOf(entries) };
};

/** What is stored, which of two forms with one id that came at the same time need not be the one in hand. */
const settled = async (
  deps: Deps,
  occasion: MeetingOccasion,
  at: MatchAtHand,
  logId: string,
): Promise<LogOutcome> => {
  const found = findLog({ ...occasion, matches: [await readAgain(deps, at)] }, logId);
  if (found === undefined) throw new Error(`${at.match.id}: a meeting was logged and can’t be found`);
  return found.undone ? { kind: 'taken-back' } : { kind: 'logged', ...found };
};
