import * as z from 'zod';
import { PlainDate, Timestamp } from '../calendar.ts';
import { CohortId, ProgramId, WaveId } from '../ids.ts';
import { Comparability } from '../instrument/comparability.ts';
import { Role } from '../role.ts';
import { Timepoint } from '../timeline.ts';
import { PinnedInstrument } from '../wave.ts';
import { EngagementAggregate } from './engagement-aggregate.ts';
import { guarded } from './guarded.ts';
import { MeasuredAggregate } from './measured-aggregate.ts';
import { CostAggregate } from './program-return.ts';
import { Staying } from './staying.ts';
import { SurvivalMonth } from './survival-months.ts';
import { TwoSided } from './two-sided.ts';

/**
 * Everything that is known of a cohort once persons are gone. Disclosure control has already happened:
 * what is withheld is not here, so nothing behind this point can leak it.
 */

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
  /** Begun, and not finished or under half. */
  breakOff: z.int(),
  /** Nobody heard of them, or the mail reached somebody else. */
  nonContact: z.int(),
  /** Declined, or withdrew their answers. This one and the next are absent in aggregates from before they were counted. */
  refusal: z.int().optional(),
  /** Had left before they were invited. */
  notEligible: z.int().optional(),
});
export type Dispositions = z.infer<typeof Dispositions>;

const WaveDispositions = z.object({ role: Role, group: guarded({ counts: Dispositions }) });

/** The minimum for a sensitive item, where it is above that of the cohort. */
const RaisedMinimum = z.int().optional();

/** Answers to one closed item by one role: how many chose each option, in the order of the options. */
export const ItemDistribution = z.object({
  itemId: z.string(),
  text: z.string(),
  role: Role,
  options: z.array(z.object({ code: z.string(), label: z.string(), score: z.number().optional() })),
  /** Whether the item may be joined with that of the earlier versions that waves of the cohort asked; absent where there are none. */
  comparableWith: z.array(z.object({ version: z.int(), verdict: Comparability })).optional(),
  minimumGroup: RaisedMinimum,
  group: guarded({ n: z.int(), counts: z.array(z.int()), clustered: ClusteredLimits.optional() }),
});
export type ItemDistribution = z.infer<typeof ItemDistribution>;

export const GoalCounts = z.object({
  role: Role,
  minimumGroup: RaisedMinimum,
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
  /** Absent in aggregates from before meetings were counted. */
  engagement: EngagementAggregate.optional(),
  /** Answers that came with logged meetings, to items with scores; a version of the meeting log at a time. */
  meetingItems: z.array(z.object({ version: z.int(), items: z.array(ItemDistribution) })).optional(),
  /** Why matches end, who stays with the organization and who is promoted; absent in aggregates from before it was kept. */
  staying: Staying.optional(),
  /** What it costs and what it saves; absent until a costs file was loaded. */
  costs: CostAggregate.optional(),
  /** Levels and change of what answers measure, recommendations and goals; absent in aggregates from before it was kept. */
  measured: MeasuredAggregate.optional(),
  /** How mentors and mentees answer about the same match; absent in aggregates from before it was kept. */
  twoSided: TwoSided.optional(),
});
export type CohortAggregate = z.infer<typeof CohortAggregate>;
