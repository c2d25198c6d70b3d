import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import type { Figure, Indicator } from '../../../functions/core/indicators/indicator.ts';
import { accountability } from '../../../functions/core/indicators/accountability.ts';
import { goalAttainment } from '../../../functions/core/indicators/goal-attainment.ts';
import { matchRetention } from '../../../functions/core/indicators/match-retention.ts';
import { indicators } from '../../../functions/core/indicators/registry.ts';
import { responseRate } from '../../../functions/core/indicators/response-rate.ts';
import { aSurveyedCohort, type Reaction } from '../../builders/a-surveyed-cohort.ts';
import { aGoalInstrument } from '../../builders/an-instrument.ts';
import { surveyedCohort } from '../aggregate/arbitrary-cohort.ts';

const WAVE = 'accountability-checklist-3m';
const open = { closesAt: '2026-07-22T07:00:00.000Z' };
const answered: Reaction = { 'meets-regularly': 'always', 'checks-goals': 'mostly' };

const figures = (indicator: Indicator, facts: CohortFacts): Figure[] =>
  indicator.compute(aggregateCohort(facts));
const reasonOf = (figure: Figure | undefined): string | undefined =>
  figure?.result.state === 'value' ? undefined : figure?.result.reason;

/** How far from 0 an estimate of a unit can lie; others have no bound. */
const MOST: Partial<Record<Indicator['unit'], number>> = {
  share: 1,
  'share-change': 1,
  score: 3,
  'score-change': 3,
};

describe('every indicator', () => {
  it('gives finite numbers within their interval, or a reason', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        for (const indicator of indicators)
          for (const { result, parts } of figures(indicator, facts)) {
            for (const { value } of parts) expect(value).toBeTypeOf('number');
            if (result.state !== 'value') {
              expect(result.reason).toMatch(/^[A-Z].+\.$/);
              expect(parts).toEqual([]);
              continue;
            }
            const { estimate, interval, n } = result;
            const most = MOST[indicator.unit] ?? Infinity;
            expect(estimate).toBeGreaterThanOrEqual(
              indicator.unit.endsWith('-change') || indicator.unit === 'net-score' ? -most : 0,
            );
            expect(estimate).toBeLessThanOrEqual(most);
            expect(n).toBeGreaterThanOrEqual(facts.program.minimumGroup);
            expect(interval?.lower ?? estimate).toBeLessThanOrEqual(estimate);
            expect(interval?.upper ?? estimate).toBeGreaterThanOrEqual(estimate);
          }
      }),
    );
  });

  it('has figures with keys of their own', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        for (const indicator of indicators) {
          const keys = figures(indicator, facts).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys).not.toEqual([]);
        }
      }),
    );
  });

  it('says something before any survey was sent and any match begun', () => {
    const nothing = { ...aSurveyedCohort([]), waves: [] };
    const said = Object.fromEntries(
      indicators.map((indicator) => [indicator.id, figures(indicator, nothing).map(reasonOf)]),
    );
    expect(Object.values(said).flat()).not.toContain(undefined);
    expect(said).toMatchObject({
      'response-rate': ['No survey has been sent to this cohort yet.'],
      'cadence-coverage': ['No meeting has been logged, so nothing can be said of meetings.'],
      'meeting-usefulness': ['Nobody has said yet how much a meeting helped.'],
      accountability: ['The accountability checklist has not been asked yet.'],
      'accountability-trend': ['A change needs two closed waves of the checklist.'],
      'goal-attainment': ['No survey has asked about goals yet.'],
      'match-retention': ['Fewer than 5 matches have begun.'],
    });
  });
});

describe('response rate', () => {
  it('gives no total when one side is hidden, since the other could be taken from it', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 8 }, (_, index) => ({ mentor: index % 2, menteeDid: answered })),
    );
    const keys = figures(responseRate, facts).map(({ key }) => key);
    expect(keys).toEqual([`${WAVE}/mentor`, `${WAVE}/mentee`]);
    expect(reasonOf(figures(responseRate, facts)[0])).toBe('Fewer than 5 people were invited.');
  });

  it('has no interval, because it describes the whole list', () => {
    const facts = aSurveyedCohort(Array.from({ length: 8 }, () => ({ menteeDid: answered })));
    for (const { result } of figures(responseRate, facts)) expect(result).not.toHaveProperty('interval');
  });

  it('says «so far» while the wave is open', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 8 }, () => ({ menteeDid: answered })),
      { wave: open },
    );
    expect(figures(responseRate, facts)[0]?.label).toBe(
      'Accountability checklist, 3 months, so far: everybody invited',
    );
  });
});

describe('accountability', () => {
  it('follows after the wave closes, and says when', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 8 }, () => ({ menteeDid: answered })),
      { wave: open },
    );
    expect(figures(accountability, facts)).toMatchObject([
      {
        key: WAVE,
        result: {
          state: 'unavailable',
          reason: 'The wave is still open; results follow after it closes on 22 July 2026.',
        },
      },
    ]);
  });

  it('has no interval when all answer the same', () => {
    const facts = aSurveyedCohort(Array.from({ length: 8 }, () => ({ menteeDid: answered })));
    const figure = figures(accountability, facts).find(({ key }) => key === `${WAVE}/mentee/meets-regularly`);
    expect(figure?.result).toEqual({ state: 'value', estimate: 3, n: 8 });
  });

  it('allows for mentors who answer about several matches', () => {
    // Six mentors with two matches each, who say the same about both: six scores count, not twelve.
    const scores = ['never', 'sometimes', 'mostly', 'always', 'always', 'mostly'];
    const said = (code: string | undefined): Reaction => ({
      'meets-regularly': code ?? 'never',
      'checks-goals': 'always',
    });
    const twice = aSurveyedCohort(
      [...scores, ...scores].map((code, index) => ({ mentor: index % 6, mentorDid: said(code) })),
    );
    const once = aSurveyedCohort(scores.map((code) => ({ mentorDid: said(code) })));
    const result = (facts: CohortFacts) =>
      figures(accountability, facts).find(({ key }) => key === `${WAVE}/mentor/meets-regularly`)?.result;
    const [many, few] = [result(twice), result(once)];
    if (many?.state !== 'value' || few?.state !== 'value') throw new Error('no value');
    expect([many.n, few.n]).toEqual([12, 6]);
    expect(many.interval?.lower).toBeCloseTo(few.interval?.lower ?? Number.NaN, 10);
    expect(many.interval?.upper).toBeCloseTo(few.interval?.upper ?? Number.NaN, 10);
  });
});

describe('goal attainment', () => {
  it('is not computed while the wave is open', () => {
    const facts = aSurveyedCohort(
      Array.from({ length: 8 }, () => ({ menteeDid: { 'main-goal': 'reached' } })),
      { instrument: aGoalInstrument(), wave: open },
    );
    expect(figures(goalAttainment, facts).map(({ result }) => result.state)).toEqual(['unavailable']);
  });

  it('tells the view of the mentees first', () => {
    const facts = aSurveyedCohort([], { instrument: aGoalInstrument() });
    expect(figures(goalAttainment, facts).map(({ key }) => key)).toEqual([
      `${WAVE}/mentee`,
      `${WAVE}/mentor`,
    ]);
  });
});

describe('match retention', () => {
  it('waits for the first whole month', () => {
    const facts = { ...aSurveyedCohort(Array.from({ length: 8 }, () => ({}))), asOf: '2026-02-20' };
    expect(figures(matchRetention, facts).map(reasonOf)).toEqual([
      'Fewer than 5 matches have been observed for a month.',
    ]);
  });
});
