import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { serve, type ServerType } from '@hono/node-server';
import * as z from 'zod';
import type { Tables } from '../../adapters/aws/tables.ts';
import { mailSpool } from '../../adapters/local/spool-mailer.ts';
import { movableClock } from '../../adapters/local/movable-clock.ts';
import type { Log, Ports } from '../../ports.ts';
import { consoleApp } from '../../web/console/console-app.ts';
import { localApp } from '../../web/local/local-app.ts';
import type { LocalPorts } from '../../web/local/local-ports.ts';
import { waysIn, type WaysIn } from '../../web/local/ways-in.ts';
import { respondApp } from '../../web/respond/respond-app.ts';
import { randomIds } from '../random-ids.ts';
import { ADMIN, DEMO, LEADER } from '../simulation/simulate-program.ts';
import { clockFile, localPorts, mailFolder } from './local-ports.ts';
import { handleJob, localSchedules } from './local-schedules.ts';
import type { LocalOptions } from './options.ts';
import { openTables } from './open-world.ts';
import { runSimulation } from './run-simulation.ts';
import { timekeeper } from './timekeeper.ts';

export type LocalService = { port: number; waysIn: () => Promise<WaysIn>; stop: () => Promise<void> };

const PACKAGE = join(import.meta.dirname, '../../../package.json');

/** The version that manifests name. */
export const codeVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version;

export const consoleLog: Log = { error: (what, error) => console.error(what, error) };

type Progress = (done: number, total: number) => void;

/** Starts the whole service in this process. @throws when the port is taken or the data directory is in use */
export const startService = async (
  options: LocalOptions,
  progress: Progress = () => undefined,
): Promise<LocalService> => {
  const { tables, close } = await openTables(options.dataDirectory, options.endpoint);
  try {
    return await serveWorld(options, tables, close, progress);
  } catch (error) {
    await close();
    throw error;
  }
};

const serveWorld = async (
  { dataDirectory, publicOrigin, port, withDemo }: LocalOptions,
  tables: Tables,
  close: () => Promise<void>,
  progress: Progress,
): Promise<LocalService> => {
  const world = { tables, dataDirectory, log: consoleLog };
  const settings = { publicOrigin, codeVersion: codeVersion(), firstAdmin: ADMIN };
  if (withDemo && !(await hasPrograms(world, settings))) {
    await runSimulation({ ...world, ...settings, plan: DEMO, progress });
  }
  const clock = movableClock(clockFile(dataDirectory));
  const { ports, drain } = localPorts({ ...world, clock, ids: randomIds, settings });
  const time = timekeeper(
    ports,
    clock,
    localSchedules(ports, tables, () => drain(handleJob(ports))),
  );
  const mails = mailSpool(mailFolder(dataDirectory)).list;
  const signIns = { admin: ADMIN, leader: LEADER };
  const local: LocalPorts = { ...ports, mails, advanceTo: time.advanceTo, signIns };
  const server = await listen(port, route(ports, local));
  time.start();
  const stop = async (): Promise<void> => {
    await time.stop();
    await new Promise((resolve) => server.close(resolve));
    await close();
  };
  return { port, waysIn: () => waysIn(local), stop };
};

type World = { tables: Tables; dataDirectory: string; log: Log };

const hasPrograms = async (world: World, settings: Ports['settings']): Promise<boolean> => {
  const clock = { now: () => new Date(0).toISOString() };
  const { ports } = localPorts({ ...world, clock, ids: randomIds, settings });
  return (await ports.programs.list()).length > 0;
};

/** The same split as in the cloud: answering, helper pages, everything else. */
const route = (ports: Ports, local: LocalPorts) => {
  const apps = { respond: respondApp(ports), local: localApp(local), console: consoleApp(ports) };
  return (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/r/')) return apps.respond.fetch(request);
    return pathname === '/local' || pathname.startsWith('/local/')
      ? apps.local.fetch(request)
      : apps.console.fetch(request);
  };
};

/** Only this machine can reach it: the spool and the links below /local/ are for nobody else. */
const HOST = 'localhost';

const listen = (
  port: number,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: HOST }, () => resolve(server));
    server.once('error', (error) =>
      reject(
        'code' in error && error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: stop what uses it, or set another PORT.`)
          : error,
      ),
    );
  });
