import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { employeeRetentionDifference } from '../../../functions/core/indicators/employee-retention-difference.ts';
import { employeeRetention } from '../../../functions/core/indicators/employee-retention.ts';
import { employmentDays } from '../../../functions/core/indicators/employment-days.ts';
import type { Figure, Indicator } from '../../../functions/core/indicators/indicator.ts';
import { leavingRate } from '../../../functions/core/indicators/leaving-rate.ts';
import { matchEndings } from '../../../functions/core/indicators/match-endings.ts';
import { promotion } from '../../../functions/core/indicators/promotion.ts';
import { verdict, pointsInWords } from '../../../functions/core/indicators/verdict.ts';
import { minimumDetectableDifference } from '../../../functions/core/statistics/minimum-detectable-difference.ts';
import { anEmployedCohort, type Employee, times } from '../../builders/an-employed-cohort.ts';

const figuresOf = (
  indicator: Indicator,
  mentees: Employee[],
  comparison: Employee[],
  settings: Parameters<typeof anEmployedCohort>[2] = {},
): Figure[] => indicator.compute(aggregateCohort(anEmployedCohort(mentees, comparison, settings)));

const figure = (figures: Figure[], key: string): Figure => {
  const found = figures.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no figure «${key}»`);
  return found;
};

const reasonOf = ({ result }: Figure): string => (result.state === 'value' ? '' : result.reason);

/** So many of a hundred leave in the middle of the year. */
const leaving = (count: number, leaver: number): Employee[] => [
  ...times(Math.round((count * leaver) / 100), { leftAt: 200 }),
  ...times(count - Math.round((count * leaver) / 100)),
];

const comparedAll = [employeeRetention, employeeRetentionDifference, employmentDays, leavingRate, promotion];

describe('the difference in who stays', () => {
  it('is higher where the interval excludes no difference, with the strength of selection that would explain it', () => {
    const { result, sentence } = figure(
      figuresOf(employeeRetentionDifference, leaving(100, 5), leaving(500, 20)),
      'month-12',
    );
    expect(result).toMatchObject({ state: 'value', n: 600, interval: { method: 'Newcombe, method 10' } });
    expect(sentence).toMatch(
      /^Mentees stayed more often than the comparison group: 15 points \(could be between 8 and \d+ points\)\. Nobody was assigned by chance.*factor of 7\.5 each \(E-value\)\.$/,
    );
  });

  it('is not detectable where it includes it, and says what the data would have shown', () => {
    const { sentence } = figure(
      figuresOf(employeeRetentionDifference, leaving(80, 12), leaving(400, 15)),
      'month-12',
    );
    expect(sentence).toMatch(
      /^No detectable difference between mentees and the comparison group \(could be between −\d+ and \d+ points\); the data would have shown 11 points or more \(four times out of five\)\./,
    );
    expect(sentence).not.toMatch(/no effect/i);
  });

  it('says that it is lower', () => {
    expect(
      figure(figuresOf(employeeRetentionDifference, leaving(100, 30), leaving(500, 10)), 'month-12').sentence,
    ).toMatch(/^Mentees stayed less often than the comparison group: −20 points/);
  });

  it('refuses the naive comparison, with the reason', () => {
    const refused = figure(figuresOf(employeeRetentionDifference, times(10), times(20)), 'naive');
    expect(reasonOf(refused)).toMatch(
      /^Refused: some mentees enrolled after the opening.*\(immortal time\)\.$/,
    );
    const keys = figuresOf(employeeRetentionDifference, times(10, { enrolledAt: -3 }), times(20)).map(
      ({ key }) => key,
    );
    expect(keys).not.toContain('naive');
  });

  it('says why the groups could not be made alike', () => {
    const alone = figure(figuresOf(employeeRetentionDifference, times(10), times(20)), 'adjusted');
    expect(reasonOf(alone)).toBe(
      'The roster tells nothing of people by which the groups could be made alike.',
    );
  });
});

describe('every comparison of employment', () => {
  it('says that there is nobody to compare with', () => {
    for (const indicator of comparedAll)
      expect(reasonOf(figuresOf(indicator, times(10), [])[0] ?? expect.fail())).toMatch(
        /^There is no comparison group on the roster/,
      );
  });

  it('says from when on it counts, and that a group is too small', () => {
    for (const indicator of comparedAll) {
      const early = figuresOf(indicator, times(10), times(20), { watched: 20 });
      expect(reasonOf(early[0] ?? expect.fail())).toMatch(
        /^Groups are fixed when enrolment closes on 3 March 2026/,
      );
      const [few] = figuresOf(indicator, times(4), times(20));
      expect(few?.result.state).toBe('suppressed');
    }
  });

  it('gives shares from one day on only where mentees enrolled by that day, and the rate of leaving otherwise', () => {
    const late: Employee[] = [...times(12, { enrolledAt: 100, leftAt: 300 }), ...times(8, { enrolledAt: 3 })];
    const others = leaving(60, 30);
    for (const indicator of [employeeRetention, employeeRetentionDifference, employmentDays, promotion])
      expect(reasonOf(figuresOf(indicator, late, others)[0] ?? expect.fail())).toMatch(
        /^More than a tenth of the mentees enrolled later/,
      );
    const [rate] = figuresOf(leavingRate, late, others);
    expect(rate?.label).toContain('before and after enrolment');
    expect(rate?.result).toMatchObject({ state: 'value', interval: { method: 'Cox regression, Wald' } });
  });

  it('has curves month by month for both groups, each on those who are left', () => {
    const figures = figuresOf(employeeRetention, leaving(20, 10), leaving(60, 20));
    expect(figure(figures, 'mentees/month-12')).toMatchObject({
      result: { estimate: 0.9, n: 20 },
      parts: [{ value: 20 }, { value: 18 }],
    });
    expect(figure(figures, 'comparison/month-12').result).toMatchObject({ n: 60 });
  });

  it('counts days in the first year', () => {
    const [days] = figuresOf(employmentDays, leaving(40, 5), leaving(200, 30));
    // 195 days lost by 2 of 40 and by 60 of 200.
    expect(days?.result).toMatchObject({ estimate: expect.closeTo(195 * 0.25, 6) });
    expect(days?.sentence).toMatch(/^More days of employment for mentees in the first 365 days: 49 days/);
  });

  it('says of promotion what is detectable, and that no date was recorded', () => {
    expect(reasonOf(figuresOf(promotion, times(10), times(20))[0] ?? expect.fail())).toBe(
      'The roster has no dates of promotion.',
    );
    const promoted = figuresOf(promotion, [...times(5, { promotedAt: 90 }), ...times(15)], times(100));
    expect(figure(promoted, 'mentees/month-12').sentence).toMatch(
      /^Mentees were promoted more often than the comparison group: 25 points/,
    );
  });
});

describe('why matches end', () => {
  it('says that none did, or too few', () => {
    expect(reasonOf(figuresOf(matchEndings, times(10), [])[0] ?? expect.fail())).toBe(
      'No match has ended early.',
    );
    const facts = anEmployedCohort(times(10), []);
    const [first, ...others] = facts.roster.matches;
    if (first === undefined) throw new Error('no match');
    const [figureOfFew] = matchEndings.compute(
      aggregateCohort({
        ...facts,
        roster: {
          ...facts.roster,
          matches: [{ ...first, endedOn: '2026-04-01', endReason: 'unsafe' }, ...others],
        },
      }),
    );
    expect(figureOfFew?.result).toEqual({
      state: 'suppressed',
      reason: 'Fewer than 5 matches ended early, so reasons would speak of single ones.',
    });
  });
});

describe('a verdict', () => {
  const of = (lower: number, upper: number, detectable?: number | null) =>
    verdict({
      between: 'a and b',
      higher: 'A is higher',
      lower: 'A is lower',
      estimate: (lower + upper) / 2,
      interval: { lower, upper },
      detectable,
      inWords: pointsInWords,
    });

  it('calls an interval that touches no difference undecided', () => {
    expect(of(0, 0.1)).toBe('No detectable difference between a and b (could be between 0 and 10 points).');
    expect(of(0.01, 0.11)).toBe('A is higher: 6 points (could be between 1 and 11 points).');
    expect(of(-0.03, -0.01)).toBe('A is lower: −2 points (could be between −3 and −1 point).');
  });

  it('owns that there are too few people to find anything', () => {
    expect(of(-0.1, 0.1, null)).toMatch(/could have missed even the largest possible difference\.$/);
  });
});

describe('the smallest difference that would be found', () => {
  it.each([
    [40, 0.139],
    [80, 0.106],
    [160, 0.079],
    [320, 0.057],
    [640, 0.041],
  ])('with %i mentees, five times as many others and 85 %% who stay is as published', (first, published) => {
    expect(minimumDetectableDifference({ first, second: 5 * first, share: 0.85 })).toBeCloseTo(published, 3);
  });

  it('does not exist with twenty mentees, with nobody, or where everybody stays', () => {
    expect(minimumDetectableDifference({ first: 20, second: 100, share: 0.85 })).toBeNull();
    expect(minimumDetectableDifference({ first: 0, second: 100, share: 0.85 })).toBeNull();
    expect(minimumDetectableDifference({ first: 500, second: 500, share: 1 })).toBeNull();
  });
});
