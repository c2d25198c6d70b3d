import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyTables } from '../../adapters/local/copy-tables.ts';
import { databaseFile } from '../../adapters/local/embedded-dynamodb.ts';
import { lockDirectory } from '../../adapters/local/lock-directory.ts';
import { orderDatabase } from '../../adapters/local/order-database.ts';
import { momentOn } from '../../core/calendar.ts';
import { openInMemory, openTables } from './open-world.ts';
import { runSimulation, type SimulationRun } from './run-simulation.ts';

/** Where a simulation grows until it is finished. */
const UNFINISHED = 'unfinished';
const LOCK = 'in-use.lock';

/** Nothing, or only what a simulation that was broken off left behind. */
export const isUnfilled = (directory: string): boolean => {
  try {
    return readdirSync(directory).every((name) => name === UNFINISHED || name.startsWith(LOCK));
  } catch {
    return true;
  }
};

/**
 * Fills a data directory by a simulation, on an engine of its own: all of it or, when this process dies on the way, nothing.
 * The same plan gives the same bytes.
 * @throws when another service is running on the directory
 */
export const fillDirectory = async (run: Omit<SimulationRun, 'tables'>): Promise<void> => {
  mkdirSync(run.dataDirectory, { recursive: true });
  const unlock = lockDirectory(run.dataDirectory);
  try {
    const unfinished = join(run.dataDirectory, UNFINISHED);
    rmSync(unfinished, { recursive: true, force: true });
    await simulateInto(unfinished, run);
    orderDatabase(databaseFile(unfinished), momentOn(run.plan.from, 0, 'UTC'));
    rmSync(join(unfinished, LOCK));
    moveUp(unfinished, run.dataDirectory);
  } finally {
    unlock();
  }
};

/** Lives through it in memory, where a write waits for no disk, and writes down what there is in the end. */
const simulateInto = async (directory: string, run: Omit<SimulationRun, 'tables'>): Promise<void> => {
  const lived = await openInMemory();
  try {
    mkdirSync(directory, { recursive: true });
    await runSimulation({ ...run, tables: lived.tables, dataDirectory: directory, alone: true });
    const kept = await openTables(directory, undefined);
    try {
      await copyTables(lived.tables, kept.tables.client);
    } finally {
      await kept.close();
    }
  } finally {
    await lived.close();
  }
};

/** Moves what is in a folder into another one. The database comes last: where it is, everything is. */
const moveUp = (from: string, to: string): void => {
  const isDatabase = (name: string) => name === databaseFile('');
  const entries = readdirSync(from, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => Number(isDatabase(a.name)) - Number(isDatabase(b.name)))) {
    if (entry.isDirectory()) {
      mkdirSync(join(to, entry.name), { recursive: true });
      moveUp(join(from, entry.name), join(to, entry.name));
    } else {
      renameSync(join(from, entry.name), join(to, entry.name));
    }
  }
  rmdirSync(from);
};
