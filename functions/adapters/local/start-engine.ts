import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';

export type Engine = { endpoint: string; stop: () => Promise<void> };
export type Started =
  | { kind: 'listening'; engine: Engine }
  | { kind: 'port-taken'; message: string }
  | { kind: 'failed'; message: string };

/**
 * The shell leaves a watcher behind and becomes the engine. The watcher waits on a pipe that only this process holds
 * the other end of: it closes when this process dies, even by SIGKILL, and the engine is killed. A line through it says
 * that the engine is gone already, and that its process id may by now be somebody else's.
 */
const GUARDED = '{ read -r gone <&3 || kill -KILL $$; } >/dev/null 2>&1 & exec "$@" 3<&-';

const HOST = '127.0.0.1';
const SLOWEST_START = 20_000;
const SLOWEST_STOP = 5_000;

type Guarded = { process: ChildProcess; output: Socket; watcher: Socket };

const spawnGuarded = (binary: string, args: string[]): Guarded => {
  const child = spawn('/bin/sh', ['-c', GUARDED, 'sh', binary, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C is for the service, which stops the engine when it has finished with it.
    detached: true,
  });
  const [, , output, watcher] = child.stdio;
  if (!(output instanceof Socket) || !(watcher instanceof Socket)) {
    throw new Error('a process was spawned without the pipes that were asked for');
  }
  // The watcher may be gone before the last line reaches it.
  watcher.on('error', () => undefined);
  child.once('exit', () => watcher.end('gone\n'));
  return { process: child, output, watcher };
};

/** Waits until the engine says on its error output that it listens; what it said instead otherwise. */
const untilListening = (engine: Guarded): Promise<{ listening: boolean; said: string }> =>
  new Promise((resolve) => {
    let said = '';
    const settle = (listening: boolean): void => {
      clearTimeout(timer);
      resolve({ listening, said: said.trim() });
    };
    const timer = setTimeout(() => settle(false), SLOWEST_START);
    engine.output.setEncoding('utf8').on('data', (text: string) => {
      // Read to the end, so that the engine never waits for a full pipe; kept until it listens.
      said = `${said}${text}`.slice(-2_000);
      if (said.includes('listening on')) settle(true);
    });
    engine.process.once('error', (error) => {
      said = error.message;
      settle(false);
    });
    engine.process.once('close', () => settle(false));
  });

const stopper = ({ process: child }: Guarded) => {
  return async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exited = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), SLOWEST_STOP);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  };
};

/** Starts the engine on a port, in memory or on a database file, and waits until it listens. */
export const startEngine = async (
  binary: string,
  port: number,
  databaseFile: string | undefined,
): Promise<Started> => {
  const file = databaseFile === undefined ? [] : ['--db-path', databaseFile];
  const engine = spawnGuarded(binary, ['--host', HOST, '--port', String(port), ...file]);
  const stop = stopper(engine);
  const { listening, said } = await untilListening(engine);
  if (listening) {
    // Neither the engine nor the pipes to it keep the service from ending.
    engine.process.unref();
    engine.output.unref();
    engine.watcher.unref();
    return { kind: 'listening', engine: { endpoint: `http://${HOST}:${port}`, stop } };
  }
  await stop();
  const message = said === '' ? `it said nothing within ${SLOWEST_START / 1000} seconds` : said;
  return { kind: said.includes('already in use') ? 'port-taken' : 'failed', message };
};
