import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateMeasured } from '../../../functions/core/aggregate/aggregate-measured.ts';
import type { MeasuredLevel } from '../../../functions/core/aggregate/measured-aggregate.ts';
import { aMeasuredCohort, type MeasuredWave, type Said } from '../../builders/a-measured-cohort.ts';
import { allSkills, aSkillsInstrument, skillsOf, stepOf } from '../../builders/a-skills-instrument.ts';

const wave = (said: Said[], changed: Partial<MeasuredWave> = {}): MeasuredWave => ({
  key: 'start',
  instrument: aSkillsInstrument(),
  said,
  ...changed,
});

const levelsOf = (waves: MeasuredWave[], minimum?: number): MeasuredLevel[] =>
  aggregateMeasured(aMeasuredCohort(waves, minimum)).levels;

const levelOf = (waves: MeasuredWave[], measureId: string) =>
  levelsOf(waves).find((level) => level.measureId === measureId)?.group;

/** Every person all skills on one step. */
const people = (...scores: number[]): Said[] =>
  scores.map((score, index) => ({
    person: index + 1,
    answers: { ...allSkills(score), belongs: stepOf(score) },
  }));

describe('the level of a scale', () => {
  it('is the mean over people with its t interval', () => {
    // 2 3 4 4 5 3: mean 3.5, squares 5.5, sd = sqrt(1.1) = 1.048809, se = 0.428174, t(5) = 2.570582: half 1.100657.
    expect(levelOf([wave(people(2, 3, 4, 4, 5, 3))], 'skills')).toMatchObject({
      state: 'shown',
      n: 6,
      asked: 6,
      mean: 3.5,
      sd: expect.closeTo(1.048809, 6),
      lower: expect.closeTo(2.399343, 5),
      upper: expect.closeTo(4.600657, 5),
    });
  });

  it('counts a score from 80 % of the items on, and says how many have none', () => {
    const said = [
      ...people(4, 4, 2, 2, 3),
      // Four of five: the mean of the four. Three of five: none.
      { person: 6, answers: skillsOf(5, 5, 5, 1, 0) },
      { person: 7, answers: skillsOf(5, 5, 5, 0, 0) },
    ];
    expect(levelOf([wave(said)], 'skills')).toMatchObject({
      n: 6,
      asked: 7,
      mean: expect.closeTo(19 / 6, 12),
    });
  });

  it('counts a person in several matches once, with the mean over them', () => {
    const said = [
      ...people(3, 3, 3, 3),
      { person: 5, match: 5, answers: allSkills(5) },
      { person: 5, match: 6, answers: allSkills(1) },
    ];
    expect(levelOf([wave(said)], 'skills')).toMatchObject({ n: 5, mean: 3, lower: null, upper: null });
  });

  it('is withheld for four people, however often they answered', () => {
    const twice = [1, 2, 3, 4].flatMap((person) =>
      [person, person + 10].map((match) => ({ person, match, answers: allSkills(4) })),
    );
    expect(levelOf([wave(twice)], 'skills')).toEqual({ state: 'suppressed' });
    expect(levelOf([wave([])], 'skills')).toEqual({ state: 'suppressed' });
  });

  it('needs ten people where one of its items is about confidentiality', () => {
    const plain = aSkillsInstrument();
    const sections = plain.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.kind === 'scale-rows'
          ? { ...item, rows: item.rows.map((row) => ({ ...row, sensitive: true as const })) }
          : item,
      ),
    }));
    const instrument = { ...plain, sections };
    const nine = [wave(people(1, 2, 3, 4, 5, 4, 3, 2, 1), { instrument })];
    const ten = [wave(people(1, 2, 3, 4, 5, 4, 3, 2, 1, 2), { instrument })];
    expect(levelsOf(nine)[0]).toMatchObject({ minimumGroup: 10, group: { state: 'suppressed' } });
    expect(levelsOf(ten)[0]).toMatchObject({ minimumGroup: 10, group: { state: 'shown', n: 10 } });
  });

  it('is not there while the wave is open', () => {
    expect(levelsOf([wave(people(2, 3, 4, 4, 5, 3), { open: true })])).toEqual([]);
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 12 }), (scores) => {
        const said = people(...scores);
        const facts = aMeasuredCohort([wave(said)]);
        const turned = {
          ...facts,
          waves: facts.waves.map((one) => ({
            ...one,
            invitations: one.invitations.toReversed(),
            responses: one.responses.toReversed(),
          })),
        };
        expect(aggregateMeasured(turned)).toEqual(aggregateMeasured(facts));
      }),
    );
  });
});

describe('reliability', () => {
  const reflective = aSkillsInstrument({
    scales: aSkillsInstrument().scales.map((scale) => ({ ...scale, reflective: true as const })),
  });
  const said = (count: number): Said[] =>
    Array.from({ length: count }, (_, index) => ({
      person: index + 1,
      answers: skillsOf(...[0, 1, 2, 3, 4].map((item) => 1 + ((index + (item % 2)) % 5))),
    }));

  it('is said from thirty people on, of a scale whose items are looks at one thing', () => {
    const shown = levelOf([wave(said(30), { instrument: reflective })], 'skills');
    expect(shown).toMatchObject({ reliability: { n: 30, items: 5 } });
    expect(levelOf([wave(said(29), { instrument: reflective })], 'skills')).not.toHaveProperty('reliability');
    expect(levelOf([wave(said(30))], 'skills')).not.toHaveProperty('reliability');
  });

  it('is not said where nobody differs', () => {
    const same = Array.from({ length: 30 }, (_, index) => ({ person: index + 1, answers: allSkills(3) }));
    const level = levelOf([wave(same, { instrument: reflective })], 'skills');
    expect(level).toMatchObject({ n: 30, mean: 3, lower: null });
    expect(level).not.toHaveProperty('reliability');
  });
});

describe('single items', () => {
  it('are measured where their construct is known: belonging on its steps, years as they are', () => {
    const answers = [1.5, 2, 10, 3, 4].map((years, index) => ({
      person: index + 1,
      answers: { ...allSkills(3), belongs: stepOf(index + 1), years },
    }));
    const levels = levelsOf([wave(answers)]);
    expect(levels.map(({ measureId, kind }) => `${measureId}: ${kind}`)).toEqual([
      'skills: scale',
      'belongs: item',
      'years: number',
    ]);
    expect(levels[1]?.group).toMatchObject({ mean: 3 });
    expect(levels[2]?.group).toMatchObject({ mean: expect.closeTo(4.1, 12), median: null });
  });
});
