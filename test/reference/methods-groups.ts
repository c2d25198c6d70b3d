import * as z from 'zod';
import { clopperPearson } from '../../functions/core/statistics/clopper-pearson.ts';
import { cochranArmitage } from '../../functions/core/statistics/cochran-armitage.ts';
import { fisherExact } from '../../functions/core/statistics/fisher-exact.ts';
import { hedgesG } from '../../functions/core/statistics/hedges-g.ts';
import { mannWhitney } from '../../functions/core/statistics/mann-whitney.ts';
import { meanInterval } from '../../functions/core/statistics/mean-interval.ts';
import { netPromoter } from '../../functions/core/statistics/net-promoter.ts';
import { newcombeInterval } from '../../functions/core/statistics/newcombe-interval.ts';
import { benjaminiHochberg, bonferroni, holm } from '../../functions/core/statistics/p-adjust.ts';
import { twoByTwo } from '../../functions/core/statistics/two-by-two.ts';
import { welchDifference } from '../../functions/core/statistics/welch-difference.ts';
import { column, conf, count, method, type Method } from './method.ts';

const exact = method(z.object({ x: count, n: count, conf }), (input) =>
  clopperPearson(input.x, input.n, input.conf),
);

const twoShares = z.object({ x1: count, n1: count, x2: count, n2: count, conf });
const sharesOf = (input: z.infer<typeof twoShares>) =>
  [
    { count: input.x1, n: input.n1 },
    { count: input.x2, n: input.n2 },
  ] as const;

const newcombe = method(twoShares, (input) => {
  const { first, second, ...rest } = newcombeInterval(...sharesOf(input), input.conf);
  return { p1: first, p2: second, ...rest };
});

const table = method(twoShares, (input) => {
  const { chiSquared, p, riskRatio, lower, upper, ...risks } = twoByTwo(...sharesOf(input), input.conf);
  return {
    ...risks,
    p_fisher: fisherExact(...sharesOf(input)),
    chisq: chiSquared,
    p_chisq: p,
    risk_ratio: riskRatio,
    rr_lower: lower,
    rr_upper: upper,
  };
});

const promoters = method(z.object({ scores: column, conf }), (input) => {
  const { score, adjusted, ...rest } = netPromoter(input.scores, input.conf);
  return {
    ...rest,
    nps: score,
    adj_nps: adjusted.score,
    adj_se: adjusted.se,
    adj_lower: adjusted.lower,
    adj_upper: adjusted.upper,
  };
});

const adjusted = method(z.object({ p: column }), ({ p }) => ({
  bonferroni: bonferroni(p),
  holm: holm(p),
  bh: benjaminiHochberg(p),
}));

const ranked = method(z.object({ x: column, y: column }), ({ x, y }) => {
  const result = mannWhitney(x, y);
  return {
    n_x: result.nX,
    n_y: result.nY,
    U: result.u,
    prob_superiority: result.superiority,
    cliffs_delta: result.cliffsDelta,
    ties: result.ties,
    p_exact: result.ties || result.nX >= 50 || result.nY >= 50 ? null : result.pExact,
    p_exact_conditional: result.nX + result.nY <= 60 ? result.pExact : null,
    z: result.z,
    p_normal_cc: result.pNormal,
    hodges_lehmann: result.hodgesLehmann,
  };
});

const welchTest = (x: readonly number[], y: readonly number[], confidence: number) => {
  const [a, b] = [meanInterval(x), meanInterval(y)];
  const means = { n_x: a.n, n_y: b.n, mean_x: a.mean, mean_y: b.mean };
  const difference = a.mean === null || b.mean === null ? null : a.mean - b.mean;
  const nothing = { difference, se: null, t: null, df: null, p: null, lower: null, upper: null };
  if (a.mean === null || b.mean === null || a.se === null || b.se === null) return { ...means, ...nothing };
  const [first, second] = [
    { mean: a.mean, se: a.se, df: a.n - 1 },
    { mean: b.mean, se: b.se, df: b.n - 1 },
  ];
  return { ...means, ...welchDifference(first, second, confidence) };
};

const welchHedges = method(z.object({ x: column, y: column, conf }), (input) => {
  const [x, y] = [input.x.filter((value) => value !== null), input.y.filter((value) => value !== null)];
  const effect = hedgesG(x, y, input.conf);
  return {
    ...welchTest(x, y, input.conf),
    d_s: effect?.d ?? null,
    J: effect?.correction ?? null,
    g_s: effect?.g ?? null,
    g_s_lower: effect?.lower ?? null,
    g_s_upper: effect?.upper ?? null,
  };
});

const trend = method(
  z.object({ x: z.array(count), n: z.array(count), score: z.array(count) }),
  ({ x, n, score }) => {
    const shares = x.map((events, index) => ({
      count: events,
      n: n[index] ?? 0,
      score: score[index] ?? 0,
    }));
    const { chiSquared, ...rest } = cochranArmitage(shares);
    return { ...rest, chisq: chiSquared };
  },
);

export const groupMethods: Record<string, Method> = {
  clopper_pearson: exact,
  newcombe_difference: newcombe,
  two_by_two: table,
  net_promoter: promoters,
  p_adjust: adjusted,
  mann_whitney: ranked,
  welch_hedges: welchHedges,
  trend_proportions: trend,
};
