import * as z from 'zod';
import { cumulativeIncidence } from '../../functions/core/statistics/cumulative-incidence.ts';
import { delayedEntrySurvival } from '../../functions/core/statistics/delayed-entry-survival.ts';
import { kaplanMeier } from '../../functions/core/statistics/kaplan-meier.ts';
import { landmarkComparison } from '../../functions/core/statistics/landmark-comparison.ts';
import { logRank } from '../../functions/core/statistics/log-rank.ts';
import { restrictedMeanDifference } from '../../functions/core/statistics/restricted-mean-difference.ts';
import { restrictedMeanSurvival } from '../../functions/core/statistics/restricted-mean-survival.ts';
import { weightedKaplanMeier } from '../../functions/core/statistics/weighted-kaplan-meier.ts';
import { column, conf, method, type Method } from './method.ts';

const flag = (value: number | null | undefined): boolean | null =>
  value === null || value === undefined ? null : value === 1;
const names = z.array(z.string().nullable());

const logrank = method(
  z.object({ time: column, event: column, group: names, strata: names.optional() }),
  ({ time, event, group, strata }) => {
    const observations = time.map((at, index) => ({
      time: at,
      event: flag(event[index]),
      group: group[index] ?? null,
      ...(strata === undefined ? {} : { stratum: strata[index] ?? null }),
    }));
    const { chiSquared, ...rest } = logRank(observations);
    return { ...rest, chisq: chiSquared };
  },
);

const rmst = method(
  z.object({
    time: column,
    event: column,
    group: names,
    levels: z.array(z.string()),
    tau: z.number(),
    conf,
  }),
  ({ time, event, group, levels, tau, conf: confidence }) => {
    const means = levels.map((level) => {
      const observations = time.map((at, index) => ({ time: at, event: flag(event[index]) }));
      const own = observations.filter((_, index) => group[index] === level);
      return restrictedMeanSurvival(kaplanMeier(own), tau, confidence);
    });
    const [a, b] = means;
    const none = { difference: null, se: null, lower: null, upper: null, z: null, p: null };
    return {
      groups: means.map(({ mean, ...rest }, index) => ({
        group: levels[index],
        estimable: mean !== null,
        rmst: mean,
        ...rest,
      })),
      contrast: a === undefined || b === undefined ? none : restrictedMeanDifference(a, b, confidence),
    };
  },
);

const OUTCOMES = ['censored', 'first', 'second'] as const;

const cumulative = method(z.object({ time: column, status: column }), ({ time, status }) => {
  const observations = time.map((at, index) => ({
    time: at,
    outcome: OUTCOMES[status[index] ?? -1] ?? null,
  }));
  const { n, rows } = cumulativeIncidence<'first' | 'second'>(observations, ['first', 'second']);
  return {
    n,
    rows: rows.map(({ time: at, atRisk, eventFree, causes: [first, second] }) => ({
      time: at,
      n_risk: atRisk,
      d1: first?.events,
      d2: second?.events,
      cif1: first?.incidence,
      cif2: second?.incidence,
      event_free: eventFree,
    })),
  };
});

const delayedEntry = method(
  z.object({ start: column, stop: column, event: column, conf }),
  ({ start, stop, event, conf: confidence }) => {
    const watched = start.map((from, index) => ({
      start: from,
      stop: stop[index] ?? null,
      event: flag(event[index]),
    }));
    const curve = delayedEntrySurvival(watched, confidence);
    return {
      n_intervals: curve.intervals,
      invalid: curve.invalid,
      events: curve.events,
      rows: curve.rows.map((row) => ({
        time: row.time,
        n_risk: row.atRisk,
        n_event: row.events,
        n_censor: row.censored,
        surv: row.survival,
        std_err: row.stdErr,
        lower: row.lower,
        upper: row.upper,
      })),
      risk_set_emptied_early: curve.riskSetEmptiedEarly,
    };
  },
);

const landmarks = method(
  z.object({
    time: column,
    event: column,
    enrol_time: column,
    landmark: z.number(),
    horizon: z.number(),
    conf,
  }),
  ({ time, event, enrol_time, landmark, horizon, conf: confidence }) => {
    const people = time.map((at, index) => ({
      time: at,
      event: flag(event[index]),
      enrolledAt: enrol_time[index] ?? null,
    }));
    const compared = landmarkComparison(people, { landmark, horizon }, confidence);
    const { enrolled, notEnrolled } = compared;
    const inTheirWords = ({ survival, ...arm }: typeof enrolled) => ({ ...arm, surv: survival });
    return {
      excluded_before_landmark: compared.excludedBeforeLandmark,
      enrolled_by_landmark: inTheirWords(enrolled),
      not_enrolled_by_landmark: inTheirWords(notEnrolled),
      comparison_enrolling_later: compared.enrollingLater,
      logrank_chisq: compared.logRank.chiSquared,
      p: compared.logRank.p,
    };
  },
);

const weighted = method(
  z.object({ time: column, event: column, weight: column }),
  ({ time, event, weight }) => {
    const observations = time.map((at, index) => ({
      time: at,
      event: flag(event[index]),
      weight: weight[index] ?? null,
    }));
    return {
      rows: weightedKaplanMeier(observations).rows.map((row) => ({
        time: row.time,
        weighted_risk: row.weightedRisk,
        weighted_events: row.weightedEvents,
        surv: row.survival,
      })),
    };
  },
);

export const survivalMethods: Record<string, Method> = {
  logrank,
  rmst,
  cumulative_incidence: cumulative,
  km_delayed_entry: delayedEntry,
  landmark: landmarks,
  weighted_kaplan_meier: weighted,
};
