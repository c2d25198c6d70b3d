import type { MeetingEntry, MeetingLog } from '../../functions/core/meeting.ts';
import { cohortIdOf, matchIdOf, participantIdOf } from './ids.ts';

/** A form's id, or that of a log: the same number gives the same one. */
export const formIdOf = (number: number): string => `form${String(number).padStart(16, '0')}`;

/** The mentor of match 1, participant 1, logs 45 minutes by video on 10 May. */
export const aMeetingLog = (changed: Partial<MeetingLog> = {}): MeetingLog => ({
  kind: 'log',
  cohortId: cohortIdOf(),
  matchId: matchIdOf(),
  day: '2026-05-10',
  logId: formIdOf(1),
  by: participantIdOf(1),
  role: 'mentor',
  at: '2026-05-10T15:00:00.000Z',
  outcome: 'held',
  minutes: 45,
  mode: 'video',
  instrument: { id: 'meeting-log', version: 1, hash: 'a'.repeat(64) },
  ...changed,
});

/** Whoever logged it takes it back. */
export const anUndo = ({ cohortId, matchId, day, logId, by, role, at }: MeetingLog): MeetingEntry => ({
  kind: 'undo',
  cohortId,
  matchId,
  day,
  logId,
  by,
  role,
  at,
});

/** The mentee of match 1, participant 2, says something of a log a day later. */
export const aWord = (
  { cohortId, matchId, day, logId }: MeetingLog,
  says: 'yes' | 'no',
  changed: Partial<Extract<MeetingEntry, { kind: 'word' }>> = {},
): MeetingEntry => ({
  kind: 'word',
  cohortId,
  matchId,
  day,
  logId,
  says,
  by: participantIdOf(2),
  role: 'mentee',
  at: '2026-05-11T09:00:00.000Z',
  wordId: formIdOf(50),
  ...changed,
});
