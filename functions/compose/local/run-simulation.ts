import type { Tables } from '../../adapters/aws/tables.ts';
import { standStill } from '../../adapters/local/movable-clock.ts';
import type { Log, MailMessage } from '../../ports.ts';
import { seededIds } from '../simulation/seeded.ts';
import { ADMIN, simulateProgram, type Simulation } from '../simulation/simulate-program.ts';
import { clockFile, localPorts } from './local-ports.ts';
import { handleJob } from './local-schedules.ts';

export type SimulationRun = {
  tables: Tables;
  dataDirectory: string;
  publicOrigin: string;
  codeVersion: string;
  log: Log;
  alone?: boolean;
  plan: Simulation;
  progress: (done: number, total: number) => void;
};

/** Fills tables, mail and reports by a simulation and leaves the clock where the simulation ended. Same plan, same items. */
export const runSimulation = async (run: SimulationRun): Promise<void> => {
  const clock = standStill(clockFile(run.dataDirectory));
  const { ports, drain } = localPorts({
    ...run,
    clock,
    ids: seededIds(run.plan.seed),
    settings: { publicOrigin: run.publicOrigin, codeVersion: run.codeVersion, firstAdmin: ADMIN },
  });
  const mailed: MailMessage[] = [];
  const { mailer } = ports;
  const recording = {
    ...ports,
    mailer: {
      send: async (message: MailMessage) => {
        mailed.push(message);
        await mailer.send(message);
      },
    },
  };
  await simulateProgram(
    {
      ports: recording,
      drain: () => drain(handleJob(recording)),
      takeMail: () => mailed.splice(0),
      stopAt: clock.stopAt,
      progress: run.progress,
    },
    run.plan,
  );
  clock.leave();
};
