import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateStaying } from '../../../functions/core/aggregate/aggregate-staying.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { newcombeInterval } from '../../../functions/core/statistics/newcombe-interval.ts';
import { anEmployedCohort, type Employee, times } from '../../builders/an-employed-cohort.ts';

const stayingOf = (facts: CohortFacts) => aggregateStaying(facts, { state: 'suppressed' });

const landmark = (facts: CohortFacts) => {
  const { employees } = stayingOf(facts);
  if (employees.state === 'suppressed') throw new Error('suppressed');
  if (employees.retention.design !== 'landmark') throw new Error('no landmark');
  return employees.retention;
};

/** Nine of ten mentees and sixteen of twenty others stay through the year; all leave long after the landmark. */
const mentees = [...times(9), { leftAt: 230 }];
const comparison = [...times(16), ...times(4, { leftAt: 130 })];

describe('employee retention', () => {
  it('is counted with Newcombe’s interval where everybody was watched to the end', () => {
    const { differences, primaryMonth } = landmark(anEmployedCohort(mentees, comparison));
    expect(primaryMonth).toBe(12);
    const year = differences.find(({ month }) => month === 12);
    const { lower, upper } = newcombeInterval({ count: 9, n: 10 }, { count: 16, n: 20 });
    expect(year).toMatchObject({ method: 'newcombe', mentees: 0.9, comparison: 0.8, lower, upper });
    expect(year?.difference).toBeCloseTo(0.1, 12);
    // At half a year, the mentee who left on day 200 after the landmark was still there.
    expect(differences.find(({ month }) => month === 6)).toMatchObject({ mentees: 1, comparison: 0.8 });
  });

  it('gives days of employment in the first year: the areas between the curves', () => {
    const { employmentDays } = landmark(anEmployedCohort(mentees, comparison));
    // A mentee lost 165 of 365 days, four of twenty others 265 each: 16.5 against 53 on average.
    expect(employmentDays).toMatchObject({ days: 365 });
    expect(employmentDays?.estimate).toBeCloseTo(53 - 16.5, 9);
  });

  it('takes a dismissal, a retirement, a death and a divestiture for the end of the watch, and an unknown reason for leaving', () => {
    const outside = (reason: Employee['reason']) => ({ leftAt: 200, ...(reason ? { reason } : {}) });
    const others = [
      ...times(16),
      ...(['involuntary', 'retirement', 'death', 'divestiture'] as const).map(outside),
    ];
    const censored = landmark(anEmployedCohort(times(10), others));
    expect(censored.differences.at(-1)).toMatchObject({ comparison: 1, method: 'square-and-add' });
    const unknown = landmark(anEmployedCohort(times(10), [...times(16), ...times(4, outside(undefined))]));
    expect(unknown.differences.at(-1)).toMatchObject({ comparison: 0.8, method: 'newcombe' });
  });

  it('reads curves where some were not watched to the end', () => {
    const others = [...comparison, { leftAt: 100, reason: 'involuntary' } as const];
    const found = landmark(anEmployedCohort(mentees, others)).differences.at(-1);
    // The one taken out counts among those at risk for nobody: he was gone before the four left.
    expect(found).toMatchObject({ method: 'normal', mentees: 0.9 });
    expect(found?.comparison).toBeCloseTo(0.8, 12);
    expect(found?.se).toBeCloseTo(Math.hypot(Math.sqrt(0.09 / 10), Math.sqrt(0.16 / 20)), 12);
  });

  it('leaves out who had gone by the day on which enrolment closed, who was hired later and who was never matched', () => {
    const others = [...comparison, { leftAt: 30 }, { hiredAt: 10 }];
    const facts = anEmployedCohort([...mentees, { leftAt: 12 }], others);
    facts.roster.matches = facts.roster.matches.filter(({ mentees: [first] }) => !first?.endsWith('1000'));
    expect(landmark(facts)).toMatchObject({ mentees: 9, comparison: 20 });
  });

  it('counts a mentee who enrols late among the others, as on the day on which enrolment closed', () => {
    expect(landmark(anEmployedCohort([...times(10), { enrolledAt: 60 }], comparison))).toMatchObject({
      mentees: 10,
      comparison: 21,
    });
  });

  it('shows nothing where one of the groups is too small', () => {
    expect(stayingOf(anEmployedCohort(times(4), comparison)).employees).toEqual({ state: 'suppressed' });
    expect(stayingOf(anEmployedCohort(mentees, times(4))).employees).toEqual({ state: 'suppressed' });
    expect(stayingOf(anEmployedCohort([], [])).employees).toEqual({ state: 'suppressed' });
  });

  it('has no test and no days where nobody has left', () => {
    const found = landmark(anEmployedCohort(times(10), times(20)));
    expect(found).toMatchObject({
      employmentDays: null,
      leavingRate: { hazardRatio: null, logRankP: null },
    });
    expect(found.differences.at(-1)).toMatchObject({ difference: 0, mentees: 1, comparison: 1 });
  });

  it('says nothing of a difference before three months, and of the months that were observed afterwards', () => {
    expect(landmark(anEmployedCohort(mentees, comparison, { watched: 115 }))).toMatchObject({
      primaryMonth: null,
      differences: [],
      adjustment: null,
    });
    expect(landmark(anEmployedCohort(mentees, comparison, { watched: 300 })).differences).toMatchObject([
      { month: 6 },
      { month: 8 },
    ]);
  });

  it('tells what would have been found, with a fifth of the others as mentees and 85 % who stay', () => {
    const stays = (count: number) => [...times(count * 0.85), ...times(count * 0.15, { leftAt: 200 })];
    const found = landmark(anEmployedCohort(stays(40), stays(200))).differences.at(-1);
    expect(found?.detectable).toBeCloseTo(0.139, 3);
    expect(landmark(anEmployedCohort(stays(20), stays(100))).differences.at(-1)?.detectable).toBeNull();
  });
});

