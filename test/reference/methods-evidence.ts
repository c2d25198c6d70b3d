import * as z from 'zod';
import { complementarySuppression } from '../../functions/core/aggregate/complementary-suppression.ts';
import { mayRelease } from '../../functions/core/aggregate/differencing-ledger.ts';
import { retentionReturn } from '../../functions/core/roi/retention-return.ts';
import { returnOnInvestment } from '../../functions/core/roi/return-on-investment.ts';
import { simulatedReturn } from '../../functions/core/roi/simulated-return.ts';
import { engagement } from '../../functions/core/statistics/engagement.ts';
import { medianSurvival } from '../../functions/core/statistics/median-survival.ts';
import { survivalAt } from '../../functions/core/statistics/survival-at.ts';
import { conf, count, method, type Method } from './method.ts';

const OUTCOMES = { held: 'held', cancelled: 'cancelled', no_show: 'no-show' } as const;
const flag = z.int().transform((value) => value === 1);

const engaged = method(
  z.object({
    as_of: z.int(),
    conf,
    pairs: z.array(
      z.object({
        pair: z.string(),
        matched_on: z.int(),
        ended_on: z.int().nullable(),
        cadence_days: z.int(),
      }),
    ),
    meetings: z.array(
      z.object({
        pair: z.string(),
        day: z.int(),
        status: z.enum(['held', 'cancelled', 'no_show']),
        mentee_confirmed: flag,
        mentor_confirmed: flag,
      }),
    ),
  }),
  ({ as_of, conf: confidence, pairs, meetings }) => {
    const logs = pairs.map(({ pair, matched_on, ended_on, cadence_days }) => ({
      matchedOn: matched_on,
      endedOn: ended_on,
      cadence: cadence_days,
      meetings: meetings
        .filter((meeting) => meeting.pair === pair)
        .map(({ day, status, mentee_confirmed, mentor_confirmed }) => ({
          day,
          outcome: OUTCOMES[status],
          confirmed: mentee_confirmed && mentor_confirmed,
        })),
    }));
    const result = engagement(logs, as_of, confidence);
    const { active } = result;
    const median = medianSurvival(result.untilFirstMeeting);
    const metBy = (day: number): number | null => {
      const { survival } = survivalAt(result.untilFirstMeeting, day);
      return survival === null ? null : 1 - survival;
    };
    return {
      pairs: result.matches.length,
      pairs_detail: result.matches.map((match, index) => ({
        pair: pairs[index]?.pair,
        windows_elapsed: match.elapsed,
        windows_covered: match.covered,
        held: match.held,
        first_meeting_days: match.firstMeetingAfter,
      })),
      meetings_logged_in_exposure: result.logged,
      held: result.outcomes.held,
      cancelled: result.outcomes.cancelled,
      no_show: result.outcomes['no-show'],
      cadence_coverage: result.coverage,
      both_sides_confirmed: result.confirmed,
      active_pairs: {
        active: active.active,
        eligible_open: active.eligible,
        too_early: active.tooEarly,
        rate: active.share,
        lower: active.lower,
        upper: active.upper,
      },
      time_to_first_meeting: {
        median: median.median,
        median_lower: median.lower,
        median_upper: median.upper,
        met_by_14: metBy(14),
        met_by_30: metBy(30),
      },
    };
  },
);

const numbers = z.array(z.number());

const phillips = method(
  z.object({
    benefits: z.object({ amount: numbers, isolation: numbers, confidence: numbers }),
    costs: numbers,
    months: z.number(),
  }),
  ({ benefits, costs, months }) => {
    const lines = benefits.amount.map((amount, index) => ({
      amount,
      isolation: benefits.isolation[index] ?? Number.NaN,
      confidence: benefits.confidence[index] ?? Number.NaN,
    }));
    const result = returnOnInvestment(lines, costs, months);
    return {
      adjusted_benefits: result.benefits,
      total_costs: result.costs,
      net_benefits: result.net,
      bcr: result.benefitCostRatio,
      roi_percent: result.roiPercent,
      payback_months: result.paybackMonths,
    };
  },
);

const retention = method(
  z.object({
    n_participants: count,
    p_retained_participants: z.number(),
    p_retained_comparison: z.number(),
    mean_salary: z.number(),
    replacement_fraction: z.number(),
    program_cost: z.number(),
  }),
  (input) => {
    const result = retentionReturn({
      participants: input.n_participants,
      retained: input.p_retained_participants,
      retainedComparison: input.p_retained_comparison,
      salary: input.mean_salary,
      replacementFraction: input.replacement_fraction,
      cost: input.program_cost,
    });
    return {
      avoided_exits: result.avoidedExits,
      benefit: result.benefit,
      net: result.net,
      bcr: result.benefitCostRatio,
      roi_percent: result.roiPercent,
      break_even_avoided_exits: result.breakEvenExits,
      break_even_retention_difference: result.breakEvenDifference,
    };
  },
);

const triangle = z
  .tuple([z.number(), z.number(), z.number()])
  .transform(([least, likely, most]) => ({ least, likely, most }));

const monteCarlo = method(
  z.object({
    N: count,
    x1: count,
    n1: count,
    x0: count,
    n0: count,
    salary: z.number(),
    fraction: triangle,
    isolation: triangle,
    cost: triangle,
  }),
  ({ N, x1, n1, x0, n0, salary, fraction, isolation, cost }) => {
    const retained = {
      from: 'counts' as const,
      participants: { count: x1, n: n1 },
      comparison: { count: x0, n: n0 },
    };
    const result = simulatedReturn(
      { participants: N, retention: retained, salary, replacementFraction: fraction, isolation, cost },
      { seed: 20_261_122 },
    );
    if (result.refused !== null) return result;
    const { probabilityPositive, meanBenefit, ...rest } = result;
    return { ...rest, prob_positive: probabilityPositive, analytic_mean_benefit: meanBenefit };
  },
);

const suppression = method(
  z.object({ min_n: count, counts: z.array(z.array(count)) }),
  ({ min_n, counts }) => {
    const result = complementarySuppression(counts, min_n);
    return result.refused === null ? { suppressed: result.cells } : { refuse_inner: true };
  },
);

const members = z.array(z.number().transform(String));

const differencing = method(
  z.object({ min_n: count, published: z.array(members), query: members }),
  ({ min_n, published, query }) => {
    const verdict = mayRelease(published, query, min_n);
    return {
      query_size: verdict.size,
      release: verdict.release,
      smallest_disclosed_group: verdict.release ? null : verdict.smallest,
    };
  },
);

export const evidenceMethods: Record<string, Method> = {
  engagement: engaged,
  roi_phillips: phillips,
  roi_retention: retention,
  roi_monte_carlo: monteCarlo,
  suppression_complementary: suppression,
  suppression_differencing: differencing,
};
