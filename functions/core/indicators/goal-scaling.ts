import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { GoalScaling } from '../aggregate/measured-aggregate.ts';
import type { Figure, Indicator } from './indicator.ts';
import { detectable, fromMeasured, part, signed, waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { verdict } from './verdict.ts';

const TITLE = 'Goals against what was expected';
const CHANGE_TITLE = 'Change in goals against what was expected';
const EXPECTED = 50;
const NOTHING = 'No goals with levels have been looked back at yet.';
const SOURCE =
  'Kiresuk & Sherman (1968), Community Ment. Health J. 4:443-453; Turner-Stokes (2009), Clin. Rehabil. 23:362-370';
const T_SCORE =
  'T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²) of each person over their goals, with x from −2 to 2, w the importance and ρ = 0.3; goals without a weight or a level are left out.';

type Summary = { n: number; mean: number; lower: number | null; upper: number | null };

const inPoints = (value: number): string => `${signed(Math.round(value), 0)} points`;
const whole = ({ lower, upper }: { lower: number; upper: number }, less: number) => ({
  lower: Math.round(lower) - less,
  upper: Math.round(upper) - less,
});

const aboutOf = ({ instrumentId, role, timelineKey }: GoalScaling, aggregate: CohortAggregate) => ({
  key: `${instrumentId}/${role}`,
  label: `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}`,
});

const resultOf = (summary: Summary) => {
  const limits = within(summary, undefined, 't, each person once');
  return { result: { state: 'value', estimate: summary.mean, n: summary.n, ...limits } as const, ...limits };
};

const levelFigure = (scaling: GoalScaling, aggregate: CohortAggregate): Figure => {
  const about = aboutOf(scaling, aggregate);
  const { group } = scaling;
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, 'people looked back at a goal', scaling), parts: [] };
  const { result, interval } = resultOf(group);
  return {
    ...about,
    result,
    parts: [
      ...part('Median', group.median, 0),
      { label: 'Goals counted', value: group.goals },
      { label: 'Goals without a weight or a level', value: group.leftOut },
      ...group.levels.map(({ label, goals }) => ({ label, value: goals })),
      ...group.standing.map(({ label, goals }) => ({ label, value: goals })),
    ],
    sentence: verdict({
      between: 'what was reached and what was expected when goals were set',
      higher: 'More was reached than was expected when goals were set',
      lower: 'Less was reached than was expected when goals were set',
      estimate: Math.round(group.mean) - EXPECTED,
      interval: interval && whole(interval, EXPECTED),
      ...(interval === undefined ? {} : { detectable: detectable(interval, group.n) }),
      inWords: inPoints,
    }),
  };
};

const changeFigure = (scaling: GoalScaling, aggregate: CohortAggregate): Figure => {
  const about = aboutOf(scaling, aggregate);
  const { group } = scaling;
  if (group.state === 'suppressed' || group.change === undefined) {
    const result = tooFew(aggregate, 'people said where they stood with a goal before and after', scaling);
    return { ...about, result, parts: [] };
  }
  const { change } = group;
  const { result, interval } = resultOf(change);
  return {
    ...about,
    result,
    parts: [...part('Mean T at first', change.before, 0), ...part('Mean T now', change.after, 0)],
    sentence: verdict({
      between: 'where people stood with their goals when they set them and later',
      higher: 'People stand higher with their goals than when they set them',
      lower: 'People stand lower with their goals than when they set them',
      estimate: Math.round(change.mean),
      interval: interval && whole(interval, 0),
      ...(interval === undefined ? {} : { detectable: detectable(interval, change.n) }),
      inWords: inPoints,
    }),
  };
};

/** The mean T of people over their goals under `<instrument>/<role>`: 50 where goals went as expected. n counts people. */
export const goalScaling: Indicator = {
  id: 'goal-scaling',
  version: 1,
  title: TITLE,
  definition:
    'How far goals got, measured against the levels that each person wrote down when setting them: 50 is as expected, 10 points are one standard deviation.',
  unit: 't-score',
  numerator: 'Sum of people’s T scores',
  denominator: 'People with a goal that has a weight, and a level when it was last looked back at',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Goal attainment scaling. ${T_SCORE} Mean over people with a 95 % t interval. A mean far above 50 can also mean that goals were set too easy. Goals given up or replaced have no level and are counted beside.`,
  source: SOURCE,
  compute: (aggregate) =>
    fromMeasured(aggregate, TITLE, NOTHING, (measured) =>
      measured.goalScaling.map((one) => levelFigure(one, aggregate)),
    ),
};

/** How many points T rose since the goals were set, over the same goals, under `<instrument>/<role>`. */
export const goalScalingChange: Indicator = {
  id: 'goal-scaling-change',
  version: 1,
  title: CHANGE_TITLE,
  definition:
    'How many points people’s T rose from the day on which they set their goals to the last look back.',
  unit: 't-score-change',
  numerator: 'Sum over people of T now less T at first, both over the same goals',
  denominator: 'People who said where they stood with a goal at first and later',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `${T_SCORE} Mean of the differences with a 95 % t interval. Most goals start one level below what is expected, so a rise is to be read beside T itself. Without a comparison group it says «changed by», not «caused by».`,
  source: SOURCE,
  compute: (aggregate) =>
    fromMeasured(aggregate, CHANGE_TITLE, NOTHING, (measured) =>
      measured.goalScaling.map((one) => changeFigure(one, aggregate)),
    ),
};
