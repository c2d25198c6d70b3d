import { returnOnInvestment } from './return-on-investment.ts';

/** What retention is worth: shares from 0 to 1, money in one currency. */
export type RetentionCase = {
  participants: number;
  retained: number;
  /** The share of a comparable group that stayed. */
  retainedComparison: number;
  /** Mean yearly salary. */
  salary: number;
  /** What replacing somebody costs, as a share of the yearly salary. */
  replacementFraction: number;
  cost: number;
};

export type RetentionReturn = {
  /** Negative where participants left more often. */
  avoidedExits: number;
  benefit: number;
  net: number;
  benefitCostRatio: number | null;
  roiPercent: number | null;
  /** How many exits would have to be avoided for the benefit to equal the cost; null where an exit costs nothing. */
  breakEvenExits: number | null;
  /** The same as a difference of shares; above 1 it can't be reached. Null also without participants. */
  breakEvenDifference: number | null;
};

/**
 * Return where staying is the only benefit in money: avoided exits = participants x (share retained - share of the comparison group), each worth
 * salary x replacement fraction. Where the interval of the difference holds 0, savings are not demonstrated and only the break-even is said.
 * Source: indicators.md B12; Phillips & Phillips (2007); Boushey & Glynn (2012), Center for American Progress, for the fraction (median 0.21).
 * `retentionReturn({ participants: 200, retained: 0.9, retainedComparison: 0.84, salary: 60_000, replacementFraction: 0.21, cost: 90_000 })` has the ROI 68.
 */
export const retentionReturn = (given: RetentionCase): RetentionReturn => {
  const { participants, retained, retainedComparison, salary, replacementFraction, cost } = given;
  const perExit = salary * replacementFraction;
  const avoidedExits = participants * (retained - retainedComparison);
  const benefit = avoidedExits * perExit;
  const { net, benefitCostRatio, roiPercent } = returnOnInvestment(
    [{ amount: benefit, isolation: 1, confidence: 1 }],
    [cost],
    12,
  );
  const breakEvenExits = perExit > 0 ? cost / perExit : null;
  const breakEvenDifference =
    breakEvenExits === null || participants === 0 ? null : breakEvenExits / participants;
  return { avoidedExits, benefit, net, benefitCostRatio, roiPercent, breakEvenExits, breakEvenDifference };
};
