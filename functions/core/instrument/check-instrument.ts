import { checkGoalOutcome } from './check-goal-outcome.ts';
import { checkIds } from './check-ids.ts';
import { checkOptions } from './check-options.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRoles } from './check-roles.ts';
import { checkScales } from './check-scales.ts';
import type { Instrument } from './instrument.ts';
import type { Check, Problem } from './problem.ts';

const CHECKS: readonly Check<Instrument>[] = [
  checkIds,
  checkOptions,
  checkRanges,
  checkRoles,
  checkScales,
  checkGoalOutcome,
];

/**
 * Everything that is wrong with a survey definition beyond the shape of its file, all at once; empty when it can be
 * published. Code that asks, reads and scores relies on a definition without problems.
 */
export const checkInstrument = (instrument: Instrument): Problem[] =>
  CHECKS.flatMap((check) => check(instrument));
