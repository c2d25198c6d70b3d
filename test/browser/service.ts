import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { freePort } from '../../functions/adapters/local/free-port.ts';
import { standStill } from '../../functions/adapters/local/movable-clock.ts';
import type { Timestamp } from '../../functions/core/calendar.ts';
import { clockFile } from '../../functions/compose/local/local-ports.ts';
import { openTables } from '../../functions/compose/local/open-world.ts';
import { runSimulation } from '../../functions/compose/local/run-simulation.ts';
import { codeVersion, consoleLog, startService } from '../../functions/compose/local/start-service.ts';
import type { Simulation } from '../../functions/compose/simulation/simulate-program.ts';

const Mail = z.object({ to: z.string(), subject: z.string(), links: z.array(z.string()) });
type Mail = z.infer<typeof Mail>;
const Ways = z.object({
  mentee: z.string(),
  mentor: z.string(),
  meeting: z.string(),
  admin: z.string(),
  leader: z.string(),
});
type Ways = z.infer<typeof Ways>;

export type RunningService = {
  origin: string;
  /** The spool as `/local/mail` shows it, newest first. */
  mails: () => Promise<Mail[]>;
  /** What `/local/links` offers just now. */
  ways: () => Promise<Partial<Ways>>;
  /** Moves time forward; comes back when every schedule on the way has run. */
  moveClock: (to: Timestamp) => Promise<void>;
  stop: () => Promise<void>;
};

/** How the service begins: with nothing, at a moment, or with a cohort that was lived through before. */
type Beginning = { emptyAt: Timestamp } | { after: Simulation };

/** The whole local service in this process, on a port and a folder of its own. */
export const runService = async (beginning: Beginning): Promise<RunningService> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'mentoring-browser-'));
  const port = await freePort();
  const publicOrigin = `http://localhost:${port}`;
  await prepare(dataDirectory, publicOrigin, beginning);
  const service = await startService({
    port,
    dataDirectory,
    publicOrigin,
    endpoint: undefined,
    withDemo: false,
  });
  return {
    origin: publicOrigin,
    mails: async () => z.array(Mail).parse(await readJson(`${publicOrigin}/local/mail`)),
    ways: async () => Ways.partial().parse(await readJson(`${publicOrigin}/local/links`)),
    moveClock: async (to) => {
      const moved = await fetch(`${publicOrigin}/local/clock`, {
        method: 'POST',
        body: JSON.stringify({ to }),
      });
      if (!moved.ok) throw new Error(await moved.text());
    },
    stop: async () => {
      await service.stop();
      rmSync(dataDirectory, { recursive: true });
    },
  };
};

const prepare = async (dataDirectory: string, publicOrigin: string, beginning: Beginning): Promise<void> => {
  if ('emptyAt' in beginning) {
    const clock = standStill(clockFile(dataDirectory));
    clock.stopAt(beginning.emptyAt);
    clock.leave();
    return;
  }
  const { tables, close } = await openTables(dataDirectory, undefined);
  const plan = beginning.after;
  const settings = { publicOrigin, codeVersion: codeVersion(), log: consoleLog };
  try {
    await runSimulation({ tables, dataDirectory, ...settings, plan, progress: () => undefined });
  } finally {
    await close();
  }
};

const readJson = async (url: string): Promise<unknown> =>
  (await fetch(url, { headers: { accept: 'application/json' } })).json();

/** The newest mail to somebody. @throws when there is none */
export const mailTo = async (service: RunningService, address: string, subject: RegExp): Promise<Mail> => {
  const mail = (await service.mails()).find((one) => one.to.includes(address) && subject.test(one.subject));
  if (mail === undefined) throw new Error(`${address} got no mail like ${subject}`);
  return mail;
};
