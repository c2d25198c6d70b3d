import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeetingEntry } from '../../functions/core/meeting.ts';
import { isConfirmed, meetingsOf, type Meeting } from '../../functions/core/meetings-of.ts';
import { aMeetingLog, anUndo, aWord, formIdOf } from '../builders/a-meeting-entry.ts';
import { matchIdOf, participantIdOf } from '../builders/ids.ts';

const mentors = aMeetingLog();
const mentees = aMeetingLog({
  logId: formIdOf(2),
  by: participantIdOf(2),
  role: 'mentee',
  at: '2026-05-10T18:00:00.000Z',
  minutes: 60,
});
const secondMentees = aMeetingLog({ ...mentees, logId: formIdOf(3), by: participantIdOf(3) });

const theMeeting = (entries: MeetingEntry[]): Meeting => {
  const [meeting, ...more] = meetingsOf(entries);
  if (meeting === undefined || more.length > 0) throw new Error(`${more.length + 1} meetings`);
  return meeting;
};

describe('what a match has met', () => {
  it('is what one person logged, until the other side says something', () => {
    const meeting = theMeeting([mentors]);
    expect(meeting).toMatchObject({
      day: '2026-05-10',
      outcome: 'held',
      minutes: 45,
      confirmedBy: ['mentor'],
    });
    expect(isConfirmed(meeting)).toBe(false);
    expect(isConfirmed(theMeeting([mentors, aWord(mentors, 'yes')]))).toBe(true);
  });

  it('is one meeting, confirmed by both, when both sides log the same day; the facts are of whoever was first', () => {
    const meeting = theMeeting([mentees, mentors]);
    expect(isConfirmed(meeting)).toBe(true);
    expect(meeting).toMatchObject({ minutes: 45, loggedBy: participantIdOf(1) });
  });

  it('is two on two days, the newest first, and one in each of two matches', () => {
    const later = aMeetingLog({ day: '2026-05-12', logId: formIdOf(4) });
    const elsewhere = aMeetingLog({ matchId: matchIdOf(2), logId: formIdOf(5) });
    const days = meetingsOf([mentors, later, elsewhere]).map(({ day, matchId }) => [day, matchId]);
    expect(days).toEqual([
      ['2026-05-12', matchIdOf(1)],
      ['2026-05-10', matchIdOf(1)],
      ['2026-05-10', matchIdOf(2)],
    ]);
  });

  it('is what somebody logged last, when they log a day again', () => {
    const corrected = aMeetingLog({ logId: formIdOf(4), at: '2026-05-10T19:00:00.000Z', minutes: 30 });
    expect(theMeeting([corrected, mentors, mentees])).toMatchObject({ minutes: 30, logId: formIdOf(4) });
    // Nobody has agreed to what it says now.
    expect(theMeeting([mentors, aWord(mentors, 'yes'), corrected]).confirmedBy).toEqual(['mentor']);
  });

  it('is nothing once it is taken back, and the other’s own log stays', () => {
    expect(meetingsOf([mentors, anUndo(mentors), aWord(mentors, 'yes')])).toEqual([]);
    expect(theMeeting([mentors, mentees, anUndo(mentors)])).toMatchObject({
      minutes: 60,
      confirmedBy: ['mentee'],
    });
  });

  it('is taken back by whoever logged it and by nobody else', () => {
    const foreign = { ...anUndo(mentors), by: participantIdOf(2) };
    expect(meetingsOf([mentors, foreign])).toHaveLength(1);
  });

  it('stays where the other side disputes it, and is marked', () => {
    const meeting = theMeeting([mentors, aWord(mentors, 'no')]);
    expect(meeting).toMatchObject({ disputed: true, confirmedBy: ['mentor'] });
    expect(isConfirmed(meeting)).toBe(false);
  });

  it('follows the last word of each person', () => {
    const changed = aWord(mentors, 'yes', { at: '2026-05-12T09:00:00.000Z', wordId: formIdOf(51) });
    expect(theMeeting([changed, mentors, aWord(mentors, 'no')])).toMatchObject({
      disputed: false,
      confirmedBy: ['mentor', 'mentee'],
    });
  });

  it('is disputed where one side says held and the other moved', () => {
    const moved = aMeetingLog({ ...mentees, outcome: 'moved', minutes: undefined, mode: undefined });
    expect(theMeeting([mentors, moved])).toMatchObject({ outcome: 'held', disputed: true });
    // Who agrees with the other says no to these facts.
    const agrees = aWord(moved, 'yes', { by: participantIdOf(4) });
    expect(theMeeting([mentors, moved, agrees]).says.get(participantIdOf(4))).toBe('no');
  });

  it('of a group is confirmed as soon as one person of the other side confirms, and disputed by any', () => {
    expect(isConfirmed(theMeeting([mentees, secondMentees]))).toBe(false);
    const one = aWord(mentees, 'yes', { by: participantIdOf(1), role: 'mentor' });
    expect(isConfirmed(theMeeting([mentees, secondMentees, one]))).toBe(true);
    const doubt = aWord(mentees, 'no', { by: participantIdOf(5), role: 'mentee', wordId: formIdOf(52) });
    expect(theMeeting([mentees, one, doubt])).toMatchObject({
      disputed: true,
      confirmedBy: ['mentor', 'mentee'],
    });
  });

  it('ignores what somebody says of their own log', () => {
    expect(theMeeting([mentors, aWord(mentors, 'no', { by: participantIdOf(1) })]).disputed).toBe(false);
  });
});

