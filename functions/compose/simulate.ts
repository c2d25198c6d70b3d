import { resolve } from 'node:path';
import { readdirSync } from 'node:fs';
import { Presets, SingleBar } from 'cli-progress';
import { simulationOptions } from './local/options.ts';
import { openTables } from './local/open-world.ts';
import { runSimulation } from './local/run-simulation.ts';
import { codeVersion, consoleLog } from './local/start-service.ts';

/** `npm run simulate -- --matches N --months M --seed S`: fills DATA_DIR with a cohort's life. */

const isEmpty = (directory: string): boolean => {
  try {
    return readdirSync(directory).length === 0;
  } catch {
    return true;
  }
};

const main = async (): Promise<void> => {
  const plan = simulationOptions(process.argv.slice(2));
  const dataDirectory = resolve(process.env['DATA_DIR'] ?? '.data');
  if (!isEmpty(dataDirectory)) {
    throw new Error(
      `${dataDirectory} holds data already: set DATA_DIR to a new folder, or remove that one first.`,
    );
  }
  const { tables, close } = await openTables(dataDirectory, process.env['DYNAMODB_ENDPOINT']);
  const bar = new SingleBar(
    { format: '{bar} {percentage} %, day {value} of {total}', noTTYOutput: true, notTTYSchedule: 2000 },
    Presets.rect,
  );
  bar.start(1, 0);
  try {
    await runSimulation({
      tables,
      dataDirectory,
      publicOrigin: process.env['PUBLIC_ORIGIN'] ?? 'http://localhost:3000',
      codeVersion: codeVersion(),
      log: consoleLog,
      plan,
      progress: (done, total) => {
        bar.setTotal(total);
        bar.update(done);
      },
    });
  } finally {
    bar.stop();
    await close();
  }
  console.log(
    `${dataDirectory} holds ${plan.matches} matches over ${plan.months} months (seed ${plan.seed}).`,
  );
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
