/**
 * How strongly something unmeasured would have to go with both taking part and the outcome, as a risk ratio each, to explain a risk
 * ratio away altogether: RR + sqrt(RR (RR - 1)), a ratio under 1 turned round. 1 where there is nothing to explain; null for a ratio of 0 or less.
 * Source: VanderWeele & Ding (2017), Ann. Intern. Med. 167:268-274. `eValue(0.5)` is 3.414214.
 */
export const eValue = (riskRatio: number): number | null => {
  if (!(riskRatio > 0)) return null;
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
};
