import { betaLogitQuantile } from './beta-distribution.ts';
import { binomialTest } from './binomial-test.ts';
import type { PersonTime } from './event-rate.ts';

/** `ratio` and `upper` are Infinity where only the first has events; all null without events or without watched time. */
export type RateRatio =
  | { ratio: number; lower: number; upper: number; p: number }
  | { ratio: null; lower: null; upper: null; p: null };

/**
 * Ratio of two rates of events per person-time, with exact limits and two-sided p. Given all events, those of the first are
 * binomial: Clopper-Pearson limits of that share, as odds, times the ratio of the times. Both hazards are taken as constant:
 * over tenure they seldom are, so compare within bands of tenure.
 * Source: Przyborowski & Wilenski (1940), Biometrika 31:313-323; Clopper & Pearson (1934), Biometrika 26:404-413; as R's poisson.test.
 * `rateRatio({ events: 4, personTime: 30 }, { events: 1, personTime: 15 }).ratio` is 2.
 */
export const rateRatio = (first: PersonTime, second: PersonTime, confidence = 0.95): RateRatio => {
  const events = first.events + second.events;
  if (!(first.personTime > 0 && second.personTime > 0 && events > 0))
    return { ratio: null, lower: null, upper: null, p: null };
  const tail = (1 - confidence) / 2;
  const times = second.personTime / first.personTime;
  const odds = (p: number, a: number, b: number): number => Math.exp(betaLogitQuantile(p, a, b));
  return {
    ratio: second.events === 0 ? Infinity : (first.events / second.events) * times,
    lower: first.events === 0 ? 0 : odds(tail, first.events, second.events + 1) * times,
    upper: second.events === 0 ? Infinity : odds(1 - tail, first.events + 1, second.events) * times,
    p: binomialTest(first.events, events, first.personTime / (first.personTime + second.personTime)),
  };
};
