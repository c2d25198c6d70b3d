import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import type { Indicator, IndicatorResult } from '../../../functions/core/indicators/indicator.ts';
import { accountability } from '../../../functions/core/indicators/accountability.ts';
import { goalAttainment } from '../../../functions/core/indicators/goal-attainment.ts';
import { matchRetention } from '../../../functions/core/indicators/match-retention.ts';
import { responseRate } from '../../../functions/core/indicators/response-rate.ts';
import { aSurveyedCohort, type Reaction } from '../../builders/a-surveyed-cohort.ts';
import { aGoalInstrument } from '../../builders/an-instrument.ts';

const WAVE = 'accountability-checklist-3m';

const figureOf = (indicator: Indicator, facts: CohortFacts, key: string) => {
  const figure = indicator.compute(aggregateCohort(facts)).find((candidate) => candidate.key === key);
  if (figure === undefined) throw new Error(`${indicator.id} has no figure ${key}`);
  return figure;
};

const valueOf = (result: IndicatorResult) => {
  if (result.state !== 'value') throw new Error(`no value: ${result.reason}`);
  return result;
};

const both = (meets: string, checks: string): Reaction => ({
  'meets-regularly': meets,
  'checks-goals': checks,
});

describe('eight matches asked about accountability', () => {
  // Mentees: 5 complete, 1 with one of two items (50 %: partial), 1 begun, 1 absent.
  const mentees: Reaction[] = [
    both('always', 'always'),
    both('always', 'mostly'),
    both('mostly', 'mostly'),
    both('mostly', 'always'),
    both('sometimes', 'never'),
    { 'meets-regularly': 'sometimes' },
    'started',
    'absent',
  ];
  // Mentors: 4 complete and 4 absent, so one too few to show their answers.
  const facts = aSurveyedCohort(
    mentees.map((menteeDid, index) => ({
      menteeDid,
      mentorDid: index < 4 ? both('always', 'always') : 'absent',
    })),
  );

  it('has a response rate of 6 in 8 among mentees, 5 in 8 complete', () => {
    const figure = figureOf(responseRate, facts, `${WAVE}/mentee`);
    // RR2 = (5 + 1) / 8, RR1 = 5 / 8.
    expect(figure.result).toEqual({ state: 'value', estimate: 0.75, n: 8 });
    expect(figure.parts).toEqual([
      { label: 'Complete', value: 5 },
      { label: 'Partial', value: 1 },
      { label: 'Begun but not finished', value: 1 },
      { label: 'Declined or withdrawn', value: 0 },
      { label: 'No answer', value: 1 },
      { label: 'Had left before, not counted', value: 0 },
      { label: 'Share complete (RR1)', value: 0.625 },
    ]);
  });

  it('has a response rate of 10 in 16 among all', () => {
    // Mentees 6 of 8 and mentors 4 of 8.
    expect(valueOf(figureOf(responseRate, facts, WAVE).result).estimate).toBe(0.625);
  });

  it('has a mean of 2 for regular meetings among mentees, with its t interval', () => {
    const { result, parts } = figureOf(accountability, facts, `${WAVE}/mentee/meets-regularly`);
    const { estimate, n, interval } = valueOf(result);
    // Scores 3 3 2 2 1 1: mean 2, squares 4, sd = sqrt(4/5) = 0.894427, se = sd / sqrt(6) = 0.365148,
    // t(5) = 2.570582, half width 0.938644.
    expect(estimate).toBeCloseTo(2, 12);
    expect(n).toBe(6);
    expect(interval?.lower).toBeCloseTo(1.061356, 5);
    expect(interval?.upper).toBeCloseTo(2.938644, 5);
    expect(parts.map(({ value }) => value)).toEqual([0, 2, 2, 2]);
  });

  it('keeps an interval within the scale', () => {
    const { interval, estimate } = valueOf(
      figureOf(accountability, facts, `${WAVE}/mentee/checks-goals`).result,
    );
    // Scores 3 2 2 3 0: mean 2, squares 6, sd = sqrt(6/4) = 1.224745, se = 0.547723, t(4) = 2.776445, half width 1.520721.
    expect(estimate).toBeCloseTo(2, 12);
    expect(interval?.lower).toBeCloseTo(0.479279, 5);
    expect(interval?.upper).toBe(3);
  });

  it('says that too few mentors answered', () => {
    expect(figureOf(accountability, facts, `${WAVE}/mentor/meets-regularly`)).toMatchObject({
      label: 'Accountability checklist, 3 months, mentors: We meet as agreed.',
      result: { state: 'suppressed', reason: 'Fewer than 5 people answered.' },
      parts: [],
    });
  });
});

