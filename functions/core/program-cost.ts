import * as z from 'zod';
import { PlainDate, Timestamp } from './calendar.ts';

/** What a program spends on. Fully loaded: people's time is a cost too (indicators.md B12). */
export const CostKind = z.enum([
  'platform',
  'administration',
  'training',
  'events',
  'mentor-time',
  'mentee-time',
  'evaluation',
  'other',
]);
export type CostKind = z.infer<typeof CostKind>;

/** A number that is not known for sure; the same three times where it is. */
export const CostRange = z
  .object({ least: z.number().nonnegative(), likely: z.number(), most: z.number() })
  .refine(({ least, likely, most }) => least <= likely && likely <= most, 'least, likely, most, in order');
export type CostRange = z.infer<typeof CostRange>;

/** ISO 4217, as in `EUR`. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

const CostLine = z.object({
  kind: CostKind,
  /** In the words of whoever wrote the file. */
  what: z.string().optional(),
  amount: CostRange,
  /** The amount is these hours at this rate. */
  time: z.object({ hours: z.number(), hourlyRate: z.number() }).optional(),
  period: z.object({ from: PlainDate, to: PlainDate }).optional(),
});
export type CostLine = z.infer<typeof CostLine>;

/** What turns fewer exits into money; without it there are costs and no return. */
const ReturnAssumptions = z.object({
  /** Mean yearly salary of a mentee. */
  salary: z.number().positive(),
  /** What it costs to replace somebody, as a share of the yearly salary. */
  replacementFraction: CostRange,
  /** Which share of the difference in retention is put down to the program. */
  isolation: CostRange,
});
export type ReturnAssumptions = z.infer<typeof ReturnAssumptions>;

/** The ledger of a cohort, all money in one currency. Loading a file replaces it whole. */
export const ProgramCosts = z.object({
  currency: Currency,
  lines: z.array(CostLine).min(1),
  assumptions: ReturnAssumptions.optional(),
  loadedAt: Timestamp,
});
export type ProgramCosts = z.infer<typeof ProgramCosts>;

/** Least, likely and most of everything together. */
export const totalCost = (lines: readonly CostLine[]): CostRange => {
  const sum = (end: keyof CostRange): number => lines.reduce((total, { amount }) => total + amount[end], 0);
  return { least: sum('least'), likely: sum('likely'), most: sum('most') };
};
