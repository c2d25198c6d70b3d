import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateEngagement } from '../../../functions/core/aggregate/aggregate-engagement.ts';
import { EngagementAggregate } from '../../../functions/core/aggregate/engagement-aggregate.ts';
import { addDays } from '../../../functions/core/calendar.ts';
import { aMeetingCohort, START } from '../../builders/a-meeting-cohort.ts';

describe('figures on meetings', () => {
  const cohort = fc
    .array(
      fc.record({
        met: fc.array(fc.integer({ min: -5, max: 160 }), { maxLength: 8 }),
        matchedOn: fc.integer({ min: 0, max: 180 }).map((days) => addDays(START, days)),
        perMonth: fc.option(fc.constantFrom(0.5, 1, 1.5, 4, 8), { nil: undefined }),
        ended: fc.option(fc.nat(150), { nil: undefined }),
      }),
      { maxLength: 14 },
    )
    .map((matches) =>
      aMeetingCohort(
        matches.map(({ ended, ...match }) => ({
          ...match,
          ...(ended === undefined ? {} : { endedOn: addDays(match.matchedOn, ended) }),
        })),
      ),
    );

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(cohort, (facts) => {
        const { matches, participants } = facts.roster;
        const reversed = {
          ...facts,
          roster: { matches: matches.toReversed(), participants: participants.toReversed() },
          meetings: (facts.meetings ?? []).toReversed(),
        };
        expect(aggregateEngagement(reversed)).toEqual(aggregateEngagement(facts));
      }),
    );
  });

  it('is what its schema says, with shares within their limits and groups that add up', () => {
    fc.assert(
      fc.property(cohort, (facts) => {
        const found = EngagementAggregate.parse(aggregateEngagement(facts));
        const { coverage, confirmed, fellThrough, active } = found;
        for (const one of [coverage, confirmed, fellThrough, active]) {
          if (one.state === 'suppressed') continue;
          expect(one.share).toBeCloseTo(one.count / one.of, 12);
          expect(one.lower ?? 0).toBeLessThanOrEqual(one.share);
          expect(one.upper ?? 1).toBeGreaterThanOrEqual(one.share);
        }
        for (const { matches } of found.coverageMonths)
          expect(matches).toBeGreaterThanOrEqual(facts.program.minimumGroup);
        for (const [index, { from }] of found.coverageMonths.entries())
          expect(from).toBe((found.coverageMonths[index - 1]?.to ?? 0) + 1);
        expect(found.coverageMonths.length > 0).toBe(coverage.state === 'shown');
      }),
    );
  });

  it('says nothing of nobody', () => {
    const found = aggregateEngagement(aMeetingCohort([]));
    expect(found).toMatchObject({
      anyLogged: false,
      coverage: { state: 'suppressed' },
      meetings: { state: 'suppressed' },
      active: { state: 'suppressed' },
      firstMeeting: { state: 'suppressed' },
      coverageMonths: [],
    });
  });
});
