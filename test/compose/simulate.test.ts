import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../functions/core/digest.ts';
import { cleanUp, freshFolder, run, runToEnd, untilNoEngine } from './local-process.ts';

const small = ['--matches', '5', '--months', '1', '--seed'];

/** Every file below a folder and what it holds. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), sha256(readFileSync(file))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const simulate = async (folder: string, seed: string): Promise<Record<string, string>> => {
  const ended = await runToEnd('simulate', [...small, seed], { DATA_DIR: folder });
  expect(ended.code).toBe(0);
  expect(ended.output).toContain(`${folder} holds 5 matches over 1 months (seed ${seed}).`);
  return contents(folder);
};

// Processes of their own, which may have to wait for the machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(cleanUp);

describe('a simulation', () => {
  const folder = freshFolder();
  let first: Record<string, string> = {};
  let again: Record<string, string> = {};
  let other: Record<string, string> = {};
  beforeAll(async () => {
    [first, again] = await Promise.all([simulate(folder, '7'), simulate(freshFolder(), '7')]);
    other = await simulate(freshFolder(), '8');
  });

  test('with the same seed gives the same bytes in every file', () => {
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['clock.json', 'in-use.lock', 'mentoring.sqlite']),
    );
    expect(Object.keys(first).filter((file) => /^mail\/.*\.eml$/.test(file)).length).toBeGreaterThan(9);
    expect(Object.keys(first).filter((file) => /^reports\/.*\.html$/.test(file))).toHaveLength(1);
    expect(again).toEqual(first);
  });

  test('with another seed gives other people, mails and reports', () => {
    const shared = Object.keys(first).filter((file) => first[file] === other[file]);
    expect(shared).toEqual(['in-use.lock', ...shared.filter((file) => file === 'clock.json')].toSorted());
  });

  test('leaves a folder alone that holds data already', async () => {
    const refused = await runToEnd('simulate', [...small, '7'], { DATA_DIR: folder });
    expect(refused.code).toBe(1);
    expect(refused.errors.trim()).toBe(
      `${folder} holds data already: set DATA_DIR to a new folder, or remove that one first.`,
    );
    expect(contents(folder)).toEqual(first);
  });

  test('that is killed can be begun again in the same folder', async () => {
    const broken = freshFolder();
    const { process, ended } = run('simulate', ['--matches', '40'], { DATA_DIR: broken });
    while (!readdirSync(broken).includes('unfinished')) await new Promise((go) => setTimeout(go, 10));
    process.kill('SIGKILL');
    await ended;
    await untilNoEngine(broken);
    expect(await simulate(broken, '7')).toEqual(first);
  });
});
