type Bracket = { low: number; high: number; atLow: number; atHigh: number };

/** Steps out from `start`, each step twice the last, until the root lies between. */
const bracketFrom = (rising: (x: number) => number, start: number): Bracket => {
  const first = rising(start);
  const down = first >= 0;
  let bracket: Bracket = { low: start, high: start, atLow: first, atHigh: first };
  for (let step = 1; step < 1e300; step *= 2) {
    const next = down ? bracket.low - step : bracket.high + step;
    const value = rising(next);
    bracket = down
      ? { low: next, atLow: value, high: bracket.low, atHigh: bracket.atLow }
      : { low: bracket.high, atLow: bracket.atHigh, high: next, atHigh: value };
    if (bracket.atLow <= 0 && bracket.atHigh >= 0) return bracket;
  }
  throw new RangeError('the function does not cross zero');
};

/** Where to look next, as a share of the way from a to b: by inverse quadratic interpolation where that is safe, else half. */
const nextShare = (a: number, b: number, c: number, fa: number, fb: number, fc: number): number => {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const share =
    (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
  return Number.isFinite(share) ? share : 0.5;
};

/**
 * The x at which a function that rises from below 0 to above 0 on the real line is 0, to about 1e-15 (absolute up to 1, then
 * relative). The function may be flat in places and may be -Infinity or Infinity far out. Throws a RangeError if it never
 * crosses 0. Source: Chandrupatla (1997), Adv. Eng. Software 28:145-149. `increasingRoot((x) => x * x * x - 8, 0)` is 2.
 */
export const increasingRoot = (rising: (x: number) => number, start: number): number => {
  const { low, high, atLow, atHigh } = bracketFrom(rising, start);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  let [a, b, fa, fb] = [high, low, atHigh, atLow];
  let share = 0.5;
  for (let step = 0; step < 2000; step += 1) {
    const x = a + share * (b - a);
    const value = rising(x);
    const [c, fc] = value > 0 === fa > 0 ? [a, fa] : [b, fb];
    if (value > 0 !== fa > 0) [b, fb] = [a, fa];
    [a, fa] = [x, value];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const margin = (1e-15 * Math.max(1, Math.abs(best))) / Math.abs(b - a);
    if (fa === 0 || margin > 0.5) return fa === 0 ? a : best;
    share = Math.min(1 - margin, Math.max(margin, nextShare(a, b, c, fa, fb, fc)));
  }
  return a;
};
