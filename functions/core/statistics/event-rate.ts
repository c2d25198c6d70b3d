import { chiSquaredQuantile } from './chi-squared-distribution.ts';

/** Events seen in a total of watched time, in any unit. */
export type PersonTime = { events: number; personTime: number };

/** Events per unit of time; null where no time was watched. */
export type EventRate =
  { rate: number; lower: number; upper: number } | { rate: null; lower: null; upper: null };

/**
 * Events per unit of person-time, with exact Poisson limits: chi-squared quantiles with 2e and 2e + 2 degrees of freedom,
 * halved and divided by the time. Throws a RangeError for a count that is not a whole number of 0 or more.
 * Source: Garwood (1936), Biometrika 28:437-442; as R's poisson.test. `eventRate({ events: 2, personTime: 5 }).upper` is 1.444938.
 */
export const eventRate = ({ events, personTime }: PersonTime, confidence = 0.95): EventRate => {
  if (!(Number.isInteger(events) && events >= 0)) throw new RangeError(`${events} events`);
  if (!(personTime > 0)) return { rate: null, lower: null, upper: null };
  const tail = (1 - confidence) / 2;
  return {
    rate: events / personTime,
    lower: events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2 / personTime,
    upper: chiSquaredQuantile(1 - tail, 2 * events + 2) / 2 / personTime,
  };
};
