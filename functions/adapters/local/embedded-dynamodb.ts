import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineBinary } from './engine-binary.ts';
import { freePort } from './free-port.ts';
import { lockDirectory } from './lock-directory.ts';
import { startEngine, type Engine } from './start-engine.ts';

export type EmbeddedDynamodb = { endpoint: string; stop: () => Promise<void> };

/** Between choosing a free port and listening on it somebody else may take it. */
const ATTEMPTS = 5;

/** Where the data of a directory lie. */
export const databaseFile = (dataDirectory: string): string => join(dataDirectory, 'mentoring.sqlite');

const startOnFreePort = async (databaseFile: string | undefined): Promise<Engine> => {
  const binary = engineBinary();
  for (let attempt = 1; ; attempt += 1) {
    const started = await startEngine(binary, await freePort(), databaseFile);
    if (started.kind === 'listening') return started.engine;
    if (started.kind === 'failed' || attempt === ATTEMPTS) {
      throw new Error(`The embedded database did not start: ${started.message}`);
    }
  }
};

/**
 * Starts a DynamoDB of one's own on this machine: in memory, or with its data in `dataDirectory`, which then belongs to
 * this process until it stops or dies. Every acknowledged write is on disk. The engine dies with this process, however that dies.
 * @throws when the directory is in use, or no engine is installed for this platform
 */
export const startEmbeddedDynamodb = async (
  options: { dataDirectory?: string | undefined } = {},
): Promise<EmbeddedDynamodb> => {
  const { dataDirectory } = options;
  if (dataDirectory === undefined) return startOnFreePort(undefined);
  mkdirSync(dataDirectory, { recursive: true });
  const unlock = lockDirectory(dataDirectory);
  try {
    const { endpoint, stop } = await startOnFreePort(databaseFile(dataDirectory));
    return { endpoint, stop: () => stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
};
