import { checkBetweenSides } from './check-between-sides.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFacts } from './check-facts.ts';
import { checkFollowUps } from './check-follow-ups.ts';
import { checkGoalOutcome } from './check-goal-outcome.ts';
import { checkGroups } from './check-groups.ts';
import { checkIds } from './check-ids.ts';
import { checkOptions } from './check-options.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRoles } from './check-roles.ts';
import { checkScales } from './check-scales.ts';
import type { Instrument } from './instrument.ts';
import { asProblem, type Check, type Problem } from './problem.ts';

const CHECKS: readonly Check<Instrument>[] = [
  checkIds,
  checkOptions,
  checkRanges,
  checkRoles,
  checkScales,
  checkGoalOutcome,
  checkGroups,
  checkConditions,
  checkFollowUps,
  checkFacts,
  checkBetweenSides,
];

/**
 * What would break a survey in use, beyond the shape of its file, all at once; empty when it can be asked. Code that
 * asks, reads and scores relies on a definition without these, so the service refuses to start on one that has any.
 * What concerns only authors (wording, reach, versions, languages) is in check-definitions.ts.
 */
export const checkInstrument = (instrument: Instrument): Problem[] =>
  CHECKS.flatMap((check) => check(instrument)).map(asProblem);
