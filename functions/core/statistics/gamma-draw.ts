import { normalQuantile } from './normal-quantile.ts';
import type { RandomNumbers } from './xoshiro128.ts';

/** For shapes of 1 or more. The cube of a normal variable, accepted or drawn again. */
const draw = (shape: number, random: RandomNumbers): number => {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
};

/**
 * The logarithm of one draw from a gamma variable with `shape` above 0 and rate 1; a logarithm because draws of small shapes can be too small
 * for a number. Below 1 a draw of shape + 1 is multiplied by U^(1 / shape). Throws a RangeError for other shapes.
 * Source: Marsaglia & Tsang (2000), ACM Trans. Math. Softw. 26:363-372. `logGammaDraw(3, xoshiro128(1))` is 0.812597.
 */
export const logGammaDraw = (shape: number, random: RandomNumbers): number => {
  if (!(shape > 0)) throw new RangeError(`gamma with shape ${shape}`);
  return shape >= 1
    ? Math.log(draw(shape, random))
    : Math.log(draw(shape + 1, random)) + Math.log(random()) / shape;
};
