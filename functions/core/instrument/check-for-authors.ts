import { checkAudiencePolicy } from './check-audience-policy.ts';
import { checkBurden } from './check-burden.ts';
import { checkFrequencyPeriod } from './check-frequency-period.ts';
import { checkLanguage } from './check-language.ts';
import { checkMoments } from './check-moments.ts';
import { checkNumberSteps } from './check-number-steps.ts';
import { checkOptionLists } from './check-option-lists.ts';
import { checkReach } from './check-reach.ts';
import { checkReadability } from './check-readability.ts';
import { checkWording } from './check-wording.ts';
import type { Instrument } from './instrument.ts';
import { asProblem, type Check, type Problem } from './problem.ts';

const CHECKS: readonly Check<Instrument>[] = [
  checkLanguage,
  checkMoments,
  checkNumberSteps,
  checkOptionLists,
  checkReach,
  checkAudiencePolicy,
  checkBurden,
  checkFrequencyPeriod,
  checkWording,
  checkReadability,
];

/** What an author should put right or look at again, in one definition; what would break it in use is in check-instrument.ts. */
export const checkForAuthors = (instrument: Instrument): Problem[] =>
  CHECKS.flatMap((check) => check(instrument)).map(asProblem);
