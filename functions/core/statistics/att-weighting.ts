import { effectiveSampleSize } from './effective-sample-size.ts';
import { logisticRegression, type LogisticRefusal } from './logistic-regression.ts';
import { normalQuantile } from './normal-quantile.ts';
import { standardisedMeanDifference } from './standardised-mean-difference.ts';
import { weightedMean } from './weighted-mean.ts';

/** A participant (`treated`) or an eligible other, with covariates from before the start. Null is missing. */
export type AttPerson = {
  covariates: readonly (number | null)[];
  treated: boolean | null;
  /** The outcome, such as still employed after a year. */
  retained: boolean | null;
};

type AttRefusal = Exclude<LogisticRefusal, 'one-outcome'> | 'one-arm' | 'small-effective-sample';

/** One covariate: standardised mean differences; null where nothing varies within the groups. */
type CovariateBalance = { before: number | null; after: number | null };

export type AttEstimate = {
  refused: null;
  /** Complete cases. */
  n: number;
  dropped: number;
  /** Of the model of who takes part: intercept first, in logits. */
  coefficients: number[];
  /** Of the weighted comparison group. */
  effectiveSampleSize: number;
  /** Shares from 0 to 1, and the difference treated - comparison with its limits. */
  treated: number;
  comparison: number;
  difference: number;
  se: number;
  lower: number;
  upper: number;
  balance: CovariateBalance[];
  /** One for each person in their order: 1 for the treated, the odds of taking part for the others, null for those left out. */
  weights: (number | null)[];
};

export type AttRefused = { refused: AttRefusal; n: number; dropped: number };

type Complete = { covariates: number[]; treated: boolean; retained: boolean };

const complete = ({ covariates, treated, retained }: AttPerson): Complete | null => {
  const present = covariates.filter((value) => value !== null);
  if (treated === null || retained === null || present.length < covariates.length) return null;
  return { covariates: present, treated, retained };
};

const byValues = (a: Complete, b: Complete): number =>
  a.covariates.reduce((order, value, index) => order || value - (b.covariates[index] ?? 0), 0) ||
  Number(a.treated) - Number(b.treated) ||
  Number(a.retained) - Number(b.retained);

type Weighed = Complete & { weight: number };

const value = ({ retained }: Complete): number => (retained ? 1 : 0);

const balanceOf = (
  treated: readonly Weighed[],
  comparison: readonly Weighed[],
  index: number,
): CovariateBalance => {
  const own = treated.map(({ covariates }) => covariates[index] ?? 0);
  const others = comparison.map(({ covariates, weight }) => ({ value: covariates[index] ?? 0, weight }));
  return {
    before: standardisedMeanDifference(
      own,
      others.map((other) => ({ value: other.value, weight: 1 })),
    ),
    after: standardisedMeanDifference(own, others),
  };
};

/** Variance of a weighted share about itself, the weights taken as known. */
const varianceOf = (arm: readonly Weighed[], share: number): number => {
  const total = arm.reduce((sum, { weight }) => sum + weight, 0);
  return arm.reduce((sum, person) => sum + ((person.weight / total) * (value(person) - share)) ** 2, 0);
};

const estimate = (treated: readonly Weighed[], comparison: readonly Weighed[], confidence: number) => {
  const share = (arm: readonly Weighed[]): number =>
    weightedMean(arm.map((person) => ({ value: value(person), weight: person.weight }))) ?? 0;
  const [own, others] = [share(treated), share(comparison)];
  const difference = own - others;
  const se = Math.sqrt(varianceOf(treated, own) + varianceOf(comparison, others));
  const half = normalQuantile(1 - (1 - confidence) / 2) * se;
  return {
    treated: own,
    comparison: others,
    difference,
    se,
    lower: difference - half,
    upper: difference + half,
  };
};

/**
 * What taking part changed for those who took part (ATT), if the covariates hold all that matters: each of the others counts with
 * the odds of taking part that a logistic model gives a person like them, so that the group comes to look like the participants.
 * Hájek's ratio estimator, normal limits with the weights taken as known. Unmeasured selection, such as motivation, stays.
 * Refused, with the reason: `too-few` under four complete cases; `one-arm` all or none took part; `rank-deficient` and `separation`
 * as `logisticRegression`; `small-effective-sample` where the weights rest on fewer than `minimumEffectiveSize` of the others.
 * Source: Hirano & Imbens (2001), Health Serv. Outcomes Res. Methodol. 2:259-278; Austin & Stuart (2015), Stat. Med. 34:3661-3679.
 * `attWeighting([1, 2, 3, 4].map((key) => ({ covariates: [], treated: key < 3, retained: key < 4 })), { minimumEffectiveSize: 0 })`
 * has the difference 0.5.
 */
export const attWeighting = (
  people: readonly AttPerson[],
  {
    confidence = 0.95,
    minimumEffectiveSize = 20,
  }: { confidence?: number; minimumEffectiveSize?: number } = {},
): AttEstimate | AttRefused => {
  const cases = people.map(complete);
  // Sorted, so that the order in which people come never changes a digit.
  const used = cases.filter((person) => person !== null).toSorted(byValues);
  const counts = { n: used.length, dropped: people.length - used.length };
  const model = logisticRegression(used.map(({ covariates, treated }) => ({ covariates, outcome: treated })));
  if (model.refused !== null)
    return { refused: model.refused === 'one-outcome' ? 'one-arm' : model.refused, ...counts };
  const weighed = used.map((person, index) => {
    const chance = model.fitted[index] ?? 0;
    return { ...person, weight: person.treated ? 1 : chance / (1 - chance) };
  });
  const treated = weighed.filter((person) => person.treated);
  const comparison = weighed.filter((person) => !person.treated);
  const size = effectiveSampleSize(comparison.map(({ weight }) => weight)) ?? 0;
  if (size < minimumEffectiveSize) return { refused: 'small-effective-sample', ...counts };
  const weightOf = new Map(used.map((person, index) => [person, weighed[index]?.weight ?? null]));
  return {
    refused: null,
    ...counts,
    coefficients: model.coefficients,
    effectiveSampleSize: size,
    ...estimate(treated, comparison, confidence),
    balance: (used[0]?.covariates ?? []).map((_, index) => balanceOf(treated, comparison, index)),
    weights: cases.map((person) => (person === null ? null : (weightOf.get(person) ?? null))),
  };
};
