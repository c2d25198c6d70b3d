import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import * as z from 'zod';
import type { Tables } from '../../adapters/aws/tables.ts';
import { bundleClientModule } from '../../adapters/local/bundle-client-module.ts';
import { mailSpool } from '../../adapters/local/spool-mailer.ts';
import { movableClock } from '../../adapters/local/movable-clock.ts';
import type { Log, Ports, Settings } from '../../ports.ts';
import { answersApp } from '../../web/console/answers-app.ts';
import { consoleApp } from '../../web/console/console-app.ts';
import { localApp } from '../../web/local/local-app.ts';
import type { LocalPorts } from '../../web/local/local-ports.ts';
import { waysIn, type WaysIn } from '../../web/local/ways-in.ts';
import { participantsApp } from '../../web/participants-app.ts';
import { clientModuleOf } from '../../web/respond/client-module.ts';
import type { AddressOf } from '../../web/waste-guard.ts';
import { randomIds } from '../random-ids.ts';
import { ADMIN, LEADER } from '../simulation/simulate-program.ts';
import { clockFile, localPorts, mailFolder } from './local-ports.ts';
import { handleJob, localSchedules } from './local-schedules.ts';
import { tellingAtOnce } from './tell-at-once.ts';
import type { LocalOptions } from './options.ts';
import { openWithDemo, type Progress } from './open-with-demo.ts';
import { timekeeper } from './timekeeper.ts';

export type LocalService = { port: number; waysIn: () => Promise<WaysIn>; stop: () => Promise<void> };

const PACKAGE = join(import.meta.dirname, '../../../package.json');

/** The version that manifests name. */
export const codeVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version;

export const consoleLog: Log = { error: (what, error) => console.error(what, error) };

/** Starts the whole service in this process. @throws when the port is taken or the data directory is in use */
export const startService = async (
  options: LocalOptions,
  progress: Progress = () => undefined,
): Promise<LocalService> => {
  // Before the demo: nobody waits for that and learns then that the port is taken.
  await refuseTaken(options.port);
  const settings = { publicOrigin: options.publicOrigin, codeVersion: codeVersion(), firstAdmin: ADMIN };
  const { tables, close } = await openWithDemo(options, settings, consoleLog, progress);
  try {
    return await serveWorld(options, settings, tables, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const serveWorld = async (
  { dataDirectory, port, endpoint }: LocalOptions,
  settings: Settings,
  tables: Tables,
  close: () => Promise<void>,
): Promise<LocalService> => {
  const clock = movableClock(clockFile(dataDirectory));
  const world = { tables, dataDirectory, log: consoleLog, clock, ids: randomIds, settings };
  const { ports, drain } = localPorts({ ...world, alone: endpoint === undefined });
  const drainAll = () => drain(handleJob(ports));
  const time = timekeeper(ports, clock, localSchedules(ports, tables, drainAll));
  const mails = mailSpool(mailFolder(dataDirectory)).list;
  const signIns = { admin: ADMIN, leader: LEADER };
  const local: LocalPorts = { ...ports, mails, advanceTo: time.advanceTo, signIns };
  const server = await listen(port, route(tellingAtOnce(ports, time.inTurn, drainAll), local));
  time.start();
  const stop = async (): Promise<void> => {
    await time.stop();
    await closeServer(server);
    await close();
  };
  return { port, waysIn: () => waysIn(local), stop };
};

const Connection = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** Where a request came from, as the socket says. */
const callerAddress: AddressOf = (env) => Connection.safeParse(env).data?.incoming.socket.remoteAddress;

/** The same split as in the cloud: answering, helper pages, what single people answered, everything else. */
const route = (ports: Ports, local: LocalPorts) => {
  const participants = participantsApp(ports, clientModuleOf(bundleClientModule()), callerAddress);
  const apps = {
    local: localApp(local),
    answers: answersApp(ports),
    console: consoleApp(ports),
  };
  return (request: Request, env: object): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (/^\/[rm]\//.test(pathname)) return participants.fetch(request, env);
    if (pathname.startsWith('/console/answers/')) return apps.answers.fetch(request);
    return pathname === '/local' || pathname.startsWith('/local/')
      ? apps.local.fetch(request)
      : apps.console.fetch(request);
  };
};

/** Only this machine can reach it: the spool and the links below /local/ are for nobody else. */
const HOST = 'localhost';

const taken = (port: number, error: Error): Error =>
  'code' in error && error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken: stop what uses it, or set another PORT.`)
    : error;

const refuseTaken = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(port, HOST, () => probe.close(() => resolve()));
    probe.once('error', (error) => reject(taken(port, error)));
  });

const listen = (
  port: number,
  fetch: (request: Request, env: object) => Response | Promise<Response>,
): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: HOST }, () => resolve(server));
    server.once('error', (error) => reject(taken(port, error)));
  });

/** Who is being answered gets the answer; a connection that merely stays open does not hold up the end. */
const PATIENCE = 3_000;

const closeServer = async (server: ServerType): Promise<void> => {
  const timer = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, PATIENCE);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(timer);
};
