import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { attrition } from '../../../functions/core/indicators/attrition.ts';
import { belonging } from '../../../functions/core/indicators/belonging.ts';
import { change } from '../../../functions/core/indicators/change.ts';
import { goalScaling, goalScalingChange } from '../../../functions/core/indicators/goal-scaling.ts';
import type { Indicator } from '../../../functions/core/indicators/indicator.ts';
import {
  intentionToStay,
  intentionToStayChange,
} from '../../../functions/core/indicators/intention-to-stay.ts';
import { mentorBenefits } from '../../../functions/core/indicators/mentor-benefits.ts';
import { recommends } from '../../../functions/core/indicators/recommends.ts';
import { scaleScores } from '../../../functions/core/indicators/scale-scores.ts';
import { smartCompleteness } from '../../../functions/core/indicators/smart-completeness.ts';
import { aGoal, aGoalPlan, aStanding } from '../../builders/a-goal-plan.ts';
import { aMeasuredCohort, type MeasuredWave } from '../../builders/a-measured-cohort.ts';
import { allSkills, aSkillsInstrument, stepOf } from '../../builders/a-skills-instrument.ts';

const figures = (indicator: Indicator, waves: MeasuredWave[]) =>
  indicator.compute(aggregateCohort(aMeasuredCohort(waves)));

type Person = { step?: number; years?: number; recommends?: number };

const wave = (
  key: string,
  people: Person[],
  timepoint: MeasuredWave['timepoint'] = 'midline',
): MeasuredWave => ({
  key,
  instrument: aSkillsInstrument(),
  timepoint,
  said: people.map(({ step = 3, ...rest }, index) => ({
    person: index + 1,
    answers: { ...allSkills(step), belongs: stepOf(step), ...rest },
  })),
});
const twice = (before: Person[], after: Person[]): MeasuredWave[] => [
  wave('start', before, 'baseline'),
  wave('end', after, 'endline'),
];
const steps = (...all: number[]): Person[] => all.map((step) => ({ step }));

const MEASURED = [
  scaleScores,
  smartCompleteness,
  goalScaling,
  goalScalingChange,
  change,
  attrition,
  belonging,
  mentorBenefits,
  recommends,
  intentionToStay,
  intentionToStayChange,
];

describe('the indicators on scales and change', () => {
  it('say why there is nothing yet', () => {
    for (const indicator of MEASURED)
      expect(figures(indicator, [])).toMatchObject([{ key: 'none', result: { state: 'unavailable' } }]);
  });

  it('withhold every figure of four people', () => {
    const waves = twice(steps(1, 2, 3, 4), steps(2, 3, 4, 5));
    for (const indicator of MEASURED)
      for (const { result, parts } of figures(indicator, waves)) {
        expect(result.state).not.toBe('value');
        expect(parts).toEqual([]);
      }
  });
});

describe('change', () => {
  const before = steps(2, 3, 3, 4, 2, 4);
  const figureOf = (after: Person[]) => figures(change, twice(before, after))[0];

  it('says higher where the interval leaves out no change', () => {
    // Differences 1 1 1 1 2 1: mean 7/6, se 1/6, t(5) · se = 0.428430.
    const figure = figureOf(steps(3, 4, 4, 5, 4, 5));
    expect(figure).toMatchObject({
      key: 'mentee/skills/skills',
      label: 'Survey start to Survey end, mentees: Skills',
      result: { n: 6, estimate: expect.closeTo(7 / 6, 12), interval: { lower: expect.closeTo(0.738237, 5) } },
      sentence: expect.stringMatching(/^Higher than at first: mentees on «Skills»: \+1\.2 .*\+0\.7.*\+1\.6/),
    });
    expect(figure?.parts.slice(0, 3)).toEqual([
      { label: 'Improved', value: 6 },
      { label: 'The same', value: 0 },
      { label: 'Worse', value: 0 },
    ]);
  });

  it('says what would have been found where it does not, and never that there was no effect', () => {
    // Differences 1 -1 1 -1 0 0: mean 0, se 0.365148; 0.365148 · (2.570582 + 0.919544) = 1.274.
    expect(figureOf(steps(3, 2, 4, 3, 2, 4))?.sentence).toMatch(
      /^No detectable difference between the first and the last answers of mentees on «Skills» .*−0\.9.*\+0\.9.*\+1\.3 or more/,
    );
  });

  it('stays silent on the size of an interval that cannot be estimated', () => {
    const figure = figureOf(steps(3, 4, 4, 5, 3, 5));
    expect(figure?.result).toEqual({ state: 'value', estimate: 1, n: 6 });
  });
});

