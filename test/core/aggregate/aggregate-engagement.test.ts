import { describe, expect, it } from 'vitest';
import {
  aggregateEngagement,
  engagementDay,
} from '../../../functions/core/aggregate/aggregate-engagement.ts';
import { addDays } from '../../../functions/core/calendar.ts';
import type { Meeting } from '../../../functions/core/meetings-of.ts';
import { aCohort } from '../../builders/a-cohort.ts';
import { aMeetingCohort, START, SUNDAY } from '../../builders/a-meeting-cohort.ts';
import { aMeeting } from '../../builders/a-meeting.ts';
import { matchIdOf } from '../../builders/ids.ts';

const monthly = [5, 40, 70, 100, 130];

describe('the day of the figures', () => {
  it('is the last Sunday, and the planned end from then on', () => {
    expect(engagementDay('2026-11-30', '2026-06-30')).toBe(SUNDAY);
    expect(engagementDay('2026-11-30', SUNDAY)).toBe(SUNDAY);
    expect(engagementDay('2026-11-30', '2026-07-04')).toBe(SUNDAY);
    expect(engagementDay('2026-11-30', '2026-07-05')).toBe('2026-07-05');
    expect(engagementDay('2026-11-30', '2026-11-30')).toBe('2026-11-30');
    expect(engagementDay('2026-11-30', '2027-03-01')).toBe('2026-11-30');
    expect(engagementDay('2022-12-31', '2022-12-29')).toBe('2022-12-25');
  });

  it('stays as it is in between, so that no report says who met since yesterday', () => {
    const facts = aMeetingCohort(Array.from({ length: 6 }, () => ({ met: monthly })));
    const later = {
      ...facts,
      asOf: '2026-07-04',
      meetings: [...(facts.meetings ?? []), aMeeting({ day: '2026-07-02' })],
    };
    expect(aggregateEngagement(later)).toEqual(aggregateEngagement(facts));
  });
});

describe('cadence coverage', () => {
  it('counts cadences with a meeting, by the match’s own agreement or else by 30 days', () => {
    const { coverage, cadences } = aggregateEngagement(
      aMeetingCohort([
        { met: monthly },
        // Six meetings in one week cover one of four cadences.
        { met: [1, 2, 3, 4, 5, 6] },
        { met: [] },
        // Every week was agreed on, which is every eight days at the most: 18 of them, of which two are covered.
        { met: [0, 9], perMonth: 4 },
        // Two cadences of 60 days, both covered.
        { met: [59, 60], perMonth: 0.5 },
      ]),
    );
    // Covered 4 + 1 + 0 + 2 + 2 of 4 + 4 + 4 + 18 + 2 elapsed.
    expect(coverage).toMatchObject({ state: 'shown', matches: 5, count: 9, of: 32 });
    expect(coverage.state === 'shown' && coverage.share).toBeCloseTo(9 / 32, 12);
    expect(cadences).toEqual({ state: 'shown', own: 2, standard: 3 });
  });

  it('ends with the match, and with the cohort where nobody ended the match', () => {
    const facts = aMeetingCohort([
      { met: [5], endedOn: addDays(START, 45) },
      { met: [5] },
      { met: [5] },
      { met: [5] },
      { met: [5] },
    ]);
    expect(aggregateEngagement(facts).coverage).toMatchObject({ count: 5, of: 17 });
    const ended = { ...facts, cohort: aCohort({ endsOn: addDays(START, 60) }) };
    expect(aggregateEngagement(ended).coverage).toMatchObject({ count: 5, of: 9 });
  });

  it('joins months of few matches with others, so that the groups make up the whole', () => {
    const facts = aMeetingCohort([
      ...Array.from({ length: 5 }, () => ({ met: monthly })),
      ...Array.from({ length: 3 }, () => ({ met: [5], endedOn: addDays(START, 65) })),
      { met: [5], perMonth: 0.5 },
    ]);
    const { coverageMonths } = aggregateEngagement(facts);
    expect(coverageMonths.map(({ from, to, matches }) => [from, to, matches])).toEqual([
      [1, 1, 8],
      [2, 2, 9],
      [3, 3, 5],
      [4, 4, 6],
    ]);
    expect(coverageMonths.map(({ share }) => share)).toEqual([1, 6 / 9, 1, 5 / 6]);
    const few = aMeetingCohort([
      ...Array.from({ length: 4 }, () => ({ met: monthly })),
      ...Array.from({ length: 3 }, () => ({ met: [5], endedOn: addDays(START, 65) })),
    ]);
    expect(
      aggregateEngagement(few).coverageMonths.map(({ from, to, matches }) => [from, to, matches]),
    ).toEqual([
      [1, 1, 7],
      [2, 4, 7],
    ]);
  });
});

