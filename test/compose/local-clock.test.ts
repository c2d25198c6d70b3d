import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { simulateInto } from './a-simulated-folder.ts';
import { cleanUp, freshFolder, getJson, moveClock, startLocal, type LocalProcess } from './local-process.ts';

const Mail = z.strictObject({
  file: z.string(),
  sentAt: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
});
const Moved = z.strictObject({
  before: z.string(),
  now: z.string(),
  runs: z.record(z.string(), z.int()),
});
const DAY = 86_400_000;

const mailsOf = async ({ origin }: LocalProcess) =>
  z.array(Mail).parse(await getJson(`${origin}/local/mail`));
const nowOf = async ({ origin }: LocalProcess): Promise<string> =>
  z.object({ now: z.string() }).parse(await getJson(`${origin}/local/clock`)).now;
const moved = async (service: LocalProcess, move: unknown) =>
  Moved.parse(await (await moveClock(service.origin, move)).json());

/** Tokens are secrets and so never the same; everything else is. */
const withoutTokens = (text: string): string => text.replaceAll(/\/([rm])\/[a-z0-9]{32}/g, '/$1/token');

const reportFiles = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'reports'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

// Processes of their own, which may have to wait for the machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const template = freshFolder();
const copy = (): string => {
  const folder = freshFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
};
beforeAll(() => simulateInto(template));
afterAll(cleanUp);

describe('the clock', () => {
  test('goes on from where the simulation ended, and a mail is what was written', async () => {
    const service = await startLocal(copy());
    expect((await nowOf(service)).slice(0, 10)).toBe('2026-04-03');
    const mails = await mailsOf(service);
    expect(mails.length).toBeGreaterThan(8);
    expect(mails.map(({ sentAt }) => sentAt)).toEqual(
      mails
        .map(({ sentAt }) => sentAt)
        .toSorted()
        .toReversed(),
    );
    const [mail] = mails;
    expect(mail?.to).toMatch(/@example\.org$/);
    expect(mail?.subject).toMatch(/^(Growing Together|Still open until \d+ \w+ 2026): /);
    for (const link of mail?.links ?? []) {
      expect(link).toMatch(/^http:\/\/localhost:3000\/[rm]\/[a-z0-9]{32}(\/|$)/);
      expect(mail?.text).toContain(link);
      expect(mail?.html).toContain(link);
    }
    await service.end('SIGTERM');
  });

  test('moves by a duration or to a moment, runs what falls due, and stays moved after a restart', async () => {
    const folder = copy();
    const service = await startLocal(folder);
    const by = await moved(service, { advance: 'P1DT2H' });
    expect(Date.parse(by.now) - Date.parse(by.before)).toBeGreaterThanOrEqual(DAY + 7_200_000);
    expect(Date.parse(by.now) - Date.parse(by.before)).toBeLessThan(DAY + 7_260_000);
    expect(by.runs['aggregate-everything']).toBe(1);
    const to = await moved(service, { to: '2026-05-01T12:00:00+02:00' });
    expect(to.now.slice(0, 16)).toBe('2026-05-01T10:00');
    expect(to.runs['aggregate-everything']).toBe(27);
    await service.end('SIGKILL');
    const next = await startLocal(folder);
    expect((await nowOf(next)).slice(0, 13)).toBe('2026-05-01T10');
    await next.end('SIGTERM');
  });

  test('never moves back, nor by what it does not understand', async () => {
    const service = await startLocal(copy());
    const before = await nowOf(service);
    for (const move of [
      { to: '2026-01-01T00:00:00Z' },
      { advance: '-P1D' },
      { advance: 'P1M' },
      { advance: 'P' },
      { advance: 'PT' },
      { advance: 30 },
      { to: 'tomorrow' },
      { advance: 'P1D', to: '2026-12-01T00:00:00Z' },
      [],
      '{"advance":',
      '',
    ]) {
      const refused = await moveClock(service.origin, move);
      expect([move, refused.status]).toEqual([move, 400]);
      expect(await refused.text()).toContain('Send JSON such as');
    }
    expect(Date.parse(await nowOf(service)) - Date.parse(before)).toBeLessThan(60_000);

    // Moved by several at once it ends where the farthest of them was led.
    const moves = ['P20D', 'P1D', 'PT1H'].map((advance) => moved(service, { advance }));
    const ends = (await Promise.all(moves)).map(({ now }) => now);
    expect((await nowOf(service)) >= (ends.toSorted().at(-1) ?? '')).toBe(true);
    await service.end('SIGTERM');
  });
});

test('two equal folders advanced alike, in one step or in several, have the same mails and the same reports', async () => {
  const folders = [copy(), copy()];
  const results = await Promise.all(
    folders.map(async (folder, index) => {
      const service = await startLocal(folder, [], { PUBLIC_ORIGIN: 'http://localhost:3000' });
      const stops = ['2026-04-12T06:59:59Z', '2026-04-12T07:00:00Z', '2026-05-04T00:00:00Z'].slice(index * 2);
      for (const to of stops) await moved(service, { to });
      const mails = await mailsOf(service);
      await service.end('SIGTERM');
      return mails.map(({ links, ...mail }) => ({
        ...mail,
        text: withoutTokens(mail.text),
        html: withoutTokens(mail.html),
        links: links.length,
      }));
    }),
  );
  expect(results[0]).toEqual(results[1]);
  expect(results[0]?.filter(({ sentAt }) => sentAt === '2026-04-12T07:00:00.000Z').length).toBeGreaterThan(7);
  const [one, other] = folders.map(reportFiles);
  expect(Object.keys(one ?? {}).length).toBeGreaterThan(5);
  expect(one).toEqual(other);
});
