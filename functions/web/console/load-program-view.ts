import type { User } from '../../core/access.ts';
import type { Timestamp } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { Program } from '../../core/program.ts';
import type { Wave } from '../../core/wave.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import type { ConsolePorts } from './console-ports.ts';

export type ProgramView = {
  user: User;
  program: Program;
  team: User[];
  catalogue: InstrumentCatalogue;
  cohorts: { cohort: Cohort; waves: Wave[] }[];
  now: Timestamp;
};

/** Everything that the page of a program shows. */
export const loadProgramView = async (
  deps: Pick<ConsolePorts, 'access' | 'catalogue' | 'clock' | 'programs' | 'waves'>,
  user: User,
  program: Program,
): Promise<ProgramView> => {
  const [team, cohorts] = await Promise.all([
    deps.access.team(program.id),
    deps.programs.cohorts(program.id),
  ]);
  const withWaves = cohorts.map(async (cohort) => ({ cohort, waves: await deps.waves.list(cohort.id) }));
  return {
    user,
    program,
    team,
    catalogue: deps.catalogue,
    cohorts: await Promise.all(withWaves),
    now: deps.clock.now(),
  };
};
