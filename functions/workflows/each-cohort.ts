import type { Cohort } from '../core/cohort.ts';
import type { Program } from '../core/program.ts';
import type { Ports } from '../ports.ts';

/**
 * Does a schedule's work for every cohort, one after the other. One cohort in trouble keeps no other from its turn; the
 * failures reach the operators together, once all had theirs.
 * @throws AggregateError of all failures, under what could not be done
 */
export const eachCohort = async (
  { programs }: Pick<Ports, 'programs'>,
  what: string,
  work: (program: Program, cohort: Cohort) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const program of await programs.list()) {
    for (const cohort of await programs.cohorts(program.id)) {
      await work(program, cohort).catch((error: unknown) => failures.push(error));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${what}: ${failures.length} cohorts failed`);
};
