import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Timestamp, timestamp } from '../../core/calendar.ts';
import type { Clock } from '../../ports.ts';

/** Where time goes on: by so much away from the real one, or from a moment at which it was left standing. */
const Kept = z.union([z.object({ offset: z.int() }), z.object({ standsAt: Timestamp })]);
type Kept = z.infer<typeof Kept>;

export type MovableClock = Clock & {
  /** Time stands still at a moment: everything that happens until `flow` happens then. */
  stopAt: (moment: Timestamp) => void;
  /** Time runs on from where it stands; the next start goes on from there too. */
  flow: () => void;
  /** Time runs on as if it had never been stopped. */
  release: () => void;
};

/** A clock that runs like the real one, moved by as much as its file says. */
export const movableClock = (file: string): MovableClock => {
  const kept = readKept(file);
  let offset = 'offset' in kept ? kept.offset : Date.parse(kept.standsAt) - Date.now();
  let standing: Timestamp | undefined;
  if ('standsAt' in kept) writeKept(file, { offset });
  return {
    now: () => standing ?? timestamp(Date.now() + offset),
    stopAt: (moment) => {
      standing = moment;
    },
    release: () => {
      standing = undefined;
    },
    flow: () => {
      if (standing === undefined) return;
      offset = Date.parse(standing) - Date.now();
      standing = undefined;
      writeKept(file, { offset });
    },
  };
};

/** A clock that only moves when told to, and knows nothing of the real time. */
export const standStill = (
  file: string,
): Clock & { stopAt: (moment: Timestamp) => void; leave: () => void } => {
  let standing = timestamp(0);
  return {
    now: () => standing,
    stopAt: (moment) => {
      standing = moment;
    },
    leave: () => writeKept(file, { standsAt: standing }),
  };
};

const writeKept = (file: string, kept: Kept): void => {
  writeFileSync(`${file}.tmp`, JSON.stringify(kept));
  renameSync(`${file}.tmp`, file);
};

const readKept = (file: string): Kept => {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { offset: 0 };
    throw new Error(`${file} can't be read. Remove it to go back to the real time.`, { cause: error });
  }
};
