import type { Program } from '../core/program.ts';
import type { Ports } from '../ports.ts';
import { programDashboard } from '../../reports/program-dashboard.ts';
import { latestReport } from './latest-report.ts';

type Deps = Pick<Ports, 'programs' | 'aggregates' | 'shelf'>;

/** What a program's cohorts cost and brought, with the files of each cohort's newest report. */
export const programEvidence = async (deps: Deps, program: Program) => {
  const cohorts = await deps.programs.cohorts(program.id);
  const [aggregates, reports] = await Promise.all([
    Promise.all(cohorts.map(({ id }) => deps.aggregates.get(id))),
    Promise.all(cohorts.map(({ id }) => latestReport(deps, id))),
  ]);
  const files = new Map(
    cohorts.map(({ id }, index) => [id, new Set(reports[index]?.files.map(({ name }) => name))]),
  );
  const counted = cohorts.map((cohort, index) => ({ cohort, aggregate: aggregates[index] }));
  return { ...programDashboard(counted), files };
};

export type ProgramEvidence = Awaited<ReturnType<typeof programEvidence>>;
