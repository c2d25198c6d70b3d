import type { Entry } from '../instrument/answer.ts';
import type { ResponseOption } from '../instrument/item.ts';
import type { Role } from '../role.ts';
import { goalAttainmentChange } from '../statistics/goal-attainment-change.ts';
import { goalAttainmentScaling } from '../statistics/goal-attainment-scaling.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { quantile } from '../statistics/quantile.ts';
import type { ClosedWave } from './closed-waves.ts';
import { mayRelease } from './differencing-ledger.ts';
import { disclose, effectiveMinimum } from './disclosure-control.ts';
import { entriesOf, goalItems, optionIn, type GoalItems } from './goal-entries.ts';
import type { GoalScaling } from './measured-aggregate.ts';

/** One goal of a plan with how it stands; null where that was not said. */
type FollowedGoal = {
  person: string;
  weight: number | null;
  baseline: number | null;
  score: number | null;
  status: ResponseOption | undefined;
};

const MEDIAN_FROM = 10;

const nameOf = (entry: Entry, nameFrom: string): string => String(entry[nameFrom] ?? '').trim();

/** The newest plan and the newest look back on it, of each person and match. */
type Plans = ReadonlyMap<string, { person: string; goals: Entry[]; standing: ReadonlyMap<string, Entry> }>;

/** A new plan takes the place of the one before; what was said of goals of the old one stays with those that keep their name. */
const plansIn = (waves: readonly ClosedWave[], role: Role, items: GoalItems): Plans => {
  const plans = new Map<string, { person: string; goals: Entry[]; standing: Map<string, Entry> }>();
  const { plan, standing } = items;
  for (const { roles } of waves)
    for (const response of roles.find((one) => one.role === role)?.responses ?? []) {
      const key = `${response.participantId} ${response.matchId}`;
      const known = plans.get(key) ?? { person: response.participantId, goals: [], standing: new Map() };
      const goals = entriesOf(response, plan.group);
      if (goals.length > 0) known.goals = goals;
      for (const entry of entriesOf(response, standing.group))
        known.standing.set(nameOf(entry, standing.nameFrom), entry);
      plans.set(key, known);
    }
  return plans;
};

const followedGoals = (plans: Plans, { plan, standing }: GoalItems): FollowedGoal[] =>
  [...plans.values()].flatMap(({ person, goals, standing: stands }) =>
    goals.flatMap((goal): FollowedGoal[] => {
      const now = stands.get(nameOf(goal, standing.nameFrom));
      if (now === undefined) return [];
      return [
        {
          person,
          weight: optionIn(goal, plan.weight)?.score ?? null,
          baseline: optionIn(goal, plan.baseline)?.score ?? null,
          score: optionIn(now, standing.level)?.score ?? null,
          status: optionIn(now, standing.status),
        },
      ];
    }),
  );

type PersonT = {
  person: string;
  t: number;
  change: number | null;
  before: number | null;
  after: number | null;
};

/** T of each person over all their goals. */
const peopleIn = (goals: readonly FollowedGoal[]): PersonT[] =>
  [...Map.groupBy(goals, ({ person }) => person)].flatMap(([person, own]) => {
    const { t } = goalAttainmentScaling(own);
    const { change, baseline, achieved } = goalAttainmentChange(own);
    return t === null ? [] : [{ person, t, change, before: baseline, after: achieved }];
  });

const summaryOf = (values: readonly number[]) => {
  const { n, mean, sd, se, lower, upper } = meanInterval(values);
  const limits = se === 0 ? { lower: null, upper: null } : { lower, upper };
  return { n, mean: mean ?? 0, sd, ...limits };
};

/** Over those who said where they stood at first. Where they are nearly all, their levels beside T of all would give the others away. */
const changeIn = (people: readonly PersonT[], minimum: number) => {
  const known = people.filter(({ change }) => change !== null);
  if (known.length < effectiveMinimum(minimum)) return {};
  const names = (some: readonly PersonT[]): string[] => some.map(({ person }) => person);
  const { release } = mayRelease([names(people)], names(known), effectiveMinimum(minimum));
  const meanOf = (value: (one: PersonT) => number | null): number =>
    summaryOf(known.flatMap((one) => value(one) ?? [])).mean;
  return {
    change: {
      ...summaryOf(known.flatMap(({ change }) => change ?? [])),
      ...(release ? { before: meanOf(({ before }) => before), after: meanOf(({ after }) => after) } : {}),
    },
  };
};

const figuresOf = (
  people: readonly PersonT[],
  goals: readonly FollowedGoal[],
  items: GoalItems,
  minimum: number,
) => {
  const ts = people.map(({ t }) => t);
  const counted = goals.filter(({ weight, score }) => weight !== null && score !== null);
  const { level, status } = items.standing;
  return {
    ...summaryOf(ts),
    median: ts.length < MEDIAN_FROM ? null : quantile(ts, 0.5),
    goals: counted.length,
    leftOut: goals.length - counted.length,
    levels: level.options.flatMap(({ label, score }) =>
      score === undefined
        ? []
        : [{ label, score, goals: counted.filter((goal) => goal.score === score).length }],
    ),
    standing: (status?.options ?? []).map(({ code, label }) => ({
      label,
      goals: goals.filter((goal) => goal.status?.code === code).length,
    })),
    ...changeIn(people, minimum),
  };
};

const scalingOf = (waves: readonly ClosedWave[], role: Role, minimum: number): GoalScaling[] => {
  const newest = waves.at(-1);
  const items = newest && goalItems(newest.instrument, role);
  if (newest === undefined || items === undefined) return [];
  const goals = followedGoals(plansIn(waves, role, items), items);
  const people = peopleIn(goals);
  const group = disclose([people.map(({ person }) => person)], minimum, () =>
    figuresOf(people, goals, items, minimum),
  );
  const { timelineKey } = newest.wave;
  return [{ instrumentId: newest.instrument.id, role, timelineKey, group }];
};

/**
 * Goal attainment scaling over all closed waves of an instrument that has goals written down, weighted, and looked back at on five levels. Each role's
 * own view only. Goals are joined by the name they were given; one that was never looked back at is not due yet and is left out.
 */
export const aggregateGoalScaling = (closed: readonly ClosedWave[], minimum: number): GoalScaling[] =>
  [...Map.groupBy(closed, ({ instrument }) => instrument.id).values()].flatMap((waves) =>
    (waves.at(-1)?.roles ?? []).flatMap(({ role }) => scalingOf(waves, role, minimum)),
  );