describe('eleven mentees on their main goal', () => {
  const outcomes = [
    ...Array.from({ length: 7 }, () => 'reached'),
    'partly-reached',
    'partly-reached',
    'not-reached',
    'no-goal',
  ];
  const answered = (mentee: (index: number) => number) =>
    aSurveyedCohort(
      outcomes.map((code, index) => ({ mentee: mentee(index), menteeDid: { 'main-goal': code } })),
      { instrument: aGoalInstrument() },
    );

  it('attained 7 of 10 goals due, with Wilson’s interval', () => {
    const { result, parts } = figureOf(
      goalAttainment,
      answered((index) => index),
      `${WAVE}/mentee`,
    );
    const { estimate, n, interval } = valueOf(result);
    // p = 0.7, z² = 3.841459: centre (0.7 + 0.192073) / 1.384146 = 0.644493,
    // half width 1.959964 / 1.384146 * sqrt(0.021 + 0.009604) = 0.247716.
    expect(estimate).toBe(0.7);
    expect(n).toBe(10);
    expect(interval?.lower).toBeCloseTo(0.396777, 5);
    expect(interval?.upper).toBeCloseTo(0.892209, 5);
    expect(interval?.method).toBe('Wilson');
    expect(parts.map(({ value }) => value)).toEqual([7, 3, 1]);
  });

  it('have a wider interval when the goals belong to five people who had two each', () => {
    // Pairs of goals: (1,1) (1,1) (1,1) (1,0) (0,0), so numerators 2 2 2 1 0 of 2 each; the eleventh has none due.
    const { result } = figureOf(
      goalAttainment,
      answered((index) => Math.floor(index / 2)),
      `${WAVE}/mentee`,
    );
    const { estimate, interval } = valueOf(result);
    // e = 0.6 0.6 0.6 -0.4 -1.4: squares 3.2, se = sqrt(5/4 * 3.2) / 10 = 0.2, t(4) = 2.776445.
    expect(estimate).toBe(0.7);
    expect(interval?.lower).toBeCloseTo(0.144711, 5);
    expect(interval?.upper).toBe(1);
    expect(interval?.method).toBe('Cluster ratio, people as clusters');
  });
});

describe('eight matches since the first of February', () => {
  // Ended early on day 40 and on day 100; completed on day 120; five go on. The day is 30 June: day 149.
  const ends = [
    { endedOn: '2026-03-13', endReason: 'poor-fit' as const },
    { endedOn: '2026-05-12', endReason: 'left-organization' as const },
    { endedOn: '2026-06-01', endReason: 'completed' as const },
  ];
  const facts = aSurveyedCohort(Array.from({ length: 8 }, (_, index) => ({ match: ends[index] ?? {} })));

  it('go on with 7 in 8 after two months and 3 in 4 after four', () => {
    const shares = [0, 1, 2, 3, 4].map(
      (month) => valueOf(figureOf(matchRetention, facts, `month-${month}`).result).estimate,
    );
    // S(61) = 7/8; S(122) = 7/8 * 6/7 = 3/4.
    for (const [month, share] of [1, 1, 7 / 8, 7 / 8, 3 / 4].entries())
      expect(shares[month]).toBeCloseTo(share, 12);
  });

  it('have log(-log) limits after four months', () => {
    const { result, parts } = figureOf(matchRetention, facts, 'month-4');
    const { interval, n } = valueOf(result);
    // Greenwood: 1/(8*7) + 1/(7*6) = 1/24, se of log S 0.204124; 1.959964 * 0.204124 / ln 0.75 = -1.390690;
    // limits 0.75^exp(±1.390690) = 0.75^4.017624 and 0.75^0.248903.
    expect(interval?.lower).toBeCloseTo(0.31481, 4);
    expect(interval?.upper).toBeCloseTo(0.9309, 4);
    expect(n).toBe(8);
    expect(parts).toEqual([
      { label: 'Matches begun', value: 8 },
      { label: 'Observed to the end of the month', value: 5 },
      { label: 'Ended early by then', value: 2 },
    ]);
  });

  it('end their curve with the last month that was observed in full', () => {
    expect(matchRetention.compute(aggregateCohort(facts)).at(-1)?.key).toBe('month-4');
  });
});
