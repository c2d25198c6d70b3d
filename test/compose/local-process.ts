import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../functions/adapters/local/free-port.ts';

/** The local service and its tools as they run: processes of their own, on folders of their own. */

const script = (name: string): string =>
  fileURLToPath(new URL(`../../functions/compose/${name}.ts`, import.meta.url));

export type Ended = { code: number | null; output: string; errors: string };
export type LocalProcess = {
  origin: string;
  port: number;
  process: ChildProcess;
  /** What it has said until now, on both outputs. */
  output: () => string;
  /** Sends a signal and waits until the process has ended; its exit code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

const running = new Set<ChildProcess>();
const folders: string[] = [];

export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'local-service-'));
  folders.push(folder);
  return folder;
};

/** Ends what is still running and removes every folder; for `afterEach` or `afterAll`. */
export const cleanUp = (): void => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

type Environment = Record<string, string>;

const READ_BY_THE_SERVICE = ['PORT', 'DATA_DIR', 'PUBLIC_ORIGIN', 'DYNAMODB_ENDPOINT'];

/** The variables of this process, with the service's own as given. */
const environmentWith = (given: Environment): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !READ_BY_THE_SERVICE.includes(name))),
  ...given,
});

const spawnScript = (name: string, args: string[], environment: Environment): ChildProcess => {
  const child = spawn(process.execPath, [script(name), ...args], {
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};

const collect = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let text = '';
  stream?.setEncoding('utf8').on('data', (more: string | Buffer) => {
    text += more.toString();
  });
  return () => text;
};

/** Starts `local` or `simulate`; how it ends, by itself or killed. */
export const run = (
  name: string,
  args: string[],
  environment: Environment,
): { process: ChildProcess; ended: Promise<Ended> } => {
  const child = spawnScript(name, args, environment);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    output: output(),
    errors: errors(),
  }));
  return { process: child, ended };
};

export const runToEnd = (name: string, args: string[], environment: Environment): Promise<Ended> =>
  run(name, args, environment).ended;

/** Starts the service and waits until it has printed its links. */
export const startLocal = async (
  dataDirectory: string,
  args: string[] = [],
  environment: Environment = {},
): Promise<LocalProcess> => {
  const port = await freePort();
  const child = spawnScript('local', args, {
    PORT: String(port),
    DATA_DIR: dataDirectory,
    ...environment,
  });
  const [out, errors] = [collect(child.stdout), collect(child.stderr)];
  const output = (): string => out() + errors();
  while (!output().includes('These links, fresh')) {
    if (child.exitCode !== null) throw new Error(`the service ended before it was ready: ${output()}`);
    await sleep(10);
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    process: child,
    output,
    end: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
};

/** How many processes of this machine have the folder in their command line: its engine. */
const enginesOn = (folder: string): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false; // It ended while we looked.
      }
    }).length;

/** Waits for the engine on a folder to be gone; the runner's own limit ends a wait in vain. */
export const untilNoEngine = async (folder: string): Promise<void> => {
  while (enginesOn(folder) > 0) await sleep(20);
};

export const getJson = async (url: string): Promise<unknown> =>
  (await fetch(url, { headers: { accept: 'application/json' } })).json();

export const moveClock = (origin: string, body: unknown): Promise<Response> =>
  fetch(`${origin}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
