import * as z from 'zod';
import { betaCdf, betaQuantile } from '../../functions/core/statistics/beta-distribution.ts';
import { binomialCdf } from '../../functions/core/statistics/binomial-distribution.ts';
import {
  chiSquaredQuantile,
  chiSquaredUpper,
} from '../../functions/core/statistics/chi-squared-distribution.ts';
import { fQuantile, fUpper } from '../../functions/core/statistics/f-distribution.ts';
import { gammaCdf } from '../../functions/core/statistics/gamma-distribution.ts';
import { logGamma } from '../../functions/core/statistics/log-gamma.ts';
import { noncentralTCdf } from '../../functions/core/statistics/noncentral-t.ts';
import { normalCdf, normalUpper } from '../../functions/core/statistics/normal-distribution.ts';
import { normalQuantile } from '../../functions/core/statistics/normal-quantile.ts';
import { poissonCdf } from '../../functions/core/statistics/poisson-distribution.ts';
import { rankSumTails } from '../../functions/core/statistics/rank-sum-distribution.ts';
import { signedRankTails } from '../../functions/core/statistics/signed-rank-distribution.ts';
import { tCdf, tUpper } from '../../functions/core/statistics/t-distribution.ts';
import { tQuantile } from '../../functions/core/statistics/t-quantile.ts';
import type { Method } from './method.ts';

type Arguments = [number, number, number];

const ranksUpTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** R's functions by R's names: each gets as many of the arguments as it knows. */
const functions: Record<string, (...given: Arguments) => number> = {
  pnorm: normalCdf,
  pnorm_upper: normalUpper,
  qnorm: normalQuantile,
  pt: tCdf,
  pt_upper: tUpper,
  qt: tQuantile,
  pt_ncp: noncentralTCdf,
  pchisq_upper: chiSquaredUpper,
  qchisq: chiSquaredQuantile,
  pf_upper: fUpper,
  qf: fQuantile,
  pbeta: betaCdf,
  qbeta: betaQuantile,
  pgamma: (x, shape) => gammaCdf(x, shape),
  lgamma: logGamma,
  ppois: poissonCdf,
  pbinom: binomialCdf,
  psignrank: (plus, n) => signedRankTails(ranksUpTo(n), plus).atMost,
  pwilcox: (u, m, n) => rankSumTails(ranksUpTo(m + n), m, u + (m * (m + 1)) / 2).atMost,
};

const given = z.array(z.number()).min(1).max(3);

const distributions: Method = (name, args) => {
  const compute = functions[z.string().parse(name)];
  if (compute === undefined) throw new Error(`no function is called ${String(name)}`);
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = given.parse(args);
  return compute(first, second, third);
};

export const distributionMethods: Record<string, Method> = { distributions };
