import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, momentOn } from '../../functions/core/calendar.ts';
import type { Mailing } from '../../functions/core/invitation.ts';
import { nextReminder, peopleToRemind, reminderAt, remindersOf } from '../../functions/core/reminders.ts';
import type { Wave } from '../../functions/core/wave.ts';
import { aWave } from '../builders/a-wave.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { invitationIdOf, participantIdOf, waveIdOf } from '../builders/ids.ts';
import '../seeded-properties.ts';

const MADRID = 'Europe/Madrid';
const opened = '2026-03-20';

/** A wave from 20 March 2026, nine days before clocks are put forward. */
const openFor = (days: number): Wave =>
  aWave({ opensAt: momentOn(opened, 9, MADRID), closesAt: momentOn(addDays(opened, days), 9, MADRID) });

const daysOf = (days: number): [number, number][] =>
  remindersOf(openFor(days), MADRID).map(({ number, at }) => [number, daysBetween(opened, at.slice(0, 10))]);

describe('the reminders of a wave', () => {
  it.each<[number, [number, number][]]>([
    [6, []],
    [7, [[2, 5]]],
    [8, [[2, 6]]],
    [
      9,
      [
        [1, 4],
        [2, 7],
      ],
    ],
    [
      14,
      [
        [1, 7],
        [2, 12],
      ],
    ],
    [
      21,
      [
        [1, 10],
        [2, 19],
      ],
    ],
  ])(
    'open for %i days are half-way and two days before the end, at least three days apart',
    (days, expected) => {
      expect(daysOf(days)).toEqual(expected);
    },
  );

  it('come at nine in the morning of the program, on either side of a change of clocks', () => {
    expect(remindersOf(openFor(14), MADRID).map(({ at }) => at)).toEqual([
      '2026-03-27T08:00:00.000Z',
      '2026-04-01T07:00:00.000Z',
    ]);
  });

  it('are at most two, inside the wave, two days or more before its end and three days or more apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (days) => {
        const on = daysOf(days).map(([, day]) => day);
        expect(on.length).toBeLessThanOrEqual(2);
        for (const day of on) expect(day > 0 && day <= days - 2).toBe(true);
        if (on[0] !== undefined && on[1] !== undefined) expect(on[1] - on[0]).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('are due from their moment on until the next, and none before the first or after the closing', () => {
    const wave = openFor(14);
    const at = (day: number) => reminderAt(wave, MADRID, momentOn(addDays(opened, day), 9, MADRID));
    expect([0, 6, 7, 11, 12, 13, 14].map(at)).toEqual([undefined, undefined, 1, 1, 2, 2, undefined]);
    expect(reminderAt({ ...wave, closedEarlyAt: wave.opensAt }, MADRID, wave.closesAt)).toBeUndefined();
  });

  it('tell when the next one is', () => {
    const wave = openFor(14);
    expect(nextReminder(wave, MADRID, wave.opensAt)).toBe('2026-03-27T08:00:00.000Z');
    expect(nextReminder(wave, MADRID, '2026-03-27T08:00:00.000Z')).toBe('2026-04-01T07:00:00.000Z');
    expect(nextReminder(wave, MADRID, '2026-04-01T07:00:00.000Z')).toBeUndefined();
  });
});

describe('who is reminded', () => {
  const now = '2026-05-10T07:00:30.000Z';
  const mailed = (person: number, sentAt: string): Mailing => ({
    waveId: waveIdOf(),
    participantId: participantIdOf(person),
    state: 'sent',
    sentAt,
  });
  const invited = (person: number, changed: Parameters<typeof anInvitation>[0] = {}) =>
    anInvitation({ id: invitationIdOf(person), participantId: participantIdOf(person), ...changed });
  const longAgo = '2026-05-01T07:00:00.000Z';
  const said = (kind: 'declined' | 'not-me' | 'left') => ({
    declined: { kind, at: '2026-05-02T07:00:00.000Z' },
  });

  const everybody = new Set(Array.from({ length: 10 }, (_, number) => invitationIdOf(number)));

  it('is nobody who would not be invited any more', () => {
    const one = new Set([invitationIdOf(2)]);
    expect(peopleToRemind([invited(1), invited(2)], one, [], MADRID, now)).toEqual([participantIdOf(2)]);
  });

  it('is who has said nothing or has only begun', () => {
    const invitations = [
      invited(1),
      invited(2, { startedAt: longAgo }),
      invited(3, { answeredAt: longAgo }),
      invited(4, said('declined')),
      invited(5, said('not-me')),
      invited(6, said('left')),
      invited(7, { answeredAt: longAgo, withdrawnAt: longAgo }),
    ];
    expect(peopleToRemind(invitations, everybody, [], MADRID, now)).toEqual([
      participantIdOf(1),
      participantIdOf(2),
    ]);
  });

  it('is once whoever has several matches and left one of them open', () => {
    const two = [invited(1, said('declined')), invited(1, { id: invitationIdOf(9) })];
    expect(peopleToRemind(two, everybody, [], MADRID, now)).toEqual([participantIdOf(1)]);
    const wrong = [invited(1, said('not-me')), invited(1, { id: invitationIdOf(9) })];
    expect(peopleToRemind(wrong, everybody, [], MADRID, now)).toEqual([]);
  });

  it('is nobody whose invitation is still on its way, nor is it held up by an earlier reminder that never went', () => {
    const queued = { waveId: waveIdOf(), state: 'queued' as const };
    const mailings: Mailing[] = [
      { ...queued, participantId: participantIdOf(1) },
      { ...queued, participantId: participantIdOf(2), reminder: 1 },
    ];
    const both = [invited(1), invited(2)];
    expect(peopleToRemind(both, everybody, mailings, MADRID, now)).toEqual([participantIdOf(2)]);
  });

  it('is nobody who had a mail about the wave within three days', () => {
    const mailings = [mailed(1, '2026-05-08T07:00:00.000Z'), mailed(2, '2026-05-07T07:10:00.000Z')];
    const both = [invited(1), invited(2)];
    expect(peopleToRemind(both, everybody, mailings, MADRID, now)).toEqual([participantIdOf(2)]);
  });
});
