import { addDays, type PlainDate } from './calendar.ts';
import type { ParticipantId } from './ids.ts';
import type { Answers } from './instrument/answer.ts';
import { itemsFor, type AskedItem } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { Match } from './match.ts';
import { MeetingOutcome, type MeetingLog } from './meeting.ts';
import type { Role } from './role.ts';

/** The definition that logs meetings, and its items that are facts of the process. Everything else of it is the person's own. */
export const MEETING_INSTRUMENT = 'meeting-log';
export const MEETING_ITEMS = {
  day: 'meeting-date',
  minutes: 'minutes-met',
  mode: 'mode',
  outcome: 'outcome',
  calledOffBy: 'called-off-by',
} as const;

/** The items on top of the page, in its order, and the rest in that of the definition. */
export const meetingItems = (
  instrument: Instrument,
  role: Role,
): { process: AskedItem[]; others: AskedItem[] } => {
  const items = itemsFor(instrument, role);
  const ids: readonly string[] = Object.values(MEETING_ITEMS);
  return {
    process: ids.flatMap((id) => items.filter((item) => item.id === id)),
    others: items.filter(({ id }) => !ids.includes(id)),
  };
};

/** The facts among the answers. Undefined where the day or the outcome is missing, which both are required. */
export const meetingFacts = (
  answers: Answers,
): Pick<MeetingLog, 'day' | 'outcome' | 'minutes' | 'mode' | 'calledOffBy'> | undefined => {
  const text = (id: string): string | undefined => {
    const answer = answers[id];
    return typeof answer === 'string' ? answer : undefined;
  };
  const day = text(MEETING_ITEMS.day);
  const outcome = MeetingOutcome.safeParse(text(MEETING_ITEMS.outcome));
  const minutes = answers[MEETING_ITEMS.minutes];
  if (day === undefined || !outcome.success) return undefined;
  return {
    day,
    outcome: outcome.data,
    minutes: typeof minutes === 'number' ? minutes : undefined,
    mode: text(MEETING_ITEMS.mode),
    calledOffBy: text(MEETING_ITEMS.calledOffBy),
  };
};

export const roleIn = ({ mentors, mentees }: Match, id: ParticipantId): Role | undefined => {
  if (mentors.includes(id)) return 'mentor';
  return mentees.includes(id) ? 'mentee' : undefined;
};

/** Begun, and not ended. */
export const isOpenMatch = ({ matchedOn, endedOn }: Match, today: PlainDate): boolean =>
  matchedOn <= today && (endedOn === undefined || endedOn > today);

/** So long after its end meetings of a match can still be logged. */
const DAYS_AFTER_END = 14;

export const isLoggable = ({ matchedOn, endedOn }: Match, today: PlainDate): boolean =>
  matchedOn <= today && (endedOn === undefined || today <= addDays(endedOn, DAYS_AFTER_END));

/** Why a meeting can't have been on a day: in time to come, or outside of the match, with the day that bounds it. */
export type DayProblem = { code: 'in-future' } | { code: 'before-match' | 'after-match'; bound: PlainDate };

export const dayProblem = (
  { matchedOn, endedOn }: Match,
  day: PlainDate,
  today: PlainDate,
): DayProblem | undefined => {
  if (day > today) return { code: 'in-future' };
  if (day < matchedOn) return { code: 'before-match', bound: matchedOn };
  return endedOn !== undefined && day > endedOn ? { code: 'after-match', bound: endedOn } : undefined;
};
