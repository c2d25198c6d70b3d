import { logBinomial } from './saddle-point.ts';

const TINY = 1e-300;
const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/**
 * x^a y^b / (B(a, b) I_x(a, b)), y = 1 - x: the even part of the continued fraction, after Lentz. Written with a y - b x, which
 * keeps its digits where x is nearly 1 and a is in the millions.
 */
const continuedFraction = (x: number, y: number, a: number, b: number): number => {
  const ahead = a * y - b * x;
  let fraction = awayFromZero((a * (ahead + 1)) / (a + 1));
  let c = fraction;
  let d = 0;
  for (let m = 1; m <= 100_000; m += 1) {
    const odd = a + 2 * m - 1;
    const over = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const under = m + (m * (b - m) * x) / odd + ((a + m) * (ahead + 1 + m * (1 + y))) / (odd + 2);
    d = 1 / awayFromZero(under + over * d);
    c = awayFromZero(under + over / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
};

/**
 * The regularised incomplete beta function I_x(a, b), a and b above 0: a probability. Throws a RangeError outside its domain.
 * `complement` is 1 - x, passed along because a caller often knows it without the loss of a subtraction.
 * Relative error about 1e-13 where x lies below a / (a + b). Source: Abramowitz & Stegun (1964) 26.5.8, evaluated
 * after Lentz (1976), the factor before it after Loader (2000). `incompleteBeta(0.3, 2, 3)` is 0.3483.
 */
export const incompleteBeta = (x: number, a: number, b: number, complement = 1 - x): number => {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`I_${x}(${a}, ${b}) is not defined`);
  if (x === 0 || complement === 0) return x === 0 ? 0 : 1;
  const front = Math.exp(logBinomial(a, b, x, complement)) * a * (b / (a + b));
  return x < (a + 1) / (a + b + 2)
    ? front / continuedFraction(x, complement, a, b)
    : 1 - front / continuedFraction(complement, x, b, a);
};
