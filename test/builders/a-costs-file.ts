import { costsFile, type CostFileRow } from '../../functions/core/costs/example-costs.ts';
import type { ProgramCosts } from '../../functions/core/program-cost.ts';

const ASSUMPTIONS: CostFileRow[] = [
  { kind: 'salary', amount: '60000' },
  { kind: 'replacement-fraction', amount: '0.21', low: '0.16', high: '0.33' },
  { kind: 'isolation', amount: '75 %', low: '50 %', high: '100 %' },
];

/** A file with these costs, in euros, and the assumptions of the worked example in indicators.md B12 unless others are given. */
export const aCostsFile = (costs: CostFileRow[], assumptions: CostFileRow[] = ASSUMPTIONS): string =>
  costsFile([
    ...costs.map((row, index) => (index === 0 ? { currency: 'EUR', ...row } : row)),
    ...assumptions,
  ]);

/** Costs of 90,000 (80,000 to 110,000), with the assumptions of the worked example. */
export const someCosts = (changed: Partial<ProgramCosts> = {}): ProgramCosts => ({
  currency: 'EUR',
  lines: [{ kind: 'platform', amount: { least: 80_000, likely: 90_000, most: 110_000 } }],
  assumptions: {
    salary: 60_000,
    replacementFraction: { least: 0.16, likely: 0.21, most: 0.33 },
    isolation: { least: 0.5, likely: 0.75, most: 1 },
  },
  loadedAt: '2026-06-01T09:00:00.000Z',
  ...changed,
});