describe('mentees who enrol at different times', () => {
  const late = [...times(8), ...times(4, { enrolledAt: 120 })];

  it('are compared from their enrolment on, and no share is given', () => {
    const { employees, promotion } = stayingOf(anEmployedCohort(late, comparison));
    expect(employees).toMatchObject({ retention: { design: 'start-stop', mentees: 12, comparison: 20 } });
    expect(promotion).toBeUndefined();
  });

  it('are not credited with the time that they waited', () => {
    // Everybody leaves at the same rate whatever they do; late enrolment only picks those who had not left by then.
    const cohort = Array.from({ length: 240 }, (_, index) => ({ leftAt: 1 + ((index * 97) % 480) }));
    const enrolling = cohort.filter((_, index) => index % 3 === 0);
    const facts = anEmployedCohort(
      enrolling.filter(({ leftAt }) => leftAt > 150).map((one) => ({ ...one, enrolledAt: 150 })),
      [...cohort.filter((_, index) => index % 3 !== 0), ...enrolling.filter(({ leftAt }) => leftAt <= 150)],
    );
    const { employees } = stayingOf(facts);
    if (employees.state === 'suppressed') throw new Error('suppressed');
    const ratio = employees.retention.leavingRate.hazardRatio;
    expect(ratio?.estimate).toBeGreaterThan(0.9);
    expect(ratio?.estimate).toBeLessThan(1.1);
  });

  it('make the naive comparison a refusal, with its reason', () => {
    expect(stayingOf(anEmployedCohort(late, comparison)).naive).toEqual({ refused: 'immortal-time' });
    expect(stayingOf(anEmployedCohort(mentees, comparison)).naive).toEqual({ refused: 'immortal-time' });
    expect(stayingOf(anEmployedCohort(times(9, { enrolledAt: 0 }), comparison)).naive).toEqual({
      refused: null,
    });
  });
});

const life: fc.Arbitrary<Employee> = fc.record(
  {
    leftAt: fc.integer({ min: 1, max: 480 }),
    reason: fc.constantFrom('voluntary', 'involuntary', 'other'),
    promotedAt: fc.integer({ min: 1, max: 480 }),
    hiredAt: fc.integer({ min: -3000, max: 20 }),
    attributes: fc.record({ site: fc.constantFrom('Lyon', 'Leeds'), grade: fc.constantFrom('4', '5', '6') }),
  },
  { requiredKeys: [] },
);
const groups = fc.tuple(fc.array(life, { maxLength: 25 }), fc.array(life, { maxLength: 40 }));

describe('every cohort', () => {
  it('has finite figures, at risk the minimum at least, whatever happened to its people', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 31, max: 480 }), ([some, others], watched) => {
        const staying = stayingOf(anEmployedCohort(some, others, { watched }));
        expect(JSON.stringify(staying)).not.toMatch(/NaN|Infinity/);
        if (staying.employees.state === 'suppressed' || staying.employees.retention.design !== 'landmark')
          return;
        const { months, differences } = staying.employees.retention;
        for (const { atRisk } of [...months.mentees, ...months.comparison])
          expect(atRisk).toBeGreaterThanOrEqual(5);
        for (const { difference, lower, upper } of differences) {
          expect(lower ?? difference).toBeLessThanOrEqual(difference);
          expect(upper ?? difference).toBeGreaterThanOrEqual(difference);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the same figures in any order of its roster', () => {
    fc.assert(
      fc.property(groups, ([some, others]) => {
        const facts = anEmployedCohort(some, others);
        const { participants, matches } = facts.roster;
        const turned = { participants: participants.toReversed(), matches: matches.toReversed() };
        expect(stayingOf({ ...facts, roster: turned })).toEqual(stayingOf(facts));
      }),
      { numRuns: 40 },
    );
  });

  it('tells nothing of the few who were watched longer than the table', () => {
    // Four mentees are left after the eighth month; whatever they do afterwards, the same is published.
    const few = fc.array(fc.option(fc.integer({ min: 290, max: 480 })), { minLength: 4, maxLength: 4 });
    const of = (days: (number | null)[]) =>
      stayingOf(
        anEmployedCohort(
          [...times(8, { leftAt: 280 }), ...days.map((day) => (day === null ? {} : { leftAt: day }))],
          comparison,
        ),
      );
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(of(a)).toEqual(of(b));
      }),
      { numRuns: 20 },
    );
  });
});
