import * as z from 'zod';
import {
  confidentialityMismatch,
  type Assumption,
} from '../../functions/core/statistics/confidentiality-mismatch.ts';
import { cronbachAlpha } from '../../functions/core/statistics/cronbach-alpha.ts';
import { goalAttainmentChange } from '../../functions/core/statistics/goal-attainment-change.ts';
import { goalAttainmentScaling } from '../../functions/core/statistics/goal-attainment-scaling.ts';
import { mcdonaldOmega } from '../../functions/core/statistics/mcdonald-omega.ts';
import { weightedKappa } from '../../functions/core/statistics/weighted-kappa.ts';
import { column, conf, method, type Method } from './method.ts';

const codes = z.array(z.string().nullable());

const kappa = method(
  z.object({
    a: codes,
    b: codes,
    categories: z.array(z.string()),
    weights: z.enum(['none', 'linear', 'quadratic']),
    conf,
  }),
  ({ a, b, categories, weights, conf: confidence }) => {
    const ratings = a.map((first, index) => ({ first, second: b[index] ?? null }));
    const { percentAgreement, observed, expected, ...rest } = weightedKappa(
      ratings,
      categories,
      weights,
      confidence,
    );
    return {
      ...rest,
      percent_agreement: percentAgreement,
      observed_weighted: observed,
      expected_weighted: expected,
    };
  },
);

const answerTable = z.array(column);

const alpha = method(z.object({ items: answerTable, conf }), ({ items, conf: confidence }) => {
  const result = cronbachAlpha(items, confidence);
  return {
    n_total: result.people,
    n_used: result.complete,
    k: result.items.length,
    alpha: result.alpha,
    lower: result.lower,
    upper: result.upper,
    standardized_alpha: result.standardized,
    mean_inter_item_r: result.meanCorrelation,
    corrected_item_total: result.items.map(({ restCorrelation }) => restCorrelation),
    alpha_if_deleted: result.items.map(({ alphaIfDeleted }) => alphaIfDeleted),
  };
});

const omega = method(z.object({ items: answerTable }), ({ items }) => {
  const result = mcdonaldOmega(items);
  if (result.refused !== null) return { loadings: null, omega_total_standardised: null };
  return { loadings: result.loadings, omega_total_standardised: result.omega };
});

const assumption = z
  .enum(['yes', 'no', 'not_sure'])
  .transform((answer): Assumption => (answer === 'not_sure' ? 'not-sure' : answer))
  .nullable();

const mismatch = method(
  z.object({ mentee: z.array(assumption), mentor: z.array(assumption), conf }),
  ({ mentee, mentor, conf: confidence }) => {
    const matches = mentee.map((answer, index) => ({ mentee: answer, mentor: mentor[index] ?? null }));
    const result = confidentialityMismatch(matches, confidence);
    const shares = Object.entries({
      aligned: result.aligned,
      contradiction: result.contradiction,
      unresolved: result.unresolved,
    }).map(([name, { share, ...rest }]) => [name, { rate: share, ...rest }]);
    return {
      n: result.n,
      dropped: result.dropped,
      ...Object.fromEntries(shares),
      mentee_yes_mentor_no: result.menteeYesMentorNo,
      mentee_no_mentor_yes: result.menteeNoMentorYes,
      kappa_nominal: result.kappa,
    };
  },
);

const scaledGoals = method(
  z.object({ weight: column, score: column, rho: z.number(), baseline: column.optional() }),
  ({ weight, score, rho, baseline }) => {
    const goals = weight.map((own, index) => ({
      weight: own,
      score: score[index] ?? null,
      baseline: baseline?.[index] ?? null,
    }));
    const result = goalAttainmentScaling(goals, rho);
    const change = goalAttainmentChange(goals, rho);
    return {
      n_goals: result.goals,
      dropped: result.dropped,
      weighted_sum: result.weightedSum,
      denominator: result.denominator,
      T: result.t,
      goals_at_or_above_expected: result.atOrAboveExpected,
      T_baseline: change.baseline,
      T_change: change.change,
    };
  },
);

export const scaleMethods: Record<string, Method> = {
  weighted_kappa: kappa,
  cronbach_alpha: alpha,
  mcdonald_omega: omega,
  confidentiality_mismatch: mismatch,
  goal_attainment_scaling: scaledGoals,
};
