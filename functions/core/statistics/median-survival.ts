import type { SurvivalCurve } from './kaplan-meier.ts';

/** Times in the curve's unit; null where the curve, or its limit, never falls to one half. */
export type MedianSurvival = {
  median: number | null;
  lower: number | null;
  upper: number | null;
  firstTimeAtOrBelowHalf: number | null;
};

const HALF_TOLERANCE = 1.5e-8;

type Step = { time: number; value: number };

/** R's convention: where the curve runs along one half, the middle of that stretch. */
const crossing = (steps: readonly Step[]): number | null => {
  const reached = steps.filter((step) => step.value < 0.5 + HALF_TOLERANCE);
  const first = reached[0];
  if (first === undefined) return null;
  const next = reached.find((step) => step.value < first.value);
  return Math.abs(first.value - 0.5) < HALF_TOLERANCE && next !== undefined
    ? (first.time + next.time) / 2
    : first.time;
};

/**
 * The time by which half have had the event, with limits read off the curve's own limits.
 * Source: Brookmeyer & Crowley (1982), Biometrics 38:29-41; midpoint convention of R's survival.
 * `medianSurvival(kaplanMeier([1, 2, 3, 4].map((time) => ({ time, event: true })))).median` is 2.5.
 */
export const medianSurvival = (curve: SurvivalCurve): MedianSurvival => {
  const stepsOf = (pick: 'survival' | 'lower' | 'upper'): Step[] =>
    curve.rows.flatMap((row) => {
      const value = row[pick];
      return value === null ? [] : [{ time: row.time, value }];
    });
  return {
    median: crossing(stepsOf('survival')),
    lower: crossing(stepsOf('lower')),
    upper: crossing(stepsOf('upper')),
    firstTimeAtOrBelowHalf:
      stepsOf('survival').find((step) => step.value < 0.5 + HALF_TOLERANCE)?.time ?? null,
  };
};
