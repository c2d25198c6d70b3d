import { wilsonInterval, type ShareInterval } from './wilson-interval.ts';

/** Shares from 0 to 1; null where nobody was invited (or, for `observed`, nobody answered). */
export type NonresponseBounds = {
  responseRate: number | null;
  observed: ShareInterval;
  /** The share if everybody who did not answer were unfavourable. */
  lower: number | null;
  /** The share if everybody who did not answer were favourable. */
  upper: number | null;
};

/**
 * How far non-response alone could move a share: worst-case bounds without any assumption, beside Wilson's interval.
 * Source: Manski (1989), J. Human Resources 24:343-360. `nonresponseBounds({ invited: 100, answered: 60, favourable: 48 })` is
 * 0.8 (0.48 to 0.88).
 */
export const nonresponseBounds = (
  counts: { invited: number; answered: number; favourable: number },
  confidence = 0.95,
): NonresponseBounds => {
  const { invited, answered, favourable } = counts;
  const observed = wilsonInterval(favourable, answered, confidence);
  if (invited === 0) return { responseRate: null, observed, lower: null, upper: null };
  return {
    responseRate: answered / invited,
    observed,
    lower: favourable / invited,
    upper: (favourable + invited - answered) / invited,
  };
};
