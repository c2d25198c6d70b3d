import { MEETING_ITEMS } from '../../core/meeting-log.ts';
import type { MeetingLog } from '../../core/meeting.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { MeetingVisit } from './meeting-visit.ts';

const USUAL: MeetingLog['outcome'] = 'held';

const fieldsOf = ({
  day,
  outcome,
  minutes,
  mode,
  calledOffBy,
}: Pick<MeetingLog, 'day' | 'outcome' | 'minutes' | 'mode' | 'calledOffBy'>): DraftFields => ({
  [MEETING_ITEMS.day]: [day],
  [MEETING_ITEMS.outcome]: [outcome],
  ...(minutes === undefined ? {} : { [MEETING_ITEMS.minutes]: [String(minutes)] }),
  ...(mode === undefined ? {} : { [MEETING_ITEMS.mode]: [mode] }),
  ...(calledOffBy === undefined ? {} : { [MEETING_ITEMS.calledOffBy]: [calledOffBy] }),
});

/**
 * A form as it mostly is: held, today, as long and in the same way as last time. Before the first meeting nobody has said
 * how long it takes, and nothing is guessed.
 */
export const prefilledMeeting = ({ today, matches }: MeetingVisit): DraftFields => {
  const held = matches
    .filter(({ loggable }) => loggable)
    .flatMap(({ meetings }) => meetings.filter(({ outcome }) => outcome === 'held'));
  const last = held.reduce<(typeof held)[number] | undefined>(
    (newest, one) => (newest === undefined || one.day > newest.day ? one : newest),
    undefined,
  );
  return fieldsOf({ day: today, outcome: USUAL, minutes: last?.minutes, mode: last?.mode });
};

/** A form as it was logged. */
export const loggedFields = (log: MeetingLog): DraftFields => fieldsOf(log);
