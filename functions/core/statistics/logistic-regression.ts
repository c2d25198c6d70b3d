import { mean } from './mean.ts';
import { solvePositiveDefinite } from './solve-positive-definite.ts';
import { standardDeviation } from './standard-deviation.ts';

/** One person: what is known beforehand, as numbers, and whether it happened. All rows have the same covariates. */
export type LogisticRow = { covariates: readonly number[]; outcome: boolean };

/** Why there is no model: see the sentences at `logisticRegression`. */
export type LogisticRefusal = 'too-few' | 'one-outcome' | 'rank-deficient' | 'separation';

/** `coefficients`: the intercept, then one a covariate, in logits per unit of it. `fitted`: a chance for each row, in its order. */
export type LogisticModel =
  { refused: null; coefficients: number[]; fitted: number[] } | { refused: LogisticRefusal };

/** A chance this near to 0 or 1 is what a model that separates the outcomes ends in. */
const NEAREST_TO_CERTAIN = 1e-6;
/** Where there is a peak it takes about ten; where there is none each round adds about 1 to the logits. */
const MOST_ROUNDS = 60;

type Scale = { centre: number; spread: number };
type Design = { row: readonly number[]; outcome: number }[];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Without overflow for logits of any size. */
const chance = (logit: number): number =>
  logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));

const logLikelihood = (design: Design, coefficients: readonly number[]): number =>
  design.reduce((sum, { row, outcome }) => {
    const logit = dot(row, coefficients) * (outcome === 1 ? 1 : -1);
    return sum + Math.min(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)));
  }, 0);

/** Sum over the rows of weight x row x row', a symmetric matrix. */
const crossProduct = (
  rows: readonly { row: readonly number[]; weight: number }[],
  size: number,
): number[][] =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) =>
      rows.reduce((sum, { row, weight }) => sum + weight * (row[i] ?? 0) * (row[j] ?? 0), 0),
    ),
  );

/** Newton's step: the inverse information times the score; null where the information has become singular. */
const newtonStep = (design: Design, coefficients: readonly number[]): number[] | null => {
  const rows = design.map(({ row, outcome }) => {
    const logit = dot(row, coefficients);
    return { row, residual: outcome - chance(logit), weight: chance(logit) * chance(-logit) };
  });
  const size = coefficients.length;
  const score = Array.from({ length: size }, (_, i) =>
    rows.reduce((sum, { row, residual }) => sum + residual * (row[i] ?? 0), 0),
  );
  return solvePositiveDefinite(crossProduct(rows, size), score);
};

/** Halves a step until it no longer lowers the likelihood by more than rounding does. */
const climb = (design: Design, from: readonly number[], step: readonly number[]): number[] => {
  const before = logLikelihood(design, from);
  for (let share = 1; share > 1e-10; share /= 2) {
    const reached = from.map((value, index) => value + share * (step[index] ?? 0));
    if (logLikelihood(design, reached) >= before - 1e-13 * (1 + Math.abs(before))) return reached;
  }
  return [...from];
};

/**
 * The coefficients with the largest likelihood, or as far as the steps went; null where the information became singular.
 * Near the peak each step squares the distance to it, so after a step of 1e-9 there is nothing left to gain.
 */
const maximise = (design: Design, size: number): number[] | null => {
  let coefficients: number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = newtonStep(design, coefficients);
    if (step === null) return null;
    coefficients = climb(design, coefficients, step);
    if (step.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return coefficients;
};

const columns = (rows: readonly LogisticRow[]): number[][] =>
  (rows[0]?.covariates ?? []).map((_, index) => rows.map(({ covariates }) => covariates[index] ?? 0));

/** Back from standardised covariates to their own units. */
const inOwnUnits = (standardised: readonly number[], scales: readonly Scale[]): number[] => {
  const [intercept = 0, ...slopes] = standardised;
  const own = slopes.map((slope, index) => slope / (scales[index]?.spread ?? 1));
  return [
    intercept - own.reduce((sum, slope, index) => sum + slope * (scales[index]?.centre ?? 0), 0),
    ...own,
  ];
};

/**
 * Chance of an outcome given covariates: log odds = intercept + sum of coefficient x covariate, by maximum likelihood (Newton's method on
 * standardised covariates, with halved steps). Refused, with the reason, where no such model exists:
 * `too-few` fewer than four rows; `one-outcome` all the same outcome; `rank-deficient` a covariate is constant or follows
 * from the others; `separation` the covariates tell the outcomes apart (a fitted chance within 1e-6 of 0 or 1),
 * so that the coefficients would grow without end.
 * Source: Cox (1958), JRSS B 20:215-242; Albert & Anderson (1984), Biometrika 71:1-10, on separation; as R's glm(binomial).
 * `logisticRegression([true, false, false, false].map((outcome) => ({ covariates: [], outcome })))` has the one coefficient -1.098612.
 */
export const logisticRegression = (rows: readonly LogisticRow[]): LogisticModel => {
  if (rows.length < 4) return { refused: 'too-few' };
  const happened = rows.filter(({ outcome }) => outcome).length;
  if (happened === 0 || happened === rows.length) return { refused: 'one-outcome' };
  const scales = columns(rows).map((column) => ({
    centre: mean(column) ?? 0,
    spread: standardDeviation(column) ?? 0,
  }));
  if (scales.some(({ centre, spread }) => !(spread > 1e-14 * Math.abs(centre))))
    return { refused: 'rank-deficient' };
  const design = rows.map(({ covariates, outcome }) => ({
    row: [1, ...scales.map(({ centre, spread }, index) => ((covariates[index] ?? 0) - centre) / spread)],
    outcome: outcome ? 1 : 0,
  }));
  const size = scales.length + 1;
  const plain = crossProduct(
    design.map(({ row }) => ({ row, weight: 1 })),
    size,
  );
  if (
    solvePositiveDefinite(
      plain,
      plain.map(() => 0),
    ) === null
  )
    return { refused: 'rank-deficient' };
  const coefficients = maximise(design, size);
  const logits = coefficients === null ? [] : design.map(({ row }) => dot(row, coefficients));
  const certain = logits.some((logit) => chance(-Math.abs(logit)) < NEAREST_TO_CERTAIN);
  if (coefficients === null || certain) return { refused: 'separation' };
  return { refused: null, coefficients: inOwnUnits(coefficients, scales), fitted: logits.map(chance) };
};
