import * as z from 'zod';
import { PlainDate } from '../calendar.ts';
import { MatchEndReason } from '../match.ts';
import { guarded } from './guarded.ts';
import { SurvivalMonth } from './survival-months.ts';

/** What is known, once persons are gone, of matches that ended early and of who stayed with the organization (indicators.md B10, B11). */

/** A reason that enough matches gave, or all other reasons together. */
export const EndCause = z.enum([...MatchEndReason.exclude(['completed']).options, 'rest']);
export type EndCause = z.infer<typeof EndCause>;

/** Shares of all matches that had ended early so, up to the end of `month`. No causes where too few ended at all. */
export const MatchEndings = guarded({
  matches: z.int(),
  month: z.int(),
  causes: z.array(
    z.object({
      cause: EndCause,
      matches: z.int(),
      incidence: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
    }),
  ),
  /** The same earlier on, in the order of the causes. Between two steps each cause has as many matches as a figure needs. */
  steps: z.array(z.object({ month: z.int(), incidences: z.array(z.number()) })),
});
export type MatchEndings = z.infer<typeof MatchEndings>;

/** Mentees less the comparison group, at the end of a month since enrolment closed. */
export const GroupDifference = z.object({
  month: z.int(),
  method: z.enum(['newcombe', 'normal', 'square-and-add', 'standardised']),
  mentees: z.number(),
  comparison: z.number(),
  difference: z.number(),
  /** A half of the interval's width in normal quantiles; null, with the limits, where nothing tells how sure it is. */
  se: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** The true difference that these data would have shown four times out of five; null where even the largest would not do. */
  detectable: z.number().nullable(),
  /** How many people stand behind it, of either group. */
  menteesN: z.int(),
  comparisonN: z.int(),
});
export type GroupDifference = z.infer<typeof GroupDifference>;

/** Absolute standardised mean differences of one characteristic, the largest of its levels; `after` where there are weights. */
export const CovariateBalance = z.object({
  name: z.string(),
  before: z.number(),
  after: z.number().nullable(),
});
export type CovariateBalance = z.infer<typeof CovariateBalance>;

export const AdjustmentRefusal = z.enum([
  'no-covariates',
  'too-few',
  'one-arm',
  'rank-deficient',
  'separation',
  'small-effective-sample',
]);
export type AdjustmentRefusal = z.infer<typeof AdjustmentRefusal>;

/** The comparison group made to look like the mentees, or why it could not be. */
export const Adjustment = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('weighted'),
    effectiveSize: z.number(),
    balance: z.array(CovariateBalance),
    difference: GroupDifference,
  }),
  z.object({
    kind: z.literal('standardised'),
    /** Why people were not weighted. */
    why: AdjustmentRefusal,
    by: z.array(z.string()),
    balance: z.array(CovariateBalance),
    difference: GroupDifference,
  }),
  z.object({ kind: z.literal('refused'), why: AdjustmentRefusal, balance: z.array(CovariateBalance) }),
]);
export type Adjustment = z.infer<typeof Adjustment>;

const Estimated = z.object({ estimate: z.number(), lower: z.number(), upper: z.number() });

/** How the rates of leaving compare. All null where no exit tells the groups apart. */
export const LeavingRate = z.object({ hazardRatio: Estimated.nullable(), logRankP: z.number().nullable() });
export type LeavingRate = z.infer<typeof LeavingRate>;

/** Mentees less comparison group: days of employment within the first `days`, more or fewer. */
const EmploymentDays = Estimated.extend({ days: z.int() });

const GroupMonths = z.object({ mentees: z.array(SurvivalMonth), comparison: z.array(SurvivalMonth) });

export const EmployeeRetention = z.discriminatedUnion('design', [
  z.object({
    /** Groups are fixed on the day on which enrolment closed, and followed from there. */
    design: z.literal('landmark'),
    mentees: z.int(),
    comparison: z.int(),
    months: GroupMonths,
    /** Month 6, 12 and 24 as far as they were observed, and the primary one. */
    differences: z.array(GroupDifference),
    /** Twelve months, or as long as both groups were observed; null while that is too short to say anything. */
    primaryMonth: z.int().nullable(),
    employmentDays: EmploymentDays.nullable(),
    leavingRate: LeavingRate,
    adjustment: Adjustment.nullable(),
  }),
  z.object({
    /** Too many enrolled later: people count as outside before their enrolment and as mentees after it. */
    design: z.literal('start-stop'),
    mentees: z.int(),
    comparison: z.int(),
    leavingRate: LeavingRate,
  }),
]);
export type EmployeeRetention = z.infer<typeof EmployeeRetention>;

/** One row of a published table of those who have had an event, others having left. */
const IncidenceMonth = z.object({
  month: z.int(),
  atRisk: z.int(),
  incidence: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type IncidenceMonth = z.infer<typeof IncidenceMonth>;

export const Promotion = guarded({
  /** Whether the roster has a date of promotion at all: without one, nobody need have been promoted, or nobody recorded it. */
  recorded: z.boolean(),
  mentees: z.int(),
  comparison: z.int(),
  months: z.object({ mentees: z.array(IncidenceMonth), comparison: z.array(IncidenceMonth) }),
  difference: GroupDifference.nullable(),
});
export type Promotion = z.infer<typeof Promotion>;

export const Staying = z.object({
  /** The day on which enrolment closed: who is in which group is settled, and the count begins. */
  landmarkOn: PlainDate,
  /** «Ever enrolled against never», counted from the opening, would credit the program with the wait for it. */
  naive: z.discriminatedUnion('refused', [
    z.object({ refused: z.literal('immortal-time') }),
    z.object({ refused: z.null() }),
  ]),
  endings: MatchEndings,
  employees: guarded({ retention: EmployeeRetention }),
  /** Absent where the groups were not fixed on one day. */
  promotion: Promotion.optional(),
});
export type Staying = z.infer<typeof Staying>;
