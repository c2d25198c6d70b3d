import { describe, expect, it } from 'vitest';
import { eligibleInvitations } from '../../functions/core/eligibility.ts';
import type { Match } from '../../functions/core/match.ts';
import type { Participant } from '../../functions/core/participant.ts';
import type { Wave } from '../../functions/core/wave.ts';
import { aMatch } from '../builders/a-match.ts';
import { aParticipant } from '../builders/a-participant.ts';
import { aWave } from '../builders/a-wave.ts';
import { anInstrument } from '../builders/an-instrument.ts';
import { matchIdOf, participantIdOf } from '../builders/ids.ts';

const DAY = '2026-05-01';
const NOW = '2026-05-01T07:00:00.000Z';
const mentor = aParticipant({ id: participantIdOf(1), role: 'mentor' });
const mentee = aParticipant({ id: participantIdOf(2), role: 'mentee' });

type Given = {
  participants?: Participant[];
  matches?: Match[];
  wave?: Partial<Wave>;
  unit?: 'match' | 'participant';
};

/** Who is invited about which match, as numbers. */
const invited = ({
  participants = [mentor, mentee],
  matches = [aMatch()],
  wave = {},
  unit = 'match',
}: Given = {}) =>
  eligibleInvitations(aWave(wave), anInstrument({ unit }), { participants, matches }, DAY, NOW).map(
    ({ participantId, matchId }) => [participantId, matchId],
  );

describe('a wave about matches', () => {
  it('invites both sides of a match', () => {
    expect(invited()).toEqual([
      [mentor.id, matchIdOf(1)],
      [mentee.id, matchIdOf(1)],
    ]);
  });

  it('invites a mentor once for each match', () => {
    const matches = [aMatch(), aMatch({ id: matchIdOf(2), mentees: [participantIdOf(3)] })];
    expect(invited({ matches, participants: [mentor] })).toEqual([
      [mentor.id, matchIdOf(1)],
      [mentor.id, matchIdOf(2)],
    ]);
  });

  it('invites only the audience', () => {
    expect(invited({ wave: { audience: ['mentee'] } })).toEqual([[mentee.id, matchIdOf(1)]]);
  });

  it('invites nobody who is in no match', () => {
    expect(invited({ matches: [] })).toEqual([]);
  });

  it.each([
    ['has not begun', { matchedOn: '2026-05-02' }, 0],
    ['begins today', { matchedOn: DAY }, 2],
    ['was broken off', { endedOn: '2026-04-30', endReason: 'poor-fit' as const }, 0],
    ['is broken off today', { endedOn: DAY, endReason: 'poor-fit' as const }, 0],
    ['will be broken off', { endedOn: '2026-05-02', endReason: 'poor-fit' as const }, 2],
    ['was completed', { endedOn: '2026-04-01', endReason: 'completed' as const }, 2],
  ])('about a match that %s', (_what, changed, count) => {
    expect(invited({ matches: [aMatch(changed)] })).toHaveLength(count);
  });
});

describe('a wave about participants', () => {
  it('invites each person once, whatever their matches', () => {
    const matches = [aMatch(), aMatch({ id: matchIdOf(2) })];
    expect(invited({ matches, unit: 'participant' })).toEqual([
      [mentor.id, undefined],
      [mentee.id, undefined],
    ]);
  });

  it('invites those who wait for a match, and not those whose only match was broken off', () => {
    expect(invited({ matches: [], unit: 'participant' })).toHaveLength(2);
    const brokenOff = aMatch({ endedOn: '2026-04-01', endReason: 'poor-fit' });
    expect(invited({ matches: [brokenOff], unit: 'participant' })).toEqual([]);
    expect(invited({ matches: [brokenOff, aMatch({ id: matchIdOf(2) })], unit: 'participant' })).toHaveLength(
      2,
    );
  });
});

describe('nobody is invited', () => {
  it('who is there for comparison', () => {
    const participants = [aParticipant({ id: participantIdOf(1), role: 'comparison' })];
    for (const unit of ['match', 'participant'] as const) expect(invited({ participants, unit })).toEqual([]);
  });

  it.each([
    ['2026-04-30', 0],
    [DAY, 0],
    ['2026-05-02', 1],
  ])('whose last day was %s', (exitedOn, count) => {
    expect(invited({ participants: [{ ...mentee, employment: { exitedOn } }] })).toHaveLength(count);
  });
});

it('inviting again, later, gives the same invitations', () => {
  const at = (now: string) =>
    eligibleInvitations(
      aWave(),
      anInstrument(),
      { participants: [mentor, mentee], matches: [aMatch()] },
      DAY,
      now,
    ).map(({ id }) => id);
  expect(at('2026-05-09T07:00:00.000Z')).toEqual(at(NOW));
  expect(new Set(at(NOW)).size).toBe(2);
});
