import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { accountabilityTrend } from '../../../functions/core/indicators/accountability-trend.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { choice, withItems, type Draft } from '../../builders/a-definition-draft.ts';
import { aSurveyedCohort, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';
import { waveIdOf } from '../../builders/ids.ts';

const steps = ['no', 'partly', 'mostly', 'fully'].map((code, score) => ({ code, label: code, score }));
const version = (number: number, text: string, changed: Partial<Draft> = {}): Instrument =>
  withItems([choice('listens', { text })], { version: number, optionSets: { agreement: steps }, ...changed });
const reason = 'The same habit in plainer words.';
const note = (comparableWith: number, more: object = {}) => ({
  item: 'listens',
  comparableWith,
  reason,
  ...more,
});

type Asked = { instrument: Instrument; codes: string[]; mentors?: number };

/** One wave a month from February on, each answered by the mentees of so many matches. */
const cohort = (asked: Asked[], changed: Partial<CohortFacts['waves'][number]> = {}): CohortFacts => {
  const surveyed = asked.map(({ instrument, codes }, n) =>
    aSurveyedCohort(
      codes.map((code): SurveyedMatch => ({ menteeDid: { listens: code } })),
      {
        instrument,
        wave: {
          id: waveIdOf(n + 1),
          timelineKey: `checklist-${n + 1}`,
          title: `Wave ${n + 1}`,
          opensAt: `2026-0${n + 2}-01T07:00:00.000Z`,
          closesAt: `2026-0${n + 2}-20T07:00:00.000Z`,
        },
      },
    ),
  );
  const [first] = surveyed;
  if (first === undefined) throw new Error('no wave');
  return { ...first, waves: surveyed.flatMap(({ waves }) => waves.map((wave) => ({ ...wave, ...changed }))) };
};

const mentees = (facts: CohortFacts) => {
  // Through the schema, as the store reads it back.
  const aggregate = CohortAggregate.parse(aggregateCohort(facts));
  const figure = accountabilityTrend.compute(aggregate).find(({ key }) => key === 'mentee/listens');
  if (figure === undefined) throw new Error('no figure');
  return figure;
};

const low = ['no', 'no', 'partly', 'partly', 'mostly', 'no'];
const high = ['mostly', 'mostly', 'fully', 'fully', 'partly', 'fully'];
const same = version(1, 'We listen.');

describe('the trend of an item', () => {
  it('is the difference between the first and the last wave, with Welch’s interval', () => {
    const { result, label, parts } = mentees(
      cohort([
        { instrument: same, codes: low },
        { instrument: same, codes: high },
        { instrument: same, codes: high },
      ]),
    );
    // 0,0,1,1,2,0 against 2,2,3,3,1,3, computed by hand: both sd² are 0.6667, so se = sqrt(2 · 0.6667 / 6), df = 10.
    if (result.state !== 'value') throw new Error(result.reason);
    expect(result.estimate).toBeCloseTo(14 / 6 - 4 / 6, 12);
    expect(result.interval?.lower).toBeCloseTo(10 / 6 - 2.228139 * Math.sqrt((2 * (4 / 6)) / 6), 5);
    expect(result.n).toBe(12);
    expect(label).toBe('Wave 1 to Wave 3, mentees: We listen.');
    expect(parts).toEqual([
      { label: 'Answers with a score, Wave 1', value: 6 },
      { label: 'Answers with a score, Wave 3', value: 6 },
    ]);
  });

  it('needs two closed waves', () => {
    const facts = { ...cohort([{ instrument: same, codes: low }]) };
    expect(accountabilityTrend.compute(aggregateCohort(facts))).toMatchObject([
      { key: 'none', result: { state: 'unavailable' } },
    ]);
  });

  it('is withheld when one of the two groups is too small', () => {
    const facts = cohort([
      { instrument: same, codes: low.slice(0, 4) },
      { instrument: same, codes: high },
    ]);
    expect(mentees(facts).result).toMatchObject({ state: 'suppressed' });
  });

  it('has no interval where nobody differs from anybody', () => {
    const facts = cohort([
      { instrument: same, codes: Array.from({ length: 6 }, () => 'no') },
      { instrument: same, codes: Array.from({ length: 6 }, () => 'fully') },
    ]);
    expect(mentees(facts).result).toEqual({ state: 'value', estimate: 3, n: 12 });
  });

  it('stays on the scale', () => {
    const facts = cohort([
      { instrument: same, codes: ['no', 'no', 'no', 'no', 'fully'] },
      { instrument: same, codes: ['fully', 'fully', 'fully', 'no', 'fully'] },
    ]);
    const { result } = mentees(facts);
    if (result.state !== 'value') throw new Error(result.reason);
    expect(result.interval?.upper).toBeLessThanOrEqual(3);
    expect(result.interval?.lower).toBeGreaterThanOrEqual(-3);
  });
});

describe('the trend of mentors', () => {
  it('allows for those who answer about several matches: saying the same twice makes nothing surer', () => {
    const waves = (times: number) =>
      [low, high].map((codes, n) =>
        aSurveyedCohort(
          Array.from({ length: times }, () => codes)
            .flat()
            .map((code, index) => ({ mentor: index % codes.length, mentorDid: { listens: code } })),
          {
            instrument: same,
            wave: {
              id: waveIdOf(n + 1),
              opensAt: `2026-0${n + 2}-01T07:00:00.000Z`,
              closesAt: `2026-0${n + 2}-20T07:00:00.000Z`,
            },
          },
        ),
      );
    const interval = (times: number) => {
      const [first, last] = waves(times);
      if (first === undefined || last === undefined) throw new Error('no wave');
      const aggregate = aggregateCohort({ ...last, waves: [...first.waves, ...last.waves] });
      const figure = accountabilityTrend.compute(aggregate).find(({ key }) => key === 'mentor/listens');
      if (figure?.result.state !== 'value') throw new Error('no value');
      return figure.result.interval;
    };
    expect(interval(2)?.lower).toBeCloseTo(interval(1)?.lower ?? Number.NaN, 10);
    expect(interval(2)?.upper).toBeCloseTo(interval(1)?.upper ?? Number.NaN, 10);
  });
});

describe('the trend over versions', () => {
  it('joins a reworded item and says so', () => {
    const newer = version(2, 'We hear each other out.', { comparability: [note(1)] });
    const { result, label } = mentees(
      cohort([
        { instrument: same, codes: low },
        { instrument: newer, codes: high },
      ]),
    );
    expect(result).toMatchObject({ state: 'value' });
    expect(label).toBe(`Wave 1 to Wave 2, mentees: We hear each other out. (Footnote: ${reason})`);
  });

  it('does not join what nobody vouches for, and says since when and why', () => {
    const { result } = mentees(
      cohort([
        { instrument: same, codes: low },
        { instrument: version(2, 'We hear each other out.'), codes: high },
      ]),
    );
    expect(result).toEqual({
      state: 'unavailable',
      reason:
        'New series since Wave 2. Version 2 words it differently, and nobody has said that it means the same.',
    });
  });

  it('starts from the first wave of the series that the last one belongs to', () => {
    const newer = version(2, 'We hear each other out.', { comparability: [note(1, { newSeries: true })] });
    const { result, label } = mentees(
      cohort([
        { instrument: same, codes: low },
        { instrument: newer, codes: low },
        { instrument: newer, codes: high },
      ]),
    );
    expect(result).toMatchObject({ state: 'value', n: 12 });
    expect(label).toBe('Wave 2 to Wave 3, mentees: We hear each other out. (New series since Wave 2.)');
  });

  it('counts earlier answers under the options that they are mapped to', () => {
    const two = [
      { code: 'seldom', label: 'Seldom', score: 0 },
      { code: 'often', label: 'Often', score: 1 },
    ];
    const mapping = { no: 'seldom', partly: 'seldom', mostly: 'often', fully: 'often' };
    const newer = version(2, 'We listen.', {
      optionSets: { agreement: two },
      comparability: [note(1, { mapping })],
    });
    const { result, label } = mentees(
      cohort([
        { instrument: same, codes: low },
        { instrument: newer, codes: ['often', 'often', 'often', 'seldom', 'often', 'often'] },
      ]),
    );
    // One of six chose «mostly» or «fully» before; five of six say «often» now.
    if (result.state !== 'value') throw new Error(result.reason);
    expect(result.estimate).toBeCloseTo(4 / 6, 12);
    expect(label).toContain(`Earlier answers recoded: ${reason}`);
  });

  it('follows an item through a version that no wave asked', () => {
    const second = version(2, 'We hear each other.', { comparability: [note(1)] });
    const third = version(3, 'We hear each other out.', {
      comparability: [note(2, { reason: 'One word more.' })],
    });
    const waves = [
      { instrument: same, codes: low },
      { instrument: third, codes: high },
    ];
    expect(mentees(cohort(waves, { earlier: [same, second] })).label).toContain(`${reason} One word more.`);
    expect(mentees(cohort(waves)).result).toMatchObject({ state: 'unavailable' });
  });
});
