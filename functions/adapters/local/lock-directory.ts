import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a file that somebody else has locked. */
const SQLITE_BUSY = 5;
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;

/** Kept here so that a claim lasts even when its owner forgets how to give it back: a connection that is collected is closed. */
const held = new Set<DatabaseSync>();

/**
 * Claims a directory for this process and returns how to give it back.
 *
 * The claim is the operating system's lock on a file, held by an open SQLite transaction (Node itself has no call for
 * one). The system drops it with the process, however that ends: no process id is kept that could be another's by now.
 * @throws when another service, or another part of this one, holds the directory
 */
export const lockDirectory = (directory: string): (() => void) => {
  const lock = new DatabaseSync(join(directory, 'in-use.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new Error(`Another service is running on ${directory}: stop it first, or set another DATA_DIR.`, {
      cause: error,
    });
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
};
