import { dynamoProgramStore } from '../../adapters/aws/dynamo-program-store.ts';
import type { Log, Settings } from '../../ports.ts';
import { DEMO } from '../simulation/simulate-program.ts';
import { fillDirectory } from './fill-directory.ts';
import { openTables, type OpenTables } from './open-world.ts';
import type { LocalOptions } from './options.ts';
import { runSimulation } from './run-simulation.ts';

export type Progress = (done: number, total: number) => void;

/** Opens the tables of a data directory. Where the demo is wanted and there is no program yet, it has been lived through by then. */
export const openWithDemo = async (
  { dataDirectory, endpoint, withDemo }: LocalOptions,
  settings: Settings,
  log: Log,
  progress: Progress,
): Promise<OpenTables> => {
  const opened = await openTables(dataDirectory, endpoint);
  try {
    if (!withDemo || (await hasPrograms(opened))) return opened;
    const run = { ...settings, dataDirectory, log, plan: DEMO, progress };
    if (endpoint !== undefined) {
      await runSimulation({ ...run, tables: opened.tables });
      return opened;
    }
    // Beside the tables that are open, so that a first start that is broken off leaves nothing half lived through.
    await opened.close();
    await fillDirectory(run);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return openTables(dataDirectory, endpoint);
};

const hasPrograms = async ({ tables }: OpenTables): Promise<boolean> =>
  (await dynamoProgramStore(tables).list()).length > 0;
