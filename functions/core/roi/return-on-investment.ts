/**
 * One benefit in money. `isolation` is the share of it that is put down to the program and `confidence` how sure whoever says so is, each
 * from 0 to 1. A benefit nobody can support is left out: it counts as 0.
 */
export type Benefit = { amount: number; isolation: number; confidence: number };

/** Money in one currency. */
export type ReturnOnInvestment = {
  benefits: number;
  costs: number;
  net: number;
  /** Benefits / costs; null without costs. */
  benefitCostRatio: number | null;
  /** 100 (benefits - costs) / costs; null without costs. */
  roiPercent: number | null;
  /** After how many months the benefits have paid for the costs, if they come evenly; null where they never do. */
  paybackMonths: number | null;
};

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * Return on investment from benefits that are isolated and converted to money, and fully loaded costs: people's hours included. `months` is
 * the time that benefits and costs are of; count one year of benefits only.
 * Source: Phillips & Phillips (2007), Show Me the Money: guiding principles of the ROI methodology.
 * `returnOnInvestment([{ amount: 750_000, isolation: 1, confidence: 1 }], [425_000], 12).roiPercent` is 76.47.
 */
export const returnOnInvestment = (
  benefits: readonly Benefit[],
  costs: readonly number[],
  months: number,
): ReturnOnInvestment => {
  const adjusted = total(
    benefits.map(({ amount, isolation, confidence }) => amount * isolation * confidence),
  );
  const spent = total(costs);
  const net = adjusted - spent;
  return {
    benefits: adjusted,
    costs: spent,
    net,
    benefitCostRatio: spent > 0 ? adjusted / spent : null,
    roiPercent: spent > 0 ? (100 * net) / spent : null,
    paybackMonths: adjusted > 0 ? (months * spent) / adjusted : null,
  };
};
