import type { Timestamp } from '../calendar.ts';
import { totalCost, type ProgramCosts, type ReturnAssumptions } from '../program-cost.ts';
import type { TableProblem } from '../table-row.ts';
import { ASSUMPTION_KINDS } from './cost-columns.ts';
import type { ParsedCostRow } from './read-cost-row.ts';

type Assumption = Extract<ParsedCostRow, { is: 'assumption' }>;

const currencyProblems = (rows: readonly ParsedCostRow[]): TableProblem[] => {
  const [first, ...more] = rows.filter(({ currency }) => currency !== undefined);
  if (first === undefined)
    return [
      {
        line: 2,
        column: 'currency',
        message: 'No row says the currency. Write it in the first, such as EUR.',
      },
    ];
  return more
    .filter(({ currency }) => currency !== first.currency)
    .map(({ line }) => ({
      line,
      column: 'currency',
      message: `Line ${first.line} is in ${first.currency}. Convert, so that all money is in one currency.`,
    }));
};

const assumptionProblems = (given: readonly Assumption[]): TableProblem[] => {
  const repeated = [...Map.groupBy(given, ({ kind }) => kind).values()].flatMap(([first, ...again]) =>
    again.map(({ line, kind }) => ({
      line,
      column: 'kind',
      message: `Line ${first?.line} says the ${kind} already. Keep one.`,
    })),
  );
  const missing = ASSUMPTION_KINDS.filter((kind) => given.every((one) => one.kind !== kind));
  if (given.length === 0 || missing.length === 0) return repeated;
  const message = `A return needs salary, replacement-fraction and isolation. Add ${missing.join(' and ')}, or leave all three out: then costs are shown and no return.`;
  return [...repeated, { line: given[0]?.line ?? 2, column: 'kind', message }];
};

const assumptionsOf = (given: readonly Assumption[]): ReturnAssumptions | undefined => {
  const valueOf = (kind: Assumption['kind']) => given.find((one) => one.kind === kind)?.value;
  const [salary, replacementFraction, isolation] = ASSUMPTION_KINDS.map(valueOf);
  if (salary === undefined || replacementFraction === undefined || isolation === undefined) return undefined;
  return { salary: salary.likely, replacementFraction, isolation };
};

/** What the rows say together: a ledger, or every contradiction between them. */
export const assembleCosts = (
  rows: readonly ParsedCostRow[],
  loadedAt: Timestamp,
): { kind: 'costs'; costs: ProgramCosts } | { kind: 'contradictions'; problems: TableProblem[] } => {
  const lines = rows.flatMap((row) => (row.is === 'cost' ? [row.cost] : []));
  const given = rows.filter((row) => row.is === 'assumption');
  const currency = rows.find((row) => row.currency !== undefined)?.currency;
  const problems = [...currencyProblems(rows), ...assumptionProblems(given)];
  if (totalCost(lines).likely === 0)
    problems.push({
      line: 2,
      column: 'amount',
      message: 'No row is a cost of more than 0. Add what the program spends.',
    });
  if (problems.length > 0 || currency === undefined) return { kind: 'contradictions', problems };
  const assumptions = assumptionsOf(given);
  return {
    kind: 'costs',
    costs: { currency, lines, ...(assumptions === undefined ? {} : { assumptions }), loadedAt },
  };
};
