import type { Outcomes } from '../statistics/response-rates.ts';
import type { Dispositions } from './aggregate.ts';

/** The dispositions of a wave in AAPOR's terms: who declined, withdrew or broke off has refused (indicators.md B1). */
export const outcomesOf = (counts: Dispositions): Outcomes => ({
  complete: counts.complete,
  partial: counts.partial,
  refusal: counts.breakOff + (counts.refusal ?? 0),
  nonContact: counts.nonContact,
  other: 0,
  unknownEligibility: 0,
  notEligible: counts.notEligible ?? 0,
});

/** The denominator of the response rate: everybody invited but those who had left before. */
export const eligibleIn = ({ complete, partial, breakOff, nonContact, refusal = 0 }: Dispositions): number =>
  complete + partial + breakOff + nonContact + refusal;
