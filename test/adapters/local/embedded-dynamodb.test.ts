import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTables } from '../../../functions/adapters/aws/create-tables.ts';
import { dynamoResponseStore } from '../../../functions/adapters/aws/dynamo-response-store.ts';
import { documentClient, type Tables } from '../../../functions/adapters/aws/tables.ts';
import { startEmbeddedDynamodb } from '../../../functions/adapters/local/embedded-dynamodb.ts';
import { engineBinary } from '../../../functions/adapters/local/engine-binary.ts';
import { startEngine } from '../../../functions/adapters/local/start-engine.ts';
import { invitationIdOf, waveIdOf } from '../../builders/ids.ts';
import { response } from '../rows.ts';

const SERVICE = fileURLToPath(new URL('a-service.ts', import.meta.url));
const services: ChildProcess[] = [];
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'embedded-dynamodb-'));
});
afterEach(() => {
  for (const service of services.splice(0)) service.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
});

const startService = (...args: string[]) => {
  const service = spawn(process.execPath, [SERVICE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  services.push(service);
  return { service, lines: createInterface({ input: service.stdout })[Symbol.asyncIterator]() };
};

const nextLine = async (lines: AsyncIterator<string>): Promise<string> => {
  const line = await lines.next();
  if (line.done === true) throw new Error('the service said nothing more');
  return line.value;
};

const tablesAt = (endpoint: string): Tables => ({
  client: documentClient({ endpoint }),
  names: { core: 'core', responses: 'responses', ephemeral: 'ephemeral' },
});

/** The command lines, of all processes on this machine, that name the port: the engine's and its watcher's. */
const processesOn = (endpoint: string): string[] => {
  const port = new URL(endpoint).port;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
      } catch {
        return []; // It ended while we looked.
      }
    })
    .filter((words) => words[words.indexOf('--port') + 1] === port)
    .map((words) => words.join(' '));
};

/** Waits for the engine and its watcher to be gone; the runner's own limit ends a wait in vain. */
const untilGone = async (endpoint: string): Promise<void> => {
  while (processesOn(endpoint).length > 0) await sleep(20);
};

describe('a data directory', () => {
  test('holds everything that was written when the engine starts again', async () => {
    const first = await startEmbeddedDynamodb({ dataDirectory: directory });
    await createTables(tablesAt(first.endpoint));
    await dynamoResponseStore(tablesAt(first.endpoint)).put(response(1));
    await first.stop();
    const second = await startEmbeddedDynamodb({ dataDirectory: directory });
    await createTables(tablesAt(second.endpoint));
    expect(await dynamoResponseStore(tablesAt(second.endpoint)).list(waveIdOf())).toEqual([response(1)]);
    await second.stop();
  });

  test('is refused to a second service, in this process or another, until the first has stopped', async () => {
    const { service, lines } = startService('idle', directory);
    await nextLine(lines);
    const again = () => startEmbeddedDynamodb({ dataDirectory: directory });
    await expect(again()).rejects.toThrow(`Another service is running on ${directory}`);
    service.kill('SIGKILL');
    await once(service, 'exit');
    const mine = await again();
    await expect(again()).rejects.toThrow('Another service is running');
    await mine.stop();
    await (await again()).stop();
  });

  test('has every acknowledged response after the service was killed in the middle of writing', async () => {
    const { service, lines } = startService('write', directory);
    await nextLine(lines);
    const acknowledged: string[] = [];
    while (acknowledged.length < 200) acknowledged.push(await nextLine(lines));
    service.kill('SIGKILL');
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      acknowledged.push(line.value);
    }
    const engine = await startEmbeddedDynamodb({ dataDirectory: directory });
    const stored = await dynamoResponseStore(tablesAt(engine.endpoint)).list(waveIdOf());
    const ids = new Set(stored.map(({ invitationId }) => invitationId));
    const lost = acknowledged.filter((number) => !ids.has(invitationIdOf(Number(number))));
    expect(lost).toEqual([]);
    await engine.stop();
  });
});

describe('the engine', () => {
  test('is gone when its service is killed, and so is what watched over it', async () => {
    const { service, lines } = startService('idle', directory);
    const endpoint = await nextLine(lines);
    expect(processesOn(endpoint)).toHaveLength(2);
    service.kill('SIGKILL');
    await untilGone(endpoint);
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed');
  });

  test('neither keeps a service that comes to its end from ending nor stays behind', async () => {
    const { service, lines } = startService('end');
    const endpoint = await nextLine(lines);
    await once(service, 'exit');
    expect(service.exitCode).toBe(0);
    await untilGone(endpoint);
  });

  test('is gone once it is stopped, twice if need be', async () => {
    const engine = await startEmbeddedDynamodb();
    expect((await fetch(engine.endpoint)).ok).toBe(true);
    await Promise.all([engine.stop(), engine.stop()]);
    await engine.stop();
    await untilGone(engine.endpoint);
  });

  test('started many times at once finds a port for each', async () => {
    const engines = await Promise.all(Array.from({ length: 6 }, () => startEmbeddedDynamodb()));
    expect(new Set(engines.map(({ endpoint }) => endpoint)).size).toBe(6);
    await Promise.all(engines.map(({ stop }) => stop()));
  });
});

describe('an engine that does not start', () => {
  test('because its port is taken says that', async () => {
    const first = await startEmbeddedDynamodb();
    const started = await startEngine(engineBinary(), Number(new URL(first.endpoint).port), undefined);
    expect(started.kind).toBe('port-taken');
    await first.stop();
  });

  test('because of its data says why, and leaves the directory free', async () => {
    writeFileSync(join(directory, 'mentoring.sqlite'), 'no database at all '.repeat(100));
    const again = () => startEmbeddedDynamodb({ dataDirectory: directory });
    await expect(again()).rejects.toThrow('The embedded database did not start: ');
    await expect(again()).rejects.not.toThrow('Another service');
  });
});

test('where no engine is installed the remedy is named', () => {
  expect(() => engineBinary('file:///nowhere/module.js')).toThrow('set DYNAMODB_ENDPOINT');
});
