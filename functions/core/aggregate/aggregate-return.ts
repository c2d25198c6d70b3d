import {
  CostKind,
  totalCost,
  type CostLine,
  type ProgramCosts,
  type ReturnAssumptions,
} from '../program-cost.ts';
import { retentionReturn } from '../roi/retention-return.ts';
import { likelyReturn, sensitivity, type ReturnInputs } from '../roi/sensitivity.ts';
import { simulatedReturn, type KnownDifference } from '../roi/simulated-return.ts';
import type { CostAggregate, EstimatedReturn, NoReturn } from './program-return.ts';
import type { Adjustment, EmployeeRetention, GroupDifference, Staying } from './staying.ts';

/** The same draws for every cohort and day, so that a figure moves only when its data do. It is in the manifest. */
const SEED = 20_070_101;
const DRAWS = 20_000;

/** Shares of a salary that replacing somebody costs, from low-paid work to higher positions (Boushey & Glynn 2012). */
const SCENARIOS = [0.16, 0.21, 0.33];

type Landmark = Extract<EmployeeRetention, { design: 'landmark' }>;
type SureDifference = EstimatedReturn['difference'];
type Found = { difference: SureDifference; adjustment: Adjustment | null; participants: number };

const none = (why: NoReturn): { kind: 'none'; why: NoReturn } => ({ kind: 'none', why });

const primaryOf = ({ adjustment, differences, primaryMonth }: Landmark): GroupDifference | undefined =>
  adjustment !== null && adjustment.kind !== 'refused'
    ? adjustment.difference
    : differences.find(({ month }) => month === primaryMonth);

/** The difference in retention that savings are computed from: adjusted where that could be done. */
const differenceOf = (staying: Staying | undefined): Found | NoReturn => {
  if (staying === undefined) return 'not-aggregated';
  const { employees } = staying;
  if (employees.state === 'suppressed') return 'too-few';
  const { retention } = employees;
  if (retention.design === 'start-stop') return 'start-stop';
  if (retention.primaryMonth === null) return 'too-early';
  const found = primaryOf(retention);
  if (found === undefined) return 'too-early';
  const { se, lower, upper } = found;
  if (se === null || lower === null || upper === null) return 'no-interval';
  return {
    difference: { ...found, se, lower, upper },
    adjustment: retention.adjustment,
    participants: retention.mentees,
  };
};

const verdictOn = ({ lower, upper }: SureDifference): EstimatedReturn['verdict'] => {
  if (lower > 0) return 'savings';
  return upper < 0 ? 'losses' : 'not-demonstrated';
};

const likelyOf = (inputs: ReturnInputs, months: number): EstimatedReturn['likely'] | undefined => {
  const { avoidedExits, benefits, net, benefitCostRatio, roiPercent, paybackMonths } = likelyReturn(
    inputs,
    months,
  );
  if (benefitCostRatio === null || roiPercent === null) return undefined;
  return { avoidedExits, benefits, net, benefitCostRatio, roiPercent, paybackMonths };
};

const breakEvenOf = (
  { participants, salary, replacementFraction, isolation, cost }: ReturnInputs,
  { mentees, comparison }: GroupDifference,
): EstimatedReturn['breakEven'] => {
  const { breakEvenDifference } = retentionReturn({
    participants,
    retained: mentees,
    retainedComparison: comparison,
    salary,
    replacementFraction: replacementFraction.likely,
    cost: cost.likely,
  });
  const whole = breakEvenDifference ?? 0;
  return { whole, isolated: isolation.likely > 0 ? whole / isolation.likely : null };
};

/** Counts where everybody was watched to the end and nobody weighted, otherwise the estimate. */
const knownFrom = (found: SureDifference): KnownDifference => {
  const { method, mentees, menteesN, comparison, comparisonN, difference, se } = found;
  if (method !== 'newcombe') return { from: 'estimate', difference, se };
  return {
    from: 'counts',
    participants: { count: Math.round(mentees * menteesN), n: menteesN },
    comparison: { count: Math.round(comparison * comparisonN), n: comparisonN },
  };
};

