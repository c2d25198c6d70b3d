import { Role } from '../role.ts';
import type { CohortAggregate, GoalCounts, WaveAggregate } from '../aggregate/aggregate.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Figure, Indicator, Interval } from './indicator.ts';
import { nothingYet, stillOpen, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

const LEVEL = 0.95;

type ShownGroup = Extract<GoalCounts['group'], { state: 'shown' }>;

const intervalOf = ({ attained, notAttained, clustered }: ShownGroup): Interval | undefined => {
  const wilson = { ...wilsonInterval(attained, attained + notAttained, LEVEL), method: 'Wilson' };
  const { lower, upper, method } =
    clustered === undefined ? wilson : { ...clustered, method: 'Cluster ratio, people as clusters' };
  return lower === null || upper === null ? undefined : { lower, upper, level: LEVEL, method };
};

const goalFigure = (wave: WaveAggregate, goals: GoalCounts, aggregate: CohortAggregate): Figure => {
  const about = {
    key: `${wave.timelineKey}/${goals.role}`,
    label: `${wave.title}: as ${roleName[goals.role]} see it`,
  };
  const { group } = goals;
  if (group.state === 'suppressed')
    return {
      ...about,
      result: tooFew(aggregate, 'people answered about a goal that was due', goals),
      parts: [],
    };
  const { attained, notAttained, notDue } = group;
  const due = attained + notAttained;
  if (due === 0) return { ...about, result: { state: 'unavailable', reason: 'No goal was due.' }, parts: [] };
  const interval = intervalOf(group);
  return {
    ...about,
    result: {
      state: 'value',
      estimate: attained / due,
      n: due,
      ...(interval === undefined ? {} : { interval }),
    },
    parts: [
      { label: 'Attained', value: attained },
      { label: 'Not attained', value: notAttained },
      { label: 'Not due', value: notDue },
    ],
  };
};

/** Mentees first: it is their goal, so theirs is the view that counts. */
const menteesFirst = (goals: readonly GoalCounts[]): GoalCounts[] =>
  Role.options.toReversed().flatMap((role) => goals.filter((view) => view.role === role));

/**
 * Share of goals attained in each wave that asks about them, under `<wave>/<role>`. n counts goals that were due: one per
 * match, so a person in two matches counts twice and the interval allows for it (cluster ratio instead of Wilson).
 */
export const goalAttainment: Indicator = {
  id: 'goal-attainment',
  version: 1,
  title: 'Goals attained',
  definition: 'The share of main goals that were reached by the end of the match.',
  unit: 'share',
  numerator: 'Main goals said to be reached',
  denominator:
    'Main goals that were due; goals reached in part or given up count as not attained, matches without a goal are left out and listed apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method:
    'Share with Wilson’s 95 % interval where each person speaks of one match; otherwise a cluster ratio estimator with people as clusters. The views of mentees and mentors are kept apart.',
  source: 'Wilson (1927), JASA 22:209-212; Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) => {
    const waves = aggregate.waves.filter((wave) => wave.asksAboutGoals === true || wave.goals.length > 0);
    if (waves.length === 0) return [nothingYet('Goals attained', 'No survey has asked about goals yet.')];
    return waves.flatMap((wave) =>
      wave.state === 'open'
        ? [stillOpen(wave, aggregate)]
        : menteesFirst(wave.goals).map((goals) => goalFigure(wave, goals, aggregate)),
    );
  },
};