const arbitraryEntry: fc.Arbitrary<MeetingEntry> = fc
  .record({
    person: fc.integer({ min: 1, max: 4 }),
    log: fc.integer({ min: 1, max: 6 }),
    minute: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom('log', 'undo', 'yes', 'no'),
  })
  .map(({ person, log, minute, kind }) => {
    // A log has one author, day and moment: the same id is the same log.
    const own = aMeetingLog({
      logId: formIdOf(log),
      by: participantIdOf(1 + (log % 4)),
      role: log % 4 < 2 ? 'mentor' : 'mentee',
      day: log < 5 ? '2026-05-10' : '2026-05-11',
      at: `2026-05-11T10:0${log % 3}:00.000Z`,
      outcome: log === 3 ? 'moved' : 'held',
    });
    if (kind === 'log') return own;
    if (kind === 'undo') return anUndo(own);
    return aWord(own, kind === 'yes' ? 'yes' : 'no', {
      by: participantIdOf(person),
      role: person <= 2 ? 'mentor' : 'mentee',
      at: `2026-05-11T11:0${minute}:00.000Z`,
      wordId: formIdOf(100 * log + 10 * person + minute),
    });
  });

describe('whatever was said', () => {
  it('is the same truth in any order and however often each entry comes', () => {
    const several = fc.array(arbitraryEntry, { maxLength: 14 });
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.nat()), (entries, chance) => {
        const again = entries
          .flatMap((entry) => (entry.logId < formIdOf(3) ? [entry, entry] : [entry]))
          .map((entry) => ({ entry, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ entry }) => entry);
        expect(meetingsOf(again)).toEqual(meetingsOf(entries));
      }),
    );
  });

  it('makes at most one meeting of a match and a day, and none without a log in force', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEntry, { maxLength: 14 }), (entries) => {
        const meetings = meetingsOf(entries);
        expect(new Set(meetings.map(({ day }) => day)).size).toBe(meetings.length);
        for (const { logId, says, loggedBy } of meetings) {
          expect(entries.some((entry) => entry.kind === 'log' && entry.logId === logId)).toBe(true);
          expect(entries.some((entry) => entry.kind === 'undo' && entry.logId === logId)).toBe(false);
          expect(says.has(loggedBy)).toBe(true);
        }
      }),
    );
  });
});