const simulationOf = (inputs: ReturnInputs, difference: SureDifference) => {
  const simulated = simulatedReturn(
    { ...inputs, retention: knownFrom(difference) },
    { seed: SEED, draws: DRAWS },
  );
  if (simulated.refused !== null) return undefined;
  const { median, q05, q95, probabilityPositive } = simulated;
  return { seed: SEED, draws: DRAWS, median, q05, q95, probabilityPositive };
};

const scenariosOf = (inputs: ReturnInputs, months: number): EstimatedReturn['scenarios'] =>
  SCENARIOS.flatMap((replacementFraction) => {
    const [roiPercent, atLower, atUpper] = [
      inputs.difference.likely,
      inputs.difference.least,
      inputs.difference.most,
    ].map((difference) => likelyReturn(inputs, months, { replacementFraction, difference }).roiPercent);
    if (typeof roiPercent !== 'number' || typeof atLower !== 'number' || typeof atUpper !== 'number')
      return [];
    return [{ replacementFraction, roiPercent, atLower, atUpper }];
  });

const adjustedBy = (adjustment: Adjustment | null): Pick<EstimatedReturn, 'adjusted' | 'notAdjusted'> => {
  if (adjustment === null) return { adjusted: null };
  return adjustment.kind === 'refused'
    ? { adjusted: null, notAdjusted: adjustment.why }
    : { adjusted: adjustment.kind };
};

const estimatedReturn = (
  cost: ReturnInputs['cost'],
  assumptions: ReturnAssumptions,
  { difference, adjustment, participants }: Found,
): CostAggregate['savings'] => {
  const { estimate, lower, upper } = { estimate: difference.difference, ...difference };
  const inputs: ReturnInputs = {
    participants,
    ...assumptions,
    difference: { least: lower, likely: estimate, most: upper },
    cost,
  };
  const months = difference.month;
  const likely = likelyOf(inputs, months);
  const simulation = simulationOf(inputs, difference);
  const breakEven = breakEvenOf(inputs, difference);
  if (likely === undefined || simulation === undefined || inputs.replacementFraction.likely === 0)
    return none('no-cost');
  return {
    kind: 'estimated',
    verdict: verdictOn(difference),
    participants,
    difference,
    ...adjustedBy(adjustment),
    months,
    likely,
    breakEven,
    sensitivity: sensitivity(inputs, months),
    scenarios: scenariosOf(inputs, months),
    simulation,
  };
};

const savingsOf = (
  { lines, assumptions }: ProgramCosts,
  staying: Staying | undefined,
): CostAggregate['savings'] => {
  if (assumptions === undefined) return none('no-assumptions');
  const found = differenceOf(staying);
  return typeof found === 'string' ? none(found) : estimatedReturn(totalCost(lines), assumptions, found);
};

const kindsOf = (lines: readonly CostLine[]): CostAggregate['kinds'] =>
  CostKind.options.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    const hours = own.reduce((sum, { time }) => sum + (time?.hours ?? 0), 0);
    return [{ kind, amount: totalCost(own), ...(hours > 0 ? { hours } : {}) }];
  });

/**
 * What the cohort costs and what it saves by people who stay. The difference in retention has been through disclosure control; costs
 * are the organization's own figures and of no person. Avoided exits beyond the months observed count as none (Phillips: unsupported data are 0).
 */
export const aggregateReturn = (costs: ProgramCosts, staying: Staying | undefined): CostAggregate => ({
  currency: costs.currency,
  kinds: kindsOf(costs.lines),
  lines: costs.lines.length,
  total: totalCost(costs.lines),
  ...(costs.assumptions === undefined ? {} : { assumptions: costs.assumptions }),
  savings: savingsOf(costs, staying),
});
