import * as z from 'zod';
import { Role } from '../role.ts';
import { guarded } from './guarded.ts';

/**
 * What people's answers measure, without the people: levels, change of the same people, recommendations and goals (indicators.md
 * B5 to B8). Limits are at 95 %; null where there is nothing to estimate them from.
 */

const limits = { lower: z.number().nullable(), upper: z.number().nullable() };

/** A mean over people, each counted once. */
const meanOfPeople = { n: z.int(), mean: z.number(), sd: z.number().nullable(), ...limits };

/** How well the items of a scale hold together, over people who answered all of them. */
const Reliability = z.object({ n: z.int(), items: z.int(), alpha: z.number(), ...limits });

const measure = {
  instrumentId: z.string(),
  role: Role,
  /** The id of the scale or the item. */
  measureId: z.string(),
  title: z.string(),
  kind: z.enum(['scale', 'item', 'number']),
  /** The items that count in it, of the version that is spoken of. */
  itemIds: z.array(z.string()),
  construct: z.string().optional(),
  /** The ends of the scale of the scores; absent for a number, such as years. */
  ends: z.object({ lowest: z.number(), highest: z.number() }).optional(),
  /** The minimum for what is sensitive, where it is above that of the cohort. */
  minimumGroup: z.int().optional(),
};

/** The level of one measure in one closed wave. */
export const MeasuredLevel = z.object({
  ...measure,
  timelineKey: z.string(),
  version: z.int(),
  group: guarded({
    ...meanOfPeople,
    /** People with a response who were asked: `n` of them have a score. */
    asked: z.int(),
    median: z.number().nullable(),
    reliability: Reliability.optional(),
  }),
});
export type MeasuredLevel = z.infer<typeof MeasuredLevel>;

const Attrition = z.object({
  stayed: z.object({ n: z.int(), mean: z.number() }),
  lost: z.object({ n: z.int(), mean: z.number() }),
  /** Stayed less lost, in standard deviations (Hedges' g); null where neither group varies. */
  difference: z.object({ g: z.number(), lower: z.number(), upper: z.number() }).nullable(),
});

/** Change of the same people from the first to the last wave that measure the same. */
export const MeasuredChange = z.object({
  ...measure,
  from: z.string(),
  to: z.string(),
  /** How many items of the newer version's measure both waves have in common, and how many it has. */
  itemCount: z.object({ common: z.int(), all: z.int() }),
  /** What the author says of items that changed between the two waves. */
  footnotes: z.array(z.string()),
  group: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('shown'),
      pairs: z.int(),
      /** People with a score in the first wave only, and in the last only. */
      lost: z.int(),
      joined: z.int(),
      improved: z.int(),
      same: z.int(),
      worse: z.int(),
      mean: z.number(),
      ...limits,
      p: z.number().nullable(),
      /** Typical change (Hodges and Lehmann), and the p of Wilcoxon's test. */
      typical: z.number().nullable(),
      rankP: z.number().nullable(),
      /** In standard deviations of the scores (g_av). */
      effect: z.object({ g: z.number(), ...limits }).nullable(),
      /** Means of the pairs; absent where those who were asked once only could be worked out from them. */
      levels: z.object({ before: z.number(), after: z.number() }).optional(),
      attrition: Attrition.optional(),
    }),
    z.object({ state: z.literal('suppressed') }),
    /** No two waves measure the same. */
    z.object({ state: z.literal('broken'), why: z.string() }),
  ]),
});
export type MeasuredChange = z.infer<typeof MeasuredChange>;

/** Whether people would recommend the program (indicators.md B8): each person once. */
export const Recommendations = z.object({
  timelineKey: z.string(),
  instrumentId: z.string(),
  role: Role,
  minimumGroup: z.int().optional(),
  group: guarded({
    n: z.int(),
    promoters: z.int(),
    passives: z.int(),
    detractors: z.int(),
    /** From -100 to 100, with adjusted limits; absent where too few answered for a score. */
    net: z.object({ score: z.number(), lower: z.number(), upper: z.number() }).optional(),
  }),
});
export type Recommendations = z.infer<typeof Recommendations>;

/** Goal attainment scaling (indicators.md B5): T of each person over their goals, 50 where goals went as expected. */
export const GoalScaling = z.object({
  instrumentId: z.string(),
  role: Role,
  /** The wave in which the goals were last looked at by anybody. */
  timelineKey: z.string(),
  minimumGroup: z.int().optional(),
  group: guarded({
    ...meanOfPeople,
    median: z.number().nullable(),
    /** Goals with a weight and a level; those without one of them are left out. */
    goals: z.int(),
    leftOut: z.int(),
    /** How many of the goals reached each level, in the order of the levels. */
    levels: z.array(z.object({ label: z.string(), score: z.number(), goals: z.int() })),
    /** How people say that each goal of their plan stands, in the order of the options. */
    standing: z.array(z.object({ label: z.string(), goals: z.int() })),
    change: z
      .object({ ...meanOfPeople, before: z.number().optional(), after: z.number().optional() })
      .optional(),
  }),
});
export type GoalScaling = z.infer<typeof GoalScaling>;

const countedShare = { yes: z.int(), of: z.int(), share: z.number(), ...limits };

/** How complete goals are at setting: of the qualities that a goal should have, how many it has. */
export const GoalChecks = z.object({
  timelineKey: z.string(),
  instrumentId: z.string(),
  role: Role,
  minimumGroup: z.int().optional(),
  group: guarded({
    people: z.int(),
    goals: z.int(),
    /** Answers of yes among all, people as clusters; «Not sure» is not a yes. */
    met: z.object(countedShare),
    /** Goals that have all qualities. */
    complete: z.object(countedShare),
    qualities: z.array(
      z.object({
        itemId: z.string(),
        text: z.string(),
        group: guarded({ people: z.int(), ...countedShare }),
      }),
    ),
  }),
});
export type GoalChecks = z.infer<typeof GoalChecks>;

export const MeasuredAggregate = z.object({
  levels: z.array(MeasuredLevel),
  changes: z.array(MeasuredChange),
  recommendations: z.array(Recommendations),
  goalScaling: z.array(GoalScaling),
  goalChecks: z.array(GoalChecks),
});
export type MeasuredAggregate = z.infer<typeof MeasuredAggregate>;
