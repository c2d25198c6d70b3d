import * as z from 'zod';
import { PlainDate, Timestamp } from '../calendar.ts';
import { CohortId, ProgramId, WaveId } from '../ids.ts';
import { Comparability } from '../instrument/comparability.ts';
import { Role } from '../role.ts';
import { Timepoint } from '../timeline.ts';
import { PinnedInstrument } from '../wave.ts';

/**
 * Everything that is known of a cohort once persons are gone. Disclosure control has already happened:
 * what is withheld is not here, so nothing behind this point can leak it.
 */

/** A group's figure, or the fact that the group is too small. */
const guarded = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('shown'), ...shape }),
    z.object({ state: z.literal('suppressed') }),
  ]);

/**
 * 95 % limits that allow for likeness among the answers of one person. Present only where somebody answered more than
 * once (a mentor about each of two matches), because then the counts alone would promise more than they hold.
 * On the scale of the estimate; null where the answers have no spread to estimate from.
 */
export const ClusteredLimits = z.object({
  participants: z.int(),
  /** Standard error of the estimate; absent in aggregates from before it was kept. */
  se: z.number().nullable().optional(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type ClusteredLimits = z.infer<typeof ClusteredLimits>;

/** Final disposition of every invitation of one role in one wave (AAPOR; indicators.md B1). */
export const Dispositions = z.object({
  complete: z.int(),
  partial: z.int(),
  breakOff: z.int(),
  nonContact: z.int(),
});
export type Dispositions = z.infer<typeof Dispositions>;

const WaveDispositions = z.object({ role: Role, group: guarded({ counts: Dispositions }) });

/** Answers to one closed item by one role: how many chose each option, in the order of the options. */
export const ItemDistribution = z.object({
  itemId: z.string(),
  text: z.string(),
  role: Role,
  options: z.array(z.object({ code: z.string(), label: z.string(), score: z.number().optional() })),
  /** Whether the item may be joined with that of the earlier versions that waves of the cohort asked; absent where there are none. */
  comparableWith: z.array(z.object({ version: z.int(), verdict: Comparability })).optional(),
  group: guarded({ n: z.int(), counts: z.array(z.int()), clustered: ClusteredLimits.optional() }),
});
export type ItemDistribution = z.infer<typeof ItemDistribution>;

export const GoalCounts = z.object({
  role: Role,
  /** `attained` + `notAttained` are the goals that fell due; `notDue` is listed beside them. */
  group: guarded({
    attained: z.int(),
    notAttained: z.int(),
    notDue: z.int(),
    clustered: ClusteredLimits.optional(),
  }),
});
export type GoalCounts = z.infer<typeof GoalCounts>;

export const WaveAggregate = z.object({
  waveId: WaveId,
  timelineKey: z.string(),
  title: z.string(),
  instrument: PinnedInstrument,
  timepoint: Timepoint,
  opensAt: Timestamp,
  closesAt: Timestamp,
  /** Answers are shown once the wave has closed: a figure that moves with each answer would give the answers away. */
  state: z.enum(['open', 'closed']),
  dispositions: z.array(WaveDispositions),
  items: z.array(ItemDistribution),
  /** Whether the instrument asks how far goals got, so that a report can say what is still to come. */
  asksAboutGoals: z.boolean().optional(),
  goals: z.array(GoalCounts),
});
export type WaveAggregate = z.infer<typeof WaveAggregate>;

/** One row of the published survival table: the curve at the end of a month (indicators.md B10, B13). */
export const SurvivalMonth = z.object({
  month: z.int(),
  /** Matches still observed at the end of the month. */
  atRisk: z.int(),
  survival: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type SurvivalMonth = z.infer<typeof SurvivalMonth>;

export const MatchRetention = guarded({
  matches: z.int(),
  endedEarly: z.int(),
  /** From month 0; ends where fewer than the minimum are still at risk. */
  months: z.array(SurvivalMonth),
});
export type MatchRetention = z.infer<typeof MatchRetention>;

export const CohortAggregate = z.object({
  programId: ProgramId,
  cohortId: CohortId,
  program: z.object({ name: z.string(), organization: z.string(), timeZone: z.string().optional() }),
  cohort: z.object({ name: z.string(), startsOn: PlainDate, endsOn: PlainDate }),
  /** The day that the figures stand for. */
  asOf: PlainDate,
  minimumGroup: z.int(),
  /** SHA-256 over everything the aggregate was computed from: equal input, equal watermark. */
  watermark: z.string(),
  size: z.object({ matches: z.int(), mentors: z.int(), mentees: z.int(), comparison: z.int() }),
  waves: z.array(WaveAggregate),
  matchRetention: MatchRetention,
});
export type CohortAggregate = z.infer<typeof CohortAggregate>;
