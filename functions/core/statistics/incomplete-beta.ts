import { logGamma } from './log-gamma.ts';

const TINY = 1e-300;
const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
const continuedFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
};

const logOf = (x: number, complement: number): number => (x > 0.5 ? Math.log1p(-complement) : Math.log(x));

/**
 * The regularised incomplete beta function I_x(a, b), a and b above 0: a probability.
 * `complement` is 1 - x, passed along because a caller often knows it without the loss of a subtraction.
 * Relative error about 1e-13. Source: Abramowitz & Stegun (1964) 26.5.8, evaluated after Lentz (1976).
 */
export const incompleteBeta = (x: number, a: number, b: number, complement = 1 - x): number => {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`I_${x}(${a}, ${b}) is not defined`);
  if (x === 0 || complement === 0) return x;
  const logFront =
    a * logOf(x, complement) + b * logOf(complement, x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return x < (a + 1) / (a + b + 2)
    ? (Math.exp(logFront) * continuedFraction(x, a, b)) / a
    : 1 - (Math.exp(logFront) * continuedFraction(complement, b, a)) / b;
};
