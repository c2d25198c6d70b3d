import { Presets, SingleBar } from 'cli-progress';
import { fillDirectory, isUnfilled } from './local/fill-directory.ts';
import { places, simulationOptions } from './local/options.ts';
import { openTables } from './local/open-world.ts';
import { runSimulation, type SimulationRun } from './local/run-simulation.ts';
import { codeVersion, consoleLog } from './local/start-service.ts';

/** `npm run simulate -- --matches N --months M --seed S`: fills DATA_DIR with a cohort's life. */

const main = async (): Promise<void> => {
  const plan = simulationOptions(process.argv.slice(2));
  const { dataDirectory, publicOrigin, endpoint } = places(process.env, 'http://localhost:3000');
  if (!isUnfilled(dataDirectory)) {
    throw new Error(
      `${dataDirectory} holds data already: set DATA_DIR to a new folder, or remove that one first.`,
    );
  }
  const bar = new SingleBar(
    { format: '{bar} {percentage} %, day {value} of {total}', noTTYOutput: true, notTTYSchedule: 2000 },
    Presets.rect,
  );
  bar.start(1, 0);
  const run = {
    dataDirectory,
    publicOrigin,
    codeVersion: codeVersion(),
    log: consoleLog,
    plan,
    progress: (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    },
  };
  try {
    await (endpoint === undefined ? fillDirectory(run) : fillTables(run, endpoint));
  } finally {
    bar.stop();
  }
  console.log(
    `${dataDirectory} holds ${plan.matches} matches over ${plan.months} months (seed ${plan.seed}).`,
  );
};

/** Tables of a DynamoDB that runs already; mail and reports still go to the directory. */
const fillTables = async (run: Omit<SimulationRun, 'tables'>, endpoint: string): Promise<void> => {
  const { tables, close } = await openTables(run.dataDirectory, endpoint);
  try {
    await runSimulation({ ...run, tables });
  } finally {
    await close();
  }
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
