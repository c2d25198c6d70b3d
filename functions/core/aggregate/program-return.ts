import * as z from 'zod';
import { CostKind, CostRange, Currency } from '../program-cost.ts';
import { UNCERTAIN_INPUTS } from '../roi/sensitivity.ts';
import { AdjustmentRefusal, GroupDifference } from './staying.ts';

/** What a cohort costs and what comes back of it, once persons are gone (indicators.md B12). */

/** Why nothing can be said of savings. */
export const NoReturn = z.enum([
  'no-assumptions',
  'not-aggregated',
  'too-few',
  'start-stop',
  'too-early',
  'no-interval',
  'no-cost',
]);
export type NoReturn = z.infer<typeof NoReturn>;

const Swing = z.object({ input: z.enum(UNCERTAIN_INPUTS), atLeast: z.number(), atMost: z.number() });

const EstimatedReturn = z.object({
  kind: z.literal('estimated'),
  /** Of the interval of the difference: all above 0, all below, or neither. */
  verdict: z.enum(['savings', 'losses', 'not-demonstrated']),
  /** To how many people the difference applies. */
  participants: z.int(),
  /** Retention of mentees less that of the comparison group; `adjusted` says how these were made alike, if they were. */
  difference: GroupDifference.extend({ se: z.number(), lower: z.number(), upper: z.number() }),
  adjusted: z.enum(['weighted', 'standardised']).nullable(),
  notAdjusted: AdjustmentRefusal.optional(),
  /** Over how many months benefits are counted: as long as both groups were observed, twelve at most. */
  months: z.int(),
  /** Everything at its likely value. Money, and ROI in percent. */
  likely: z.object({
    avoidedExits: z.number(),
    benefits: z.number(),
    net: z.number(),
    benefitCostRatio: z.number(),
    roiPercent: z.number(),
    paybackMonths: z.number().nullable(),
  }),
  /** Of the difference in retention, with the likely isolation and with all of the difference put down to the program. */
  breakEven: z.object({ isolated: z.number().nullable(), whole: z.number() }),
  /** ROI in percent at the ends of each input. */
  sensitivity: z.array(Swing),
  /** Each with the difference as found and at the ends of its interval. */
  scenarios: z.array(
    z.object({
      replacementFraction: z.number(),
      roiPercent: z.number(),
      atLower: z.number(),
      atUpper: z.number(),
    }),
  ),
  /** Everything that is not known for sure at once. ROI in percent. */
  simulation: z.object({
    seed: z.int(),
    draws: z.int(),
    median: z.number(),
    q05: z.number(),
    q95: z.number(),
    probabilityPositive: z.number(),
  }),
});
export type EstimatedReturn = z.infer<typeof EstimatedReturn>;

export const CostAggregate = z.object({
  currency: Currency,
  /** What was spent on each kind, in the order of the kinds; `hours` where people's time was written as such. */
  kinds: z.array(z.object({ kind: CostKind, amount: CostRange, hours: z.number().optional() })),
  lines: z.int(),
  total: CostRange,
  assumptions: z
    .object({ salary: z.number(), replacementFraction: CostRange, isolation: CostRange })
    .optional(),
  savings: z.discriminatedUnion('kind', [
    EstimatedReturn,
    z.object({ kind: z.literal('none'), why: NoReturn }),
  ]),
});
export type CostAggregate = z.infer<typeof CostAggregate>;
