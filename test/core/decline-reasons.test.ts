import { describe, expect, it } from 'vitest';
import { declineReasons } from '../../functions/core/aggregate/decline-reasons.ts';
import type { DeclineReason } from '../../functions/core/declined.ts';
import type { Invitation } from '../../functions/core/invitation.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { invitationIdOf, participantIdOf, waveIdOf } from '../builders/ids.ts';

/** Person n, who declined. */
const declined = (
  person: number,
  reason: DeclineReason = 'no-time',
  changed: Partial<Invitation> & { note?: string } = {},
): Invitation => {
  const { note, ...rest } = changed;
  return anInvitation({
    id: invitationIdOf(person),
    participantId: participantIdOf(person),
    declined: {
      kind: 'declined',
      at: '2026-05-02T10:00:00.000Z',
      reason,
      ...(note === undefined ? {} : { note }),
    },
    ...rest,
  });
};
const people = (count: number, note?: (person: number) => string): Invitation[] =>
  Array.from({ length: count }, (_, index) =>
    declined(index + 1, index === 0 ? 'other' : 'no-time', note === undefined ? {} : { note: note(index) }),
  );

describe('why people declined', () => {
  it('is shown as counts from the program’s minimum of people on', () => {
    expect(declineReasons(people(4), 5).reasons).toEqual({ state: 'suppressed' });
    expect(declineReasons(people(5), 5).reasons).toEqual({
      state: 'shown',
      counts: [
        { reason: 'no-time', count: 4 },
        { reason: 'other', count: 1 },
      ],
    });
  });

  it('counts people for the minimum, not how often they declined', () => {
    const again = people(4).map((one) => ({ ...one, id: invitationIdOf(50), waveId: waveIdOf(2) }));
    expect(declineReasons([...people(4), ...again], 5).reasons).toEqual({ state: 'suppressed' });
  });

  it('leaves out who answered after all, and who said that it was not for them', () => {
    const [first, second, ...rest] = people(6);
    if (first === undefined || second === undefined) throw new Error('nobody');
    const changed: Invitation[] = [
      { ...first, answeredAt: '2026-05-03T10:00:00.000Z' },
      { ...second, declined: { kind: 'not-me', at: '2026-05-03T10:00:00.000Z' } },
      ...rest,
    ];
    expect(declineReasons(changed, 5).reasons).toEqual({ state: 'suppressed' });
  });

  it('shows own words from ten people on, in alphabetical order and with no name', () => {
    const words = (person: number) => ['beta', 'alpha'][person] ?? `text ${person}`;
    expect(declineReasons(people(9, words), 5).notes).toEqual({ state: 'suppressed' });
    expect(declineReasons(people(10, words), 5).notes).toEqual({
      state: 'shown',
      texts: ['alpha', 'beta', ...Array.from({ length: 8 }, (_, index) => `text ${index + 2}`)],
    });
  });
});
