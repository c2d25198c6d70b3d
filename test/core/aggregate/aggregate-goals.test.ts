import { describe, expect, it } from 'vitest';
import { aggregateMeasured } from '../../../functions/core/aggregate/aggregate-measured.ts';
import type { Entry } from '../../../functions/core/instrument/answer.ts';
import { aGoal, aGoalCheck, aGoalPlan, aStanding } from '../../builders/a-goal-plan.ts';
import { aMeasuredCohort, type Said } from '../../builders/a-measured-cohort.ts';

type Plan = { goals: Entry[]; standing?: Entry[] };

/** People who wrote a plan, of whom some looked back at it two months later. */
const scalingOf = (plans: Plan[]) => {
  const instrument = aGoalPlan();
  const said = (entries: (plan: Plan) => Entry[] | undefined, group: string): Said[] =>
    plans.flatMap((plan, index) => {
      const own = entries(plan);
      return own === undefined ? [] : [{ person: index + 1, answers: { [group]: own } }];
    });
  const facts = aMeasuredCohort([
    { key: 'plan', instrument, said: said(({ goals }) => goals, 'goals'), timepoint: 'baseline' },
    { key: 'back', instrument, said: said(({ standing }) => standing, 'standing'), timepoint: 'endline' },
  ]);
  return aggregateMeasured(facts).goalScaling[0];
};

/** One goal of weight 1 that began at -1 and stands at this level. */
const oneGoal = (level: number, baseline?: number): Plan => ({
  goals: [aGoal('Speak', 1, baseline)],
  standing: [aStanding('Speak', level)],
});

describe('goals against what was expected', () => {
  it('are T over the goals of each person, and its mean with a t interval', () => {
    const three: Plan = {
      goals: [aGoal('Speak', 2), aGoal('Write', 3), aGoal('Ask', 1)],
      standing: [aStanding('Ask', -1), aStanding('Speak', 1), aStanding('Write', 0)],
    };
    const found = scalingOf([three, oneGoal(1), oneGoal(0), oneGoal(-1), oneGoal(2)]);
    // T 52.203263 (the example of the function), 60, 50, 40, 70: mean 54.440653, sd 11.305, se 5.0558, t(4) = 2.776445.
    expect(found).toMatchObject({
      timelineKey: 'back',
      group: {
        state: 'shown',
        n: 5,
        mean: expect.closeTo(54.440653, 5),
        lower: expect.closeTo(40.4, 0),
        upper: expect.closeTo(68.5, 0),
        goals: 7,
        leftOut: 0,
      },
    });
    const group = found?.group.state === 'shown' ? found.group : undefined;
    expect(group?.levels.map(({ goals }) => goals)).toEqual([0, 2, 2, 2, 1]);
  });

  it('leave out goals that were given up, never looked back at, or not in the plan', () => {
    const given: Plan = {
      goals: [aGoal('Speak', 1), aGoal('Write', 1), aGoal('Ask', 1)],
      standing: [aStanding('Speak', 0), aStanding('Write'), aStanding('Sing', 2)],
    };
    const found = scalingOf([given, ...[0, 0, 0, 0].map((level) => oneGoal(level))]);
    expect(found?.group).toMatchObject({ n: 5, mean: 50, lower: null, goals: 5, leftOut: 1 });
    expect(found?.group).toMatchObject({ standing: [{ goals: 5 }, { goals: 1 }] });
  });

  it('have a change over the goals that were known both times', () => {
    const levels = [0, 0, 1, 1, 2];
    const found = scalingOf(levels.map((level) => oneGoal(level, -1)));
    // From T 40 to T 50 50 60 60 70.
    expect(found?.group).toMatchObject({ mean: 58, change: { n: 5, mean: 18, before: 40, after: 58 } });
  });

  it('keep back where people stood when one of them has no level from before', () => {
    const found = scalingOf([...[0, 0, 1, 1, 2].map((level) => oneGoal(level, -1)), oneGoal(2)]);
    expect(found?.group).toMatchObject({ n: 6, change: { n: 5, mean: 18 } });
    expect(found?.group).not.toHaveProperty('change.before');
  });

  it('are withheld for four people, and absent where nobody was asked', () => {
    expect(scalingOf([0, 1, 1, 0].map((level) => oneGoal(level)))?.group).toEqual({ state: 'suppressed' });
    expect(scalingOf([])?.group).toEqual({ state: 'suppressed' });
    expect(aggregateMeasured(aMeasuredCohort([])).goalScaling).toEqual([]);
  });

  it('follow the newest plan', () => {
    const instrument = aGoalPlan();
    const people = [1, 2, 3, 4, 5];
    const all = (group: string, entry: Entry): Said[] =>
      people.map((person) => ({ person, answers: { [group]: [entry] } }));
    const facts = aMeasuredCohort([
      { key: 'plan', instrument, said: all('goals', aGoal('Speak', 1)) },
      { key: 'again', instrument, said: all('goals', aGoal('Write', 1)) },
      { key: 'back', instrument, said: all('standing', aStanding('Speak', 2)) },
      { key: 'later', instrument, said: all('standing', aStanding('Write', 1)) },
    ]);
    expect(aggregateMeasured(facts).goalScaling[0]?.group).toMatchObject({ n: 5, goals: 5, mean: 60 });
  });
});

const checksOf = (...people: Entry[][]) => {
  const said = people.map((checks, index) => ({ person: index + 1, answers: { checks } }));
  return aggregateMeasured(aMeasuredCohort([{ key: 'check', instrument: aGoalCheck(), said }])).goalChecks[0];
};
const check = (clear: string, concrete: string, achievable?: string): Entry => ({
  clear,
  concrete,
  ...(achievable === undefined ? {} : { achievable }),
});

describe('how complete goals are', () => {
  it('is the share of yes among all answers, with people as clusters', () => {
    const found = checksOf(
      [check('yes', 'yes', 'yes'), check('yes', 'no', 'not-sure')],
      [check('yes', 'yes', 'yes')],
      [check('no', 'yes')],
      [check('yes', 'yes', 'no')],
      [check('yes', 'no', 'yes')],
    );
    // Yes 4 of 6, 3 of 3, 1 of 2, 2 of 3, 2 of 3: 12 of 17. Goals with all three: 2 of 6.
    expect(found?.group).toMatchObject({
      people: 5,
      goals: 6,
      met: { yes: 12, of: 17, share: expect.closeTo(12 / 17, 12) },
      complete: { yes: 2, of: 6 },
    });
    const qualities = found?.group.state === 'shown' ? found.group.qualities : [];
    expect(qualities[0]).toMatchObject({ itemId: 'clear', group: { people: 5, yes: 5, of: 6 } });
    // Only four people said whether it is achievable.
    expect(qualities[2]).toEqual({
      itemId: 'achievable',
      text: 'Is it achievable?',
      group: { state: 'suppressed' },
    });
  });

  it('is withheld for four people with many goals', () => {
    const many = [check('yes', 'yes', 'yes'), check('no', 'no', 'no')];
    expect(checksOf(many, many, many, many)?.group).toEqual({ state: 'suppressed' });
  });
});
