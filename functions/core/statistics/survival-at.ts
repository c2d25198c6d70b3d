import type { SurvivalCurve } from './kaplan-meier.ts';

/** The curve at one time; everything but `atRisk` is null where observation ended before with somebody still without the event. */
export type SurvivalAt = {
  survival: number | null;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
  atRisk: number;
};

/**
 * Reads a survival curve at `time`, as a right-continuous step. `atRisk` counts those observed at least that long.
 * `survivalAt(kaplanMeier([{ time: 1, event: true }, { time: 2, event: false }]), 1.5).survival` is 0.5.
 */
export const survivalAt = (curve: SurvivalCurve, time: number): SurvivalAt => {
  const atRisk = curve.rows.find((row) => row.time >= time)?.atRisk ?? 0;
  const last = curve.rows.at(-1);
  const row = curve.rows.findLast((candidate) => candidate.time <= time);
  if (last === undefined || (time > last.time && last.survival > 0))
    return { survival: null, stdErr: null, lower: null, upper: null, atRisk };
  if (row === undefined) return { survival: 1, stdErr: 0, lower: null, upper: null, atRisk };
  return { survival: row.survival, stdErr: row.stdErr, lower: row.lower, upper: row.upper, atRisk };
};