describe('attrition', () => {
  it('says that nobody was lost', () => {
    expect(figures(attrition, twice(steps(1, 2, 3, 4, 5), steps(2, 3, 3, 5, 5)))[0]?.result).toEqual({
      state: 'unavailable',
      reason: 'Nobody was lost.',
    });
  });

  it('compares those who stayed with those who were lost', () => {
    const [figure] = figures(attrition, twice(steps(4, 4, 3, 4, 5, 1, 2, 1, 2, 1), steps(5, 5, 4, 5, 4)));
    expect(figure).toMatchObject({
      result: { state: 'value', n: 10 },
      sentence: expect.stringContaining('Those who answered again were higher at first'),
    });
  });
});

describe('recommendation', () => {
  const answers = (...all: number[]): Person[] => all.map((recommends) => ({ recommends }));

  it('has a score from twenty people on, with an interval that keeps its width', () => {
    const [figure] = figures(recommends, [wave('end', answers(...Array.from({ length: 20 }, () => 10)))]);
    // 20.75 promoters and 0.75 detractors of 23: 86.96, se = 100 · sqrt((0.934783 - 0.756144) / 23) = 8.8130; -17.273.
    expect(figure).toMatchObject({
      result: {
        state: 'value',
        estimate: 100,
        n: 20,
        interval: { lower: expect.closeTo(69.68, 1), upper: 100 },
      },
    });
  });

  it('has no score for nineteen, and says what is shown instead', () => {
    const waves = [wave('end', answers(...Array.from({ length: 19 }, () => 10)))];
    expect(figures(recommends, waves)[0]?.result).toEqual({
      state: 'unavailable',
      reason: 'Fewer than 20 people answered: how they answered is shown instead of a score.',
    });
    expect(aggregateCohort(aMeasuredCohort(waves)).measured?.recommendations[0]?.group).toEqual({
      state: 'shown',
      n: 19,
      promoters: 19,
      passives: 0,
      detractors: 0,
    });
  });
});

describe('belonging and the intention to stay', () => {
  const years = (...all: number[]): Person[] => all.map((one) => ({ years: one }));
  const waves = twice(years(1, 2, 3, 4, 5), years(2, 2, 5, 5, 6));

  it('are levels of each wave', () => {
    expect(figures(belonging, waves).map(({ key }) => key)).toEqual([
      'start/mentee/belongs',
      'end/mentee/belongs',
    ]);
    expect(figures(intentionToStay, waves)).toMatchObject([
      { result: { estimate: 3, n: 5, interval: { lower: expect.closeTo(1.03676, 4) } } },
      { result: { estimate: 4, n: 5 } },
    ]);
  });

  it('change in years', () => {
    expect(figures(intentionToStayChange, waves)).toMatchObject([
      { key: 'mentee/skills/years', result: { estimate: 1, n: 5 } },
    ]);
    expect(figures(intentionToStayChange, waves)[0]?.sentence).toMatch(/years/);
  });
});

describe('goals against what was expected', () => {
  it('say that more was reached than expected', () => {
    const instrument = aGoalPlan();
    const said = (group: string, entryOf: (level: number) => object) =>
      [1, 1, 2, 1, 2, 1].map((level, index) => ({
        person: index + 1,
        answers: { [group]: [{ ...entryOf(level) }] },
      }));
    const waves: MeasuredWave[] = [
      { key: 'plan', instrument, said: said('goals', () => aGoal('Speak', 1, -1)) },
      { key: 'back', instrument, said: said('standing', (level) => aStanding('Speak', level)) },
    ];
    // T 60 60 70 60 70 60: mean 63.33, se 2.108, half 5.42.
    expect(figures(goalScaling, waves)).toMatchObject([
      {
        key: 'goal-plan/mentee',
        result: { estimate: expect.closeTo(63.333333, 5), n: 6 },
        sentence: expect.stringMatching(
          /^More was reached than was expected when goals were set: \+13 points .*\+8.*\+19 points/,
        ),
      },
    ]);
    expect(figures(goalScalingChange, waves)).toMatchObject([
      { result: { estimate: expect.closeTo(23.333333, 5) } },
    ]);
  });
});
