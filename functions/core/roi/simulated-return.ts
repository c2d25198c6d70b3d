import { betaDraw } from '../statistics/beta-draw.ts';
import { ascending, mean } from '../statistics/mean.ts';
import type { Share } from '../statistics/newcombe-interval.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { quantileOfSorted } from '../statistics/quantile.ts';
import { standardDeviation } from '../statistics/standard-deviation.ts';
import { triangularMean, triangularQuantile, type Triangular } from '../statistics/triangular-quantile.ts';
import { xoshiro128, type RandomNumbers } from '../statistics/xoshiro128.ts';

/** How the difference in retention is known: from two counts, or as an adjusted estimate (a difference of shares) with its standard error. */
export type KnownDifference =
  | { from: 'counts'; participants: Share; comparison: Share }
  | { from: 'estimate'; difference: number; se: number };

/** Money in one currency. `isolation` is the share of the difference that is put down to the program. */
export type UncertainCase = {
  /** To how many participants the difference applies. */
  participants: number;
  retention: KnownDifference;
  salary: number;
  replacementFraction: Triangular;
  isolation: Triangular;
  cost: Triangular;
};

/** ROI in percent. Quantiles of the draws: what the uncertainty of the inputs makes of the figure, and nothing else. */
export type SimulatedReturn = {
  refused: null;
  mean: number;
  sd: number;
  q025: number;
  q05: number;
  median: number;
  q95: number;
  q975: number;
  /** Share of draws in which the program paid for itself. */
  probabilityPositive: number;
  /** The exact mean of the benefit, in money: the draws have no part in it. */
  meanBenefit: number;
};

/** Why there is none: nothing was spent (or might not have been), or a group is empty. */
export type SimulationRefused = { refused: 'no-cost' | 'nobody' };

/** Jeffreys' posterior of a share. */
const shapes = ({ count, n }: Share): [number, number] => [count + 0.5, n - count + 0.5];

const meanDifference = (known: KnownDifference): number => {
  if (known.from === 'estimate') return known.difference;
  const meanOf = ({ count, n }: Share): number => (count + 0.5) / (n + 1);
  return meanOf(known.participants) - meanOf(known.comparison);
};

const drawDifference = (known: KnownDifference, random: RandomNumbers): number =>
  known.from === 'estimate'
    ? known.difference + known.se * normalQuantile(random())
    : betaDraw(...shapes(known.participants), random) - betaDraw(...shapes(known.comparison), random);

const drawReturn = (given: UncertainCase, random: RandomNumbers): number => {
  const difference = drawDifference(given.retention, random);
  const fraction = triangularQuantile(random(), given.replacementFraction);
  const isolation = triangularQuantile(random(), given.isolation);
  const cost = triangularQuantile(random(), given.cost);
  return 100 * ((given.participants * difference * isolation * given.salary * fraction) / cost - 1);
};

const refusal = ({ participants, retention, cost }: UncertainCase): SimulationRefused | null => {
  const empty =
    retention.from === 'counts' && (retention.participants.n === 0 || retention.comparison.n === 0);
  if (participants === 0 || empty) return { refused: 'nobody' };
  return cost.least > 0 ? null : { refused: 'no-cost' };
};

/**
 * What is not known for sure, carried through to the return: shares retained drawn from Jeffreys' Beta(x + ½, n - x + ½) (or the difference from
 * a normal of its standard error), replacement fraction, isolation and cost from triangles, all independent; ROI % = 100 (N difference isolation
 * salary fraction / cost - 1). The seed belongs in the report: the same seed and case give the same figures to the last digit.
 * Source: indicators.md B12; Brown, Cai & DasGupta (2001), Stat. Sci. 16:101-133, for the posterior; Metropolis & Ulam (1949).
 */
export const simulatedReturn = (
  given: UncertainCase,
  { seed, draws = 100_000 }: { seed: number; draws?: number },
): SimulatedReturn | SimulationRefused => {
  if (!(draws >= 1)) throw new RangeError(`${draws} draws`);
  const refused = refusal(given);
  if (refused !== null) return refused;
  const random = xoshiro128(seed);
  const returns = ascending(Array.from({ length: draws }, () => drawReturn(given, random)));
  const at = (p: number): number => quantileOfSorted(returns, p) ?? 0;
  const { participants, salary, retention, isolation, replacementFraction } = given;
  return {
    refused: null,
    mean: mean(returns) ?? 0,
    sd: standardDeviation(returns) ?? 0,
    q025: at(0.025),
    q05: at(0.05),
    median: at(0.5),
    q95: at(0.95),
    q975: at(0.975),
    probabilityPositive: returns.filter((value) => value > 0).length / draws,
    meanBenefit:
      participants *
      meanDifference(retention) *
      triangularMean(isolation) *
      salary *
      triangularMean(replacementFraction),
  };
};
