import { gammaUpper } from './gamma-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf } from './normal-distribution.ts';
import { logBinomial, logPoisson } from './saddle-point.ts';

// From here on the series has more terms than the integral has points.
const SERIES_UP_TO = 100;
// Squares of smaller and larger t leave the range of numbers; the probability has long settled there.
const TINY = 1e-140;
const HUGE = 1e280;
// Half the square of an ncp that changes no digit.
const NO_NONCENTRALITY = 1e-30;

/**
 * Sum over i of the Poisson-like weights m^s e^-m / Γ(s + 1) times I_x(s + ½, df / 2), s = i + shift, downward from where the
 * weights vanish: I_x(a) = I_x(a + 1) + a positive term, so nothing cancels.
 */
const weightedSum = (m: number, shift: number, x: number, y: number, df: number): number => {
  if (m < NO_NONCENTRALITY) return shift === 0 ? incompleteBeta(x, 0.5, df / 2, y) : 0;
  const b = df / 2;
  const reach = 20 + 9 * Math.sqrt(m);
  const top = Math.ceil(m + reach);
  let s = top + shift;
  let beta = incompleteBeta(x, s + 0.5, b, y);
  let logTerm = logBinomial(s + 0.5, b, x, y) + Math.log(b / (s + 0.5 + b));
  let logWeight = logPoisson(s, m);
  let sum = 0;
  for (let i = top; i >= Math.max(0, Math.floor(m - reach)); i -= 1) {
    sum += beta * Math.exp(logWeight);
    logTerm += Math.log((s + 0.5) / x / (s + b - 0.5));
    logWeight += Math.log(s / m);
    beta += Math.exp(logTerm);
    s -= 1;
  }
  return sum;
};

/** For t > 0, by the series of the source. */
const bySeries = (t: number, df: number, ncp: number): number => {
  const square = t * t;
  if (square > df * HUGE) return 1;
  const [x, y] = [square / (df + square), df / (df + square)];
  const m = (ncp * ncp) / 2;
  const even = weightedSum(m, 0, x, y, df);
  const odd = weightedSum(m, 0.5, x, y, df);
  return normalCdf(-ncp) + (even + Math.sign(ncp) * odd) / 2;
};

// Nodes and weights of Gauss and Legendre's rule with eight points.
const GAUSS = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;
const NORMAL_REACH = 9;

/** For t > 0 and a large ncp: the chance that chi exceeds (z + ncp) √df / t, averaged over a standard normal z. */
const byIntegral = (t: number, df: number, ncp: number): number => {
  const density = (z: number): number => {
    const chi = (z + ncp) / t;
    const tail = chi <= 0 ? 1 : gammaUpper((chi * chi * df) / 2, df / 2);
    return (tail * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  };
  const panels = Math.ceil(2 * NORMAL_REACH * Math.min(1000, Math.max(2, 3 / (t / Math.sqrt(2 * df)))));
  const half = NORMAL_REACH / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const middle = -NORMAL_REACH + (2 * panel + 1) * half;
    for (const [node, weight] of GAUSS)
      sum += weight * half * (density(middle - node * half) + density(middle + node * half));
  }
  return sum;
};

/**
 * Probability that noncentral t with `df` degrees of freedom (above 0) and noncentrality `ncp` is at most `t`.
 * Absolute error about 1e-12. Throws a RangeError for df that is not positive.
 * Source: Benton & Krishnamoorthy (2003), Comput. Stat. Data Anal. 43:249-267, the same series as Lenth's AS 243; beyond
 * |ncp| = 100 the defining integral over the normal part. As R's pt with ncp. `noncentralTCdf(2, 20, 3)` is 0.164101.
 */
export const noncentralTCdf = (t: number, df: number, ncp: number): number => {
  if (!(df > 0)) throw new RangeError(`noncentral t with df = ${df}`);
  if (Math.abs(t) < TINY) return normalCdf(-ncp);
  const compute = Math.abs(ncp) <= SERIES_UP_TO ? bySeries : byIntegral;
  const tail = t > 0 ? compute(t, df, ncp) : 1 - compute(-t, df, -ncp);
  return Math.min(1, Math.max(0, tail));
};
