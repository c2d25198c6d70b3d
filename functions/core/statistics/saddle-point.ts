import { logGamma, stirlingSeries } from './log-gamma.ts';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const SERIES_HOLDS_FROM = 16;

/** What Stirling's formula leaves out of log x!, for x > 0: log Γ(x + 1) - [(x + ½) log x - x + ½ log 2π]. */
const stirlingError = (x: number): number =>
  x >= SERIES_HOLDS_FROM
    ? stirlingSeries(x)
    : logGamma(x + 1) - ((x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);

/**
 * x log(x / m) + m - x for x and m above 0: how far x lies from the value m that is expected. Never negative.
 * Near m the terms cancel, so a series in (x - m) / (x + m) is summed there.
 */
const deviance = (x: number, m: number): number => {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const ratio = (x - m) / (x + m);
  let sum = (x - m) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
};

/**
 * log of m^x e^-m / Γ(x + 1), the probability of x when m are expected, for x and m above 0. The large terms of the plain
 * formula cancel before they are computed, so the digits hold for x in the millions.
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities. `Math.exp(logPoisson(3, 2.5))` is 0.213763.
 */
export const logPoisson = (x: number, m: number): number =>
  -stirlingError(x) - deviance(x, m) - HALF_LOG_TWO_PI - 0.5 * Math.log(x);

/**
 * log of x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) with y = 1 - x, for a and b above 0: a successes and b failures, also in
 * fractions. Source: as `logPoisson`. `Math.exp(logBinomial(3, 7, 0.5, 0.5))` is 0.117188.
 */
export const logBinomial = (a: number, b: number, x: number, y: number): number => {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return errors - deviance(a, n * x) - deviance(b, n * y) + 0.5 * Math.log(n / a / b) - HALF_LOG_TWO_PI;
};
