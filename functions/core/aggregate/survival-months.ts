import * as z from 'zod';
import type { SurvivalCurve } from '../statistics/kaplan-meier.ts';
import { survivalAt } from '../statistics/survival-at.ts';

const DAYS_PER_MONTH = 30.4375;

/** The last day of a month of a published curve, in days from its zero. */
export const monthEnd = (month: number): number => Math.round(month * DAYS_PER_MONTH);

/** One row of a published survival table: the curve at the end of a month (indicators.md B10, B13). */
export const SurvivalMonth = z.object({
  month: z.int(),
  /** Matches or people still observed at the end of the month. */
  atRisk: z.int(),
  survival: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type SurvivalMonth = z.infer<typeof SurvivalMonth>;

/**
 * A survival curve on days, read at the ends of months only, because each step of the full curve is one match or person, and
 * no further than `minimum` are still observed.
 */
export const survivalMonths = (curve: SurvivalCurve, minimum: number): SurvivalMonth[] => {
  const months: SurvivalMonth[] = [];
  for (let month = 0; ; month += 1) {
    const { survival, lower, upper, atRisk } = survivalAt(curve, monthEnd(month));
    if (survival === null || atRisk < minimum) return months;
    months.push({ month, atRisk, survival, lower, upper });
  }
};
