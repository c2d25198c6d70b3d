import * as z from 'zod';
import { attWeighting } from '../../functions/core/statistics/att-weighting.ts';
import { eventRate } from '../../functions/core/statistics/event-rate.ts';
import { rateRatio } from '../../functions/core/statistics/rate-ratio.ts';
import { standardisedDifference } from '../../functions/core/statistics/standardised-difference.ts';
import type { StandardisedShare } from '../../functions/core/statistics/standardised-share.ts';
import { timeVaryingExposure } from '../../functions/core/statistics/time-varying-exposure.ts';
import { column, conf, count, method, type Method } from './method.ts';

const flag = (value: number | null | undefined): boolean | null =>
  value === null || value === undefined ? null : value === 1;

const personTimeRate = method(
  z.object({ events1: count, pt1: z.number(), events2: count, pt2: z.number(), conf }),
  ({ events1, pt1, events2, pt2, conf: confidence }) => {
    const first = { events: events1, personTime: pt1 };
    const second = { events: events2, personTime: pt2 };
    const [rate1, rate2] = [eventRate(first, confidence), eventRate(second, confidence)];
    const { ratio, lower, upper, p } = rateRatio(first, second, confidence);
    return {
      rate1: rate1.rate,
      rate1_lower: rate1.lower,
      rate1_upper: rate1.upper,
      rate2: rate2.rate,
      rate2_lower: rate2.lower,
      rate2_upper: rate2.upper,
      rate_ratio: ratio,
      rr_lower: lower,
      rr_upper: upper,
      p,
    };
  },
);

const timeVarying = method(
  z.object({ start: column, stop: column, event: column, exposed: column, conf }),
  ({ start, stop, event, exposed, conf: confidence }) => {
    const rows = start.map((from, index) => ({
      start: from,
      stop: stop[index] ?? null,
      event: flag(event[index]),
      exposed: flag(exposed[index]),
    }));
    const result = timeVaryingExposure(rows, confidence);
    return {
      person_time_exposed: result.exposed.personTime,
      person_time_unexposed: result.unexposed.personTime,
      events_exposed: result.exposed.events,
      events_unexposed: result.unexposed.events,
      rate_exposed: result.exposed.rate,
      rate_unexposed: result.unexposed.rate,
      rate_ratio: result.rateRatio.ratio,
      rr_lower: result.rateRatio.lower,
      rr_upper: result.rateRatio.upper,
      rr_p: result.rateRatio.p,
      logrank_chisq: result.logRank.chiSquared,
      logrank_p: result.logRank.p,
      cox_efron: {
        hr: result.cox.hazardRatio,
        lower: result.cox.lower,
        upper: result.cox.upper,
        coef: result.cox.coefficient,
        se: result.cox.se,
      },
    };
  },
);

const ipwAtt = method(
  z.object({ covariates: z.array(column), treated: column, retained: column, conf }),
  ({ covariates, treated, retained, conf: confidence }) => {
    const people = covariates.map((row, index) => ({
      covariates: row,
      treated: flag(treated[index]),
      retained: flag(retained[index]),
    }));
    // The file gives the effective sample size and leaves it to the report to refuse a small one.
    const result = attWeighting(people, { confidence, minimumEffectiveSize: 0 });
    const estimate = result.refused === null ? result : null;
    return {
      n: result.n,
      defined: estimate !== null,
      coefficients: estimate?.coefficients ?? [],
      ess_comparison: estimate?.effectiveSampleSize ?? null,
      att_treated: estimate?.treated ?? null,
      att_comparison: estimate?.comparison ?? null,
      att_difference: estimate?.difference ?? null,
      att_se: estimate?.se ?? null,
      att_lower: estimate?.lower ?? null,
      att_upper: estimate?.upper ?? null,
      smd_before: estimate?.balance.map(({ before }) => before) ?? [],
      smd_after: estimate?.balance.map(({ after }) => after) ?? [],
    };
  },
);

const standardised = ({ estimate, se, waldLower, waldUpper, lower, upper }: StandardisedShare) => ({
  estimate,
  se,
  wald_lower: waldLower,
  wald_upper: waldUpper,
  mover_lower: lower,
  mover_upper: upper,
});

const counts = z.array(count);

const directStandardisation = method(
  z.object({ x1: counts, n1: counts, x2: counts, n2: counts, weight: counts, conf }),
  ({ x1, n1, x2, n2, weight, conf: confidence }) => {
    const strata = weight.map((size, index) => ({
      first: { count: x1[index] ?? 0, n: n1[index] ?? 0 },
      second: { count: x2[index] ?? 0, n: n2[index] ?? 0 },
      weight: size,
    }));
    const result = standardisedDifference(strata, confidence);
    return {
      standardised1: standardised(result.first),
      standardised2: standardised(result.second),
      crude1: result.crudeFirst,
      crude2: result.crudeSecond,
      difference: result.difference,
      se: result.se,
      wald_lower: result.waldLower,
      wald_upper: result.waldUpper,
      mover_lower: result.lower,
      mover_upper: result.upper,
    };
  },
);

export const exposureMethods: Record<string, Method> = {
  person_time_rate: personTimeRate,
  time_varying_exposure: timeVarying,
  ipw_att: ipwAtt,
  direct_standardisation: directStandardisation,
};
