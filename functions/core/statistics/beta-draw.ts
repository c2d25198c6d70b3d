import { logGammaDraw } from './gamma-draw.ts';
import type { RandomNumbers } from './xoshiro128.ts';

/**
 * One draw from a beta variable with shapes `a` and `b`, both above 0; from 0 to 1. The share of one gamma draw in the sum of two.
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, IX.4. `betaDraw(2, 3, xoshiro128(1))` is 0.493721.
 */
export const betaDraw = (a: number, b: number, random: RandomNumbers): number =>
  1 / (1 + Math.exp(-(logGammaDraw(a, random) - logGammaDraw(b, random))));
