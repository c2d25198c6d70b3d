import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../functions/adapters/local/free-port.ts';
import { simulateInto } from './a-simulated-folder.ts';
import { cleanUp, freshFolder, getJson, run, runToEnd, startLocal, untilNoEngine } from './local-process.ts';

// Processes of their own, which may have to wait for the machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(cleanUp);

describe('a service that starts', () => {
  test('says where it is and prints the links that it lists', async () => {
    const folder = freshFolder();
    await simulateInto(folder, { months: 1 });
    const service = await startLocal(folder);
    expect(service.output()).toContain(`Ready at ${service.origin}`);
    expect(await (await fetch(`${service.origin}/healthz`)).text()).toBe('ok');
    const links = await getJson(`${service.origin}/local/links`);
    expect(links).toEqual({
      mentee: expect.stringMatching(/^http:\/\/localhost:3000\/r\/[a-z0-9]{32}$/),
      mentor: expect.stringMatching(/^http:\/\/localhost:3000\/r\/[a-z0-9]{32}$/),
      meeting: expect.stringMatching(/^http:\/\/localhost:3000\/m\/[a-z0-9]{32}$/),
      admin: expect.stringMatching(new RegExp(`^${service.origin}/console/sign-in/[a-z0-9]{32}$`)),
      leader: expect.stringMatching(new RegExp(`^${service.origin}/console/sign-in/[a-z0-9]{32}$`)),
    });
    const { mentee, mentor, meeting } = Object(links);
    expect(service.output()).toContain(`Answer as a mentee   ${mentee}`);
    expect(service.output()).toContain(`Answer as a mentor   ${mentor}`);
    expect(service.output()).toContain(`Log a meeting        ${meeting}`);
    const printed = /Sign in as an admin +(\S+)/.exec(service.output())?.[1] ?? '';
    expect((await fetch(printed)).status).toBe(200);
    expect(await service.end('SIGINT')).toBe(0);
  });

  test('empty says so instead of a link, and still lets an admin in', async () => {
    const service = await startLocal(freshFolder(), ['--empty']);
    expect(service.output()).toMatch(/Answer as a mentee +nothing open/);
    const links = await getJson(`${service.origin}/local/links`);
    expect(Object.keys(Object(links))).toEqual(['admin']);
    expect(await getJson(`${service.origin}/local/mail`)).toEqual([]);
    await service.end('SIGTERM');
  });
});

describe('a service that ends', () => {
  test('by SIGTERM does so with code 0, leaves no engine, and lets the next one have its folder', async () => {
    const folder = freshFolder();
    const service = await startLocal(folder, ['--empty']);
    // A browser keeps its connection open.
    await (await fetch(`${service.origin}/healthz`, { headers: { connection: 'keep-alive' } })).text();
    expect(await service.end('SIGTERM')).toBe(0);
    await untilNoEngine(folder);
    const next = await startLocal(folder, ['--empty']);
    expect(await next.end('SIGTERM')).toBe(0);
  });

  test('by SIGKILL takes its engine along', async () => {
    const folder = freshFolder();
    const service = await startLocal(folder, ['--empty']);
    await service.end('SIGKILL');
    await untilNoEngine(folder);
  });
});

describe('a service that can’t start', () => {
  test('because its port is taken says so in one sentence and leaves no engine', async () => {
    const port = await freePort();
    const other = createServer().listen(port, 'localhost');
    await once(other, 'listening');
    const folder = freshFolder();
    const ended = await runToEnd('local', [], { PORT: String(port), DATA_DIR: folder });
    expect(ended).toEqual({
      code: 1,
      output: '',
      errors: `Port ${port} is taken: stop what uses it, or set another PORT.\n`,
    });
    await untilNoEngine(folder);
    other.close();
  });

  test('because another one has the folder says so, and the other one goes on', async () => {
    const folder = freshFolder();
    const first = await startLocal(folder, ['--empty']);
    const port = String(await freePort());
    expect(await runToEnd('local', [], { PORT: port, DATA_DIR: folder })).toEqual({
      code: 1,
      output: '',
      errors: `Another service is running on ${folder}: stop it first, or set another DATA_DIR.\n`,
    });
    expect((await fetch(`${first.origin}/healthz`)).ok).toBe(true);
    await first.end('SIGTERM');
  });

  test('because no DynamoDB answers says what to do', async () => {
    const environment = { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9', DATA_DIR: freshFolder(), PORT: '3999' };
    expect(await runToEnd('local', ['--empty'], environment)).toEqual({
      code: 1,
      output: '',
      errors:
        'No DynamoDB answers at DYNAMODB_ENDPOINT «http://127.0.0.1:9»: start it, or unset the variable to use the embedded one.\n',
    });
  });

  test('because of a flag that there isn’t names the one there is', async () => {
    const ended = await runToEnd('local', ['--emtpy'], { DATA_DIR: freshFolder() });
    expect([ended.code, ended.output]).toEqual([1, '']);
    expect(ended.errors).toMatch(/^Unknown option '--emtpy'.*\. The only flag is --empty\.\n$/);
  });
});

test('a first start that is killed while it lives through the demo leaves nothing half lived through', async () => {
  const folder = freshFolder();
  const { process, ended } = run('local', [], { PORT: String(await freePort()), DATA_DIR: folder });
  const mail = join(folder, 'unfinished', 'mail');
  while (!existsSync(mail) || readdirSync(mail).length === 0) await sleep(20);
  process.kill('SIGKILL');
  await ended;
  await untilNoEngine(folder);
  const service = await startLocal(folder, ['--empty']);
  expect(service.output()).toMatch(/Answer as a mentee +nothing open/);
  expect(await getJson(`${service.origin}/local/mail`)).toEqual([]);
  await service.end('SIGTERM');
});
