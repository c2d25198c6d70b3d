import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateMeasured } from '../../../functions/core/aggregate/aggregate-measured.ts';
import type { MeasuredChange } from '../../../functions/core/aggregate/measured-aggregate.ts';
import { aMeasuredCohort, type MeasuredWave, type Said } from '../../builders/a-measured-cohort.ts';
import { allSkills, aSkillsInstrument } from '../../builders/a-skills-instrument.ts';

/** Person number to the step on all skills. */
const said = (scores: Record<number, number>): Said[] =>
  Object.entries(scores).map(([person, score]) => ({ person: Number(person), answers: allSkills(score) }));

const twoWaves = (before: Said[], after: Said[]): MeasuredWave[] => {
  const instrument = aSkillsInstrument();
  return [
    { key: 'start', instrument, said: before, timepoint: 'baseline' },
    { key: 'end', instrument, said: after, timepoint: 'endline' },
  ];
};

const changesOf = (waves: MeasuredWave[]): MeasuredChange[] =>
  aggregateMeasured(aMeasuredCohort(waves)).changes;

const skillsIn = (waves: MeasuredWave[]): MeasuredChange | undefined =>
  changesOf(waves).find(({ measureId }) => measureId === 'skills');

const six = { 1: 2, 2: 3, 3: 3, 4: 4, 5: 2, 6: 4 };

describe('the change of six people', () => {
  const change = skillsIn(twoWaves(said(six), said({ 1: 3, 2: 3, 3: 5, 4: 5, 5: 4, 6: 3 })));

  it('is the mean of their differences with a t interval', () => {
    // Differences 1 0 2 1 2 -1: mean 5/6, squares 11 - 25/6 = 6.833333, sd = 1.169045, se = 0.477261,
    // t(5) = 2.570582: half 1.226837.
    expect(change).toMatchObject({
      from: 'start',
      to: 'end',
      group: {
        state: 'shown',
        pairs: 6,
        lost: 0,
        joined: 0,
        improved: 4,
        same: 1,
        worse: 1,
        mean: expect.closeTo(5 / 6, 12),
        lower: expect.closeTo(-0.393504, 5),
        upper: expect.closeTo(2.06017, 5),
      },
    });
  });

  it('has the levels of the same people, and nobody lost', () => {
    expect(change?.group).toMatchObject({ levels: { before: 3, after: expect.closeTo(23 / 6, 12) } });
    expect(change?.group).not.toHaveProperty('attrition');
  });

  it('has ranks, a typical change and a size beside', () => {
    // Ranks of 1 2 1 2 1 are 2 4.5 2 4.5 2: down 2. Of 32 ways to sign them, the sum of downs is at most 2 in 4: p = 2 · 4 / 32.
    expect(change?.group).toMatchObject({
      typical: expect.closeTo(1, 12),
      rankP: expect.closeTo(0.25, 12),
      effect: { g: expect.any(Number), lower: expect.any(Number), upper: expect.any(Number) },
    });
  });

  it('has no interval where everybody changed by the same amount', () => {
    const alike = skillsIn(twoWaves(said(six), said({ 1: 3, 2: 4, 3: 4, 4: 5, 5: 3, 6: 5 })));
    expect(alike?.group).toMatchObject({ mean: 1, lower: null, upper: null, p: null, effect: null });
  });
});