describe('meetings', () => {
  it('are held, confirmed by both sides, or fell through, over matches', () => {
    const facts = aMeetingCohort(Array.from({ length: 6 }, () => ({ met: [5, 40] })));
    const extra: Meeting[] = [
      aMeeting({ day: '2026-03-20', outcome: 'moved' }),
      aMeeting({ day: '2026-03-21', outcome: 'cancelled', matchId: matchIdOf(2) }),
      aMeeting({ day: '2026-04-20', confirmedBy: ['mentor'] }),
      aMeeting({ day: '2026-04-21', disputed: true }),
      // Before the match, and in time to come.
      aMeeting({ day: '2026-01-20' }),
      aMeeting({ day: '2026-06-29' }),
    ];
    const found = aggregateEngagement({ ...facts, meetings: [...(facts.meetings ?? []), ...extra] });
    expect(found.meetings).toEqual({
      state: 'shown',
      matches: 6,
      logged: 16,
      held: 14,
      moved: 1,
      cancelled: 1,
    });
    expect(found.confirmed).toMatchObject({ matches: 6, count: 12, of: 14 });
    expect(found.fellThrough).toMatchObject({ matches: 6, count: 2, of: 16 });
  });

  it('give no share of the few matches that have any', () => {
    const facts = aMeetingCohort([{ met: [5] }, ...Array.from({ length: 9 }, () => ({}))]);
    const { confirmed, fellThrough, coverage, anyLogged } = aggregateEngagement(facts);
    expect(anyLogged).toBe(true);
    expect([confirmed, fellThrough]).toEqual([{ state: 'suppressed' }, { state: 'suppressed' }]);
    expect(coverage).toMatchObject({ count: 1, of: 40 });
  });
});

describe('active matches', () => {
  it('met in their last two cadences; young ones are too early to tell, ended ones left out', () => {
    const { active, tooEarly } = aggregateEngagement(
      aMeetingCohort([
        { met: [100] },
        { met: [87] },
        { met: [88] },
        { met: [130] },
        { met: [] },
        { met: [146], endedOn: addDays(START, 147) },
        { met: [3], matchedOn: addDays(START, 100) },
        { matchedOn: addDays(START, 200) },
      ]),
    );
    // Day 147 is the day of the figures: two cadences back begin on day 88.
    expect(active).toMatchObject({ state: 'shown', count: 3, of: 5 });
    expect(tooEarly).toBe(1);
  });
});

describe('the first meeting', () => {
  it('is waited for by those who never met, so that the median is not too short', () => {
    const { firstMeeting } = aggregateEngagement(
      aMeetingCohort([
        { met: [3] },
        { met: [10] },
        { met: [20, 4] },
        { met: [] },
        { met: [50] },
        { met: [] },
      ]),
    );
    // Met on days 3, 4, 10 and 50 of six: the curve runs along one half from day 10 to day 50.
    expect(firstMeeting).toMatchObject({ matches: 6, met: 4, median: 30 });
    const within = firstMeeting.state === 'shown' ? firstMeeting.within : [];
    expect(within.map(({ days, known }) => [days, known])).toEqual([
      [14, 6],
      [30, 6],
    ]);
    for (const { share, lower, upper } of within) {
      expect(share).toBeCloseTo(0.5, 12);
      expect(lower).toBeLessThan(share);
      expect(upper).toBeGreaterThan(share);
    }
  });

  it('within 30 days is not known of matches that are three weeks old', () => {
    const { firstMeeting } = aggregateEngagement(
      aMeetingCohort(
        Array.from({ length: 6 }, (_, index) => ({
          matchedOn: addDays(SUNDAY, -21),
          met: index === 0 ? [2] : [],
        })),
      ),
    );
    expect(firstMeeting.state === 'shown' && firstMeeting.within.map(({ days }) => days)).toEqual([14]);
  });
});
