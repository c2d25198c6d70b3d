// Bernoulli numbers B(2k) / (2k (2k-1)): the coefficients of Stirling's series.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const SERIES_HOLDS_FROM = 12;

/** Stirling's series 1/(12x) - 1/(360x³) + …: good to the last digit for x >= 12. `stirlingSeries(12)` is 0.006943. */
export const stirlingSeries = (x: number): number => {
  const inverse = 1 / x;
  return STIRLING.reduceRight((sum, term) => sum * inverse * inverse + term, 0) * inverse;
};

/**
 * Natural logarithm of the gamma function of x > 0, accurate to about 1e-14 (relative). Throws a RangeError for other x.
 * Stirling's series after shifting the argument upward. Source: Abramowitz & Stegun (1964) 6.1.41 and 6.1.15.
 * `logGamma(4.5)` is 2.453737.
 */
export const logGamma = (x: number): number => {
  if (!(x > 0)) throw new RangeError(`a positive number, not ${x}`);
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_HOLDS_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    stirlingSeries(shifted) -
    Math.log(product)
  );
};
