import { increasingRoot } from './increasing-root.ts';
import { logPoisson } from './saddle-point.ts';

const MOST_TERMS = 1_000_000;

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + …: the lower tail but for its factor. */
const lowerSeries = (x: number, a: number): number => {
  let [term, sum] = [1, 1];
  for (let k = 1; k <= MOST_TERMS && term > 1e-17 * sum; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
};

/** 1/(x+1-a- 1(1-a)/(x+3-a- …)), after Lentz: the upper tail but for its factor. */
const upperFraction = (x: number, a: number): number => {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
};

/** Both tails of a standard gamma variable at x > 0: the smaller one with all its digits. */
const tails = (x: number, shape: number): { lower: number; upper: number } => {
  const front = Math.exp(logPoisson(shape, x));
  if (x < shape + 1) {
    const lower = Math.min(1, front * lowerSeries(x, shape));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * shape * upperFraction(x, shape));
  return { lower: 1 - upper, upper };
};

const checked = (shape: number, rate: number): void => {
  if (!(shape > 0 && rate > 0)) throw new RangeError(`gamma with shape ${shape} and rate ${rate}`);
};

/**
 * Probability that a gamma variable with `shape` and `rate` (both above 0; mean shape / rate) is at most `x`; 0 below 0.
 * Throws a RangeError for other shapes. Source: Abramowitz & Stegun (1964) 6.5.29 and 6.5.31; as R's pgamma. `gammaCdf(1, 3)` is 0.080301.
 */
export const gammaCdf = (x: number, shape: number, rate = 1): number => {
  checked(shape, rate);
  if (x <= 0) return 0;
  return x === Infinity ? 1 : tails(x * rate, shape).lower;
};

/** Probability that a gamma variable exceeds `x`; see `gammaCdf`. `gammaUpper(1, 3)` is 0.919699. */
export const gammaUpper = (x: number, shape: number, rate = 1): number => {
  checked(shape, rate);
  if (x <= 0) return 1;
  return x === Infinity ? 0 : tails(x * rate, shape).upper;
};

/**
 * The value that a gamma variable with `shape` and `rate` falls below with probability `p`, 0 < p < 1.
 * Relative error about 1e-12; throws a RangeError outside its domain. Source: the definition, solved on the logarithm of
 * the smaller tail; as R's qgamma. `gammaQuantile(0.5, 1)` is 0.693147.
 */
export const gammaQuantile = (p: number, shape: number, rate = 1): number => {
  checked(shape, rate);
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1, not ${p}`);
  const distance = (logX: number): number =>
    p <= 0.5
      ? Math.log(gammaCdf(Math.exp(logX), shape)) - Math.log(p)
      : Math.log1p(-p) - Math.log(gammaUpper(Math.exp(logX), shape));
  return Math.exp(increasingRoot(distance, Math.log(shape))) / rate;
};