describe('who is paired', () => {
  it('are the same people about the same match, each once', () => {
    const first = [...said(six), { person: 7, match: 70, answers: allSkills(1) }];
    const last = [
      ...said({ 1: 3, 2: 4, 3: 4, 4: 5, 5: 3 }),
      // Two matches, of which one was asked about before; another match altogether.
      { person: 6, match: 6, answers: allSkills(5) },
      { person: 6, match: 60, answers: allSkills(1) },
      { person: 7, match: 71, answers: allSkills(5) },
    ];
    const all = Array.from({ length: 5 }, (_, index) => ({ person: 20 + index, answers: allSkills(3) }));
    expect(skillsIn(twoWaves([...first, ...all], last))?.group).toMatchObject({
      pairs: 6,
      mean: 1,
      lost: 6,
      joined: 1,
    });
  });

  it('is nobody with one wave, or with one that is still open', () => {
    const [start, end] = twoWaves(said(six), said(six));
    expect(changesOf(start ? [start] : [])).toEqual([]);
    expect(changesOf(start && end ? [start, { ...end, open: true }] : [])).toEqual([]);
  });

  it('leaves the follow-up out, which asks about another time', () => {
    const [start, end] = twoWaves(said(six), said({ 1: 3, 2: 4, 3: 4, 4: 5, 5: 3, 6: 5 }));
    const later: MeasuredWave = {
      key: 'later',
      instrument: aSkillsInstrument(),
      said: said({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 }),
      timepoint: 'follow-up',
    };
    expect(skillsIn(start && end ? [start, end, later] : [])).toMatchObject({
      to: 'end',
      group: { mean: 1 },
    });
  });
});

const numbered = (from: number, count: number, score: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [from + index, score]));

describe('what would give a few away', () => {
  it('is withheld: one person who answered only once', () => {
    const before = said({ ...numbered(1, 10, 3), 11: 1 });
    expect(skillsIn(twoWaves(before, said(numbered(1, 10, 4))))?.group).toEqual({ state: 'suppressed' });
  });

  it('is withheld: fewer than five pairs', () => {
    const [before, after] = [said(numbered(1, 10, 3)), said(numbered(7, 10, 4))];
    expect(skillsIn(twoWaves(before, after))?.group).toEqual({ state: 'suppressed' });
  });

  it('keeps to the change where those lost and those who joined are few on their own', () => {
    const before = said({ ...numbered(1, 10, 3), ...numbered(20, 3, 1) });
    const after = said({ ...numbered(1, 10, 4), ...numbered(30, 3, 5) });
    const group = skillsIn(twoWaves(before, after))?.group;
    expect(group).toMatchObject({ state: 'shown', mean: 1, lost: 3, joined: 3 });
    expect(group).not.toHaveProperty('levels');
    expect(group).not.toHaveProperty('attrition');
  });

  it('tells of five who were lost where they stood', () => {
    const before = said({ 1: 3, 2: 4, 3: 3, 4: 4, 5: 3, 6: 4, ...numbered(20, 4, 1), 24: 2 });
    const group = skillsIn(twoWaves(before, said(numbered(1, 6, 5))))?.group;
    // Stayed 3.5 (variance 0.3, n 6), lost 1.2 (0.2, n 5): pooled sd sqrt(2.3 / 9) = 0.505525; d = 4.549725, J(9) = 0.914.
    expect(group).toMatchObject({
      attrition: {
        stayed: { n: 6, mean: 3.5 },
        lost: { n: 5, mean: expect.closeTo(1.2, 12) },
        difference: { g: expect.closeTo(4.549725 * 0.914, 1) },
      },
    });
  });

  it('never leaves fewer than the minimum by taking one published mean from another', () => {
    const scores = fc.dictionary(
      fc.integer({ min: 1, max: 16 }).map(String),
      fc.integer({ min: 1, max: 5 }),
      {
        minKeys: 8,
      },
    );
    fc.assert(
      fc.property(scores, scores, (first, last) => {
        const group = skillsIn(twoWaves(said(first), said(last)))?.group;
        if (group?.state !== 'shown') return;
        const alone = (count: number): boolean => count > 0 && count < 5;
        expect(group.pairs).toBeGreaterThanOrEqual(5);
        expect(alone(group.lost + group.joined)).toBe(false);
        expect(group.improved + group.same + group.worse).toBe(group.pairs);
        if (group.levels !== undefined) expect(alone(group.lost) || alone(group.joined)).toBe(false);
        if (group.attrition !== undefined) expect(group.lost).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
