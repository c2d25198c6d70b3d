import type { Cohort } from '../core/cohort.ts';
import { assembleCosts } from '../core/costs/assemble-costs.ts';
import { checkCostHeader } from '../core/costs/cost-columns.ts';
import { readCostRow } from '../core/costs/read-cost-row.ts';
import type { ProgramCosts } from '../core/program-cost.ts';
import type { TableProblem } from '../core/table-row.ts';
import type { Ports } from '../ports.ts';
import { readCsvTable } from './read-csv-table.ts';

type Deps = Pick<Ports, 'clock' | 'ids' | 'costs' | 'dirty'>;

export type CostsImport =
  | { kind: 'imported'; costs: ProgramCosts }
  /** Nothing was imported. Every problem of the file, by line. */
  | { kind: 'refused'; problems: TableProblem[] };

const readCosts = (csv: string, now: string): CostsImport => {
  const read = readCsvTable(csv, { checkHeader: checkCostHeader, ifEmpty: 'Add one for each cost.' });
  if (read.kind === 'refused') return read;
  const parsed = read.rows.map(readCostRow);
  const problems = parsed.flatMap((row) => row.problems);
  // What rows say together can be told once each can be read.
  if (problems.length > 0) return { kind: 'refused', problems };
  const assembled = assembleCosts(
    parsed.flatMap(({ row }) => row ?? []),
    now,
  );
  return assembled.kind === 'costs'
    ? { kind: 'imported', costs: assembled.costs }
    : { kind: 'refused', problems: assembled.problems.toSorted((a, b) => a.line - b.line) };
};

/** Loads a costs file into a cohort, in place of what was loaded before: everything, or nothing and every reason. */
export const importCosts = async (deps: Deps, cohort: Cohort, csv: string): Promise<CostsImport> => {
  const result = readCosts(csv, deps.clock.now());
  if (result.kind === 'refused') return result;
  await deps.costs.put(cohort.id, result.costs);
  await deps.dirty.mark(cohort.id, cohort.programId, deps.ids.next('mrk'));
  return result;
};
