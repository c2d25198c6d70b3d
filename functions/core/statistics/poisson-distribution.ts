import { gammaUpper } from './gamma-distribution.ts';

/**
 * Probability of at most `k` events where `mean` (0 or more) are expected; `k` is floored, below 0 it is 0.
 * Source: Abramowitz & Stegun (1964) 26.4.21; as R's ppois. `poissonCdf(3, 2.5)` is 0.757576.
 */
export const poissonCdf = (k: number, mean: number): number => {
  if (k < 0) return 0;
  return mean === 0 ? 1 : gammaUpper(mean, Math.floor(k) + 1);
};
