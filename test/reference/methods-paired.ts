import * as z from 'zod';
import { kendallTau } from '../../functions/core/statistics/kendall-tau.ts';
import { pairedChange } from '../../functions/core/statistics/paired-change.ts';
import { pairedEffectSize } from '../../functions/core/statistics/paired-effect-size.ts';
import { pearsonCorrelation } from '../../functions/core/statistics/pearson-correlation.ts';
import { spearmanCorrelation } from '../../functions/core/statistics/spearman-correlation.ts';
import { wilcoxonSignedRank } from '../../functions/core/statistics/wilcoxon-signed-rank.ts';
import { column, conf, method, type Method } from './method.ts';

const columns = z.object({ pre: column, post: column });

const pairsOf = ({ pre, post }: z.infer<typeof columns>) =>
  pre.map((before, index) => ({ before, after: post[index] ?? null }));

const effectSize = (input: z.infer<typeof columns>, confidence: number) => {
  const effect = pairedEffectSize(pairsOf(input), confidence);
  return {
    J: effect?.correction ?? null,
    d_z: effect?.ofChange.d ?? null,
    d_z_lower: effect?.ofChange.limitsOfD.lower ?? null,
    d_z_upper: effect?.ofChange.limitsOfD.upper ?? null,
    g_z: effect?.ofChange.g ?? null,
    g_z_lower: effect?.ofChange.limitsOfG?.lower ?? null,
    g_z_upper: effect?.ofChange.limitsOfG?.upper ?? null,
    d_av: effect?.average.d ?? null,
    g_av: effect?.average.g ?? null,
    g_av_lower_nct: effect?.average.noncentral?.lower ?? null,
    g_av_upper_nct: effect?.average.noncentral?.upper ?? null,
    d_av_se_bonett: effect?.average.se ?? null,
    d_av_lower_bonett: effect?.average.bonett.lower ?? null,
    d_av_upper_bonett: effect?.average.bonett.upper ?? null,
  };
};

const change = method(columns.extend({ conf }), (input) => {
  const result = pairedChange(pairsOf(input), input.conf);
  return {
    n_pairs: result.pairs,
    dropped: result.dropped,
    mean_pre: result.meanBefore,
    mean_post: result.meanAfter,
    mean_diff: result.meanDifference,
    sd_pre: result.sdBefore,
    sd_post: result.sdAfter,
    r: result.correlation,
    sd_diff: result.sd,
    se_diff: result.se,
    t: result.t,
    df: result.df,
    p: result.p,
    lower: result.lower,
    upper: result.upper,
    ...effectSize(input, input.conf),
  };
});

const signedRank = method(columns, (input) => {
  // R tells differences apart to the last bit; so does the comparison with it.
  const result = wilcoxonSignedRank(pairsOf(input), 0);
  return {
    n_pairs: result.pairs,
    n_zero: result.unchanged,
    n_used: result.used,
    V: result.rankSumUp,
    V_minus: result.rankSumDown,
    ties: result.ties,
    p_exact: result.ties ? null : result.pExact,
    p_exact_conditional: result.pExact,
    z: result.z,
    p_normal_cc: result.pNormal,
    rank_biserial: result.rankBiserial,
    hodges_lehmann: result.hodgesLehmann,
  };
});

const correlation = method(z.object({ x: column, y: column, conf }), (input) => {
  const points = input.x.flatMap((x, index) => {
    const y = input.y[index] ?? null;
    return x === null || y === null ? [] : [{ x, y }];
  });
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [pearson, spearman] = [pearsonCorrelation(x, y, input.conf), spearmanCorrelation(x, y, input.conf)];
  return {
    n: points.length,
    dropped: input.x.length - points.length,
    pearson: pearson.r,
    pearson_t: pearson.t,
    pearson_p: pearson.p,
    pearson_lower: pearson.lower,
    pearson_upper: pearson.upper,
    spearman: spearman.r,
    spearman_t: spearman.t,
    spearman_p_t: spearman.p,
    spearman_lower: spearman.lower,
    spearman_upper: spearman.upper,
    kendall_tau_b: kendallTau(x, y),
  };
});

export const pairedMethods: Record<string, Method> = {
  paired_change: change,
  wilcoxon_signed_rank: signedRank,
  correlation,
};
