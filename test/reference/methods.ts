import * as z from 'zod';
import { clusterRatio } from '../../functions/core/statistics/cluster-ratio.ts';
import { descriptives } from '../../functions/core/statistics/descriptives.ts';
import { kaplanMeier, type SurvivalRow } from '../../functions/core/statistics/kaplan-meier.ts';
import { meanInterval } from '../../functions/core/statistics/mean-interval.ts';
import { medianSurvival } from '../../functions/core/statistics/median-survival.ts';
import { nonresponseBounds } from '../../functions/core/statistics/nonresponse-bounds.ts';
import { responseRates } from '../../functions/core/statistics/response-rates.ts';
import { survivalAt } from '../../functions/core/statistics/survival-at.ts';
import { welchDifference } from '../../functions/core/statistics/welch-difference.ts';
import { wilsonInterval } from '../../functions/core/statistics/wilson-interval.ts';
import { conf, count, method, type Method } from './method.ts';
import { distributionMethods } from './methods-distributions.ts';
import { evidenceMethods } from './methods-evidence.ts';
import { groupMethods } from './methods-groups.ts';
import { pairedMethods } from './methods-paired.ts';
import { exposureMethods } from './methods-exposure.ts';
import { scaleMethods } from './methods-scales.ts';
import { survivalMethods } from './methods-survival.ts';

const aaporResponseRates = method(
  z.object({
    I: count,
    P: count,
    R: count,
    NC: count,
    O: count,
    UH: count,
    UO: count,
    NE: count,
    e: z.number().optional(),
  }),
  ({ I, P, R, NC, O, UH, UO, NE, e }) => {
    const outcomes = {
      complete: I,
      partial: P,
      refusal: R,
      nonContact: NC,
      other: O,
      unknownEligibility: UH + UO,
      notEligible: NE,
    };
    const { e: eligible, ...rates } = responseRates(outcomes, e);
    const upperCase = Object.entries(rates).map(([name, rate]) => [name.toUpperCase(), rate]);
    return { e: eligible, ...Object.fromEntries(upperCase) };
  },
);

const wilson = method(z.object({ x: count, n: count, conf }), (input) =>
  wilsonInterval(input.x, input.n, input.conf),
);

const clusters = method(
  z.object({ numerator: z.array(count), denominator: z.array(count), conf }),
  ({ numerator, denominator, conf: confidence }) =>
    clusterRatio(
      denominator.map((size, index) => ({ numerator: numerator[index] ?? 0, denominator: size })),
      confidence,
    ),
);

const bounds = method(z.object({ N: count, n: count, x: count, conf }), ({ N, n, x, conf: confidence }) => {
  const { responseRate, observed, lower, upper } = nonresponseBounds(
    { invited: N, answered: n, favourable: x },
    confidence,
  );
  return {
    response_rate: responseRate,
    observed: observed.estimate,
    wilson_lower: observed.lower,
    wilson_upper: observed.upper,
    bound_lower: lower,
    bound_upper: upper,
  };
});

const describeNumbers = method(z.object({ values: z.array(z.number().nullable()), conf }), (input) => {
  const { lower, upper, ...rest } = descriptives(input.values, input.conf);
  return { ...rest, ci_lower: lower, ci_upper: upper };
});

const survivalRow = (row: SurvivalRow) => ({
  time: row.time,
  n_risk: row.atRisk,
  n_event: row.events,
  n_censor: row.censored,
  surv: row.survival,
  std_err: row.stdErr,
  lower: row.lower,
  upper: row.upper,
});

const survival = method(
  z.object({
    time: z.array(z.number().nullable()),
    event: z.array(z.number().nullable()),
    conf,
    at_times: z.array(z.number()),
  }),
  ({ time, event, conf: confidence, at_times }) => {
    const observations = time.map((at, index) => {
      const flag = event[index] ?? null;
      return { time: at, event: flag === null ? null : flag === 1 };
    });
    const curve = kaplanMeier(observations, confidence);
    const median = medianSurvival(curve);
    return {
      n: curve.n,
      events: curve.events,
      dropped: curve.dropped,
      rows: curve.rows.map(survivalRow),
      median: median.median,
      median_lower: median.lower,
      median_upper: median.upper,
      first_time_at_or_below_half: median.firstTimeAtOrBelowHalf,
      at: at_times.map((at) => {
        const { survival: surv, stdErr, lower, upper, atRisk } = survivalAt(curve, at);
        return { time: at, surv, std_err: stdErr, lower, upper, n_risk: atRisk };
      }),
    };
  },
);

const welch = method(
  z.object({ x: z.array(count), y: z.array(count), conf }),
  ({ x, y, conf: confidence }) => {
    const [a, b] = [meanInterval(x), meanInterval(y)];
    if (a.mean === null || b.mean === null) throw new Error('a mean of nothing');
    if (a.se === null || b.se === null)
      return { difference: a.mean - b.mean, se: null, df: null, lower: null, upper: null };
    return welchDifference(
      { mean: a.mean, se: a.se, df: a.n - 1 },
      { mean: b.mean, se: b.se, df: b.n - 1 },
      confidence,
    );
  },
);

const methods: Record<string, Method> = {
  aapor_response_rates: aaporResponseRates,
  wilson_interval: wilson,
  cluster_ratio: clusters,
  nonresponse_bounds: bounds,
  descriptives: describeNumbers,
  kaplan_meier: survival,
  welch_difference: welch,
  ...distributionMethods,
  ...exposureMethods,
  ...survivalMethods,
  ...groupMethods,
  ...pairedMethods,
  ...evidenceMethods,
  ...scaleMethods,
};

export default methods;
