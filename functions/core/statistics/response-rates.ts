/** How many of the invited ended how (AAPOR final dispositions for a list of named persons). */
export type Outcomes = {
  complete: number;
  partial: number;
  /** Refused, or broke off before half. */
  refusal: number;
  nonContact: number;
  other: number;
  /** Nobody knows whether they should have been asked. */
  unknownEligibility: number;
  /** Asked by mistake: left before the invitation, or listed twice. */
  notEligible: number;
};

/** Shares from 0 to 1; null where the denominator is empty. `e` is the share of the unknown taken to be eligible. */
export type ResponseRates = Record<
  | ('e' | 'rr1' | 'rr2' | 'rr3' | 'rr4' | 'rr5' | 'rr6')
  | ('coop1' | 'coop2' | 'coop3' | 'coop4')
  | ('ref1' | 'ref2' | 'ref3' | 'con1' | 'con2' | 'con3'),
  number | null
>;

const share = (numerator: number, denominator: number | null): number | null =>
  denominator === null || denominator === 0 ? null : numerator / denominator;

/**
 * Response, cooperation, refusal and contact rates. RR1 counts complete answers only, RR2 partial ones too;
 * with nobody of unknown eligibility RR2 equals RR6.
 * `eligibleShare` replaces the default of proportional allocation, eligible / (eligible + not eligible).
 * Source: AAPOR, Standard Definitions (9th ed. 2016; 10th ed. 2023), outcome rates.
 * `responseRates({ complete: 6, partial: 2, refusal: 1, nonContact: 1, other: 0, unknownEligibility: 0, notEligible: 0 }).rr2` is 0.8.
 */
export const responseRates = (outcomes: Outcomes, eligibleShare?: number): ResponseRates => {
  const { complete, partial, refusal, nonContact, other, unknownEligibility: unknown } = outcomes;
  const answered = complete + partial;
  const reached = answered + refusal + other;
  const known = reached + nonContact;
  const e = eligibleShare ?? share(known, known + outcomes.notEligible);
  const all = known + unknown;
  const likely = e === null ? null : known + e * unknown;
  return {
    e,
    rr1: share(complete, all),
    rr2: share(answered, all),
    rr3: share(complete, likely),
    rr4: share(answered, likely),
    rr5: share(complete, known),
    rr6: share(answered, known),
    coop1: share(complete, reached),
    coop2: share(answered, reached),
    coop3: share(complete, answered + refusal),
    coop4: share(answered, answered + refusal),
    ref1: share(refusal, all),
    ref2: share(refusal, likely),
    ref3: share(refusal, known),
    con1: share(reached, all),
    con2: share(reached, likely),
    con3: share(reached, known),
  };
};
