import { describe, expect, it } from 'vitest';
import { figuresBegin, meetingFigures } from '../../functions/core/meeting-figures.ts';
import type { MeetingLog } from '../../functions/core/meeting.ts';
import { meetingsOf } from '../../functions/core/meetings-of.ts';
import { aMatch } from '../builders/a-match.ts';
import { aMeetingLog, formIdOf } from '../builders/a-meeting-entry.ts';
import { matchIdOf } from '../builders/ids.ts';

const TODAY = '2026-06-30';
const match = (number: number, changed = {}) => aMatch({ id: matchIdOf(number), ...changed });
const figures = (matches: ReturnType<typeof match>[], logs: Partial<MeetingLog>[]) => {
  const entries = logs.map((log, index) => aMeetingLog({ logId: formIdOf(index), ...log }));
  const { silent, ...rest } = meetingFigures(matches, meetingsOf(entries), TODAY);
  return { ...rest, silent: silent.map(({ id }) => id) };
};

describe('how a cohort meets', () => {
  it('counts meetings that were held in the last thirty days, today among them', () => {
    const days = ['2026-06-30', '2026-06-01', '2026-05-31'];
    expect(
      figures(
        [match(1)],
        days.map((day) => ({ day })),
      ).held,
    ).toBe(2);
    expect(figures([match(1)], [{ day: TODAY, outcome: 'cancelled' }]).held).toBe(0);
  });

  it('finds the open matches that held none for two cadences', () => {
    const edge = figuresBegin(TODAY);
    expect(edge).toBe('2026-05-02');
    const found = figures(
      [match(1), match(2), match(3), match(4)],
      [
        { matchId: matchIdOf(1), day: edge },
        { matchId: matchIdOf(2), day: '2026-05-01' },
        { matchId: matchIdOf(3), day: TODAY, outcome: 'moved' },
      ],
    );
    expect(found).toEqual({ held: 0, observed: 4, silent: [2, 3, 4].map((number) => matchIdOf(number)) });
  });

  it('says nothing of matches that are too young or have ended', () => {
    const matches = [
      match(1, { matchedOn: '2026-05-02' }),
      match(2, { endedOn: TODAY }),
      match(3, { matchedOn: '2026-05-01' }),
    ];
    expect(figures(matches, [])).toMatchObject({ observed: 1, silent: [matchIdOf(3)] });
  });
});
