import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSurvey } from '../../functions/compose/survey/run-survey.ts';
import { showSurvey } from '../../functions/compose/survey/show-survey.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'survey-'));
  writeFileSync(join(directory, 'published.json'), '{}');
  runSurvey(['new', 'team-spirit'], directory);
});
afterEach(() => rmSync(directory, { recursive: true }));

const show = async (...args: string[]) => {
  const running = await showSurvey(args, directory);
  if (running === undefined) throw new Error('the arguments name no such command');
  return running;
};

describe('survey codebook', () => {
  it('writes a page and a table', async () => {
    const out = join(directory, 'out');
    const { lines, failed } = await show('codebook', 'team-spirit', '--out', out);
    expect(failed).toBe(false);
    expect(lines).toEqual([join(out, 'team-spirit-codebook.html'), join(out, 'team-spirit-codebook.csv')]);
    for (const file of lines) expect(readFileSync(file, 'utf8')).toContain('meets-as-agreed');
  });

  it('says so when there is no such definition, no id, or a strange option', async () => {
    expect(await show('codebook', 'nonsense')).toMatchObject({ failed: true });
    expect(await show('codebook')).toMatchObject({ failed: true });
    expect(await show('codebook', 'team-spirit', '--nonsense')).toMatchObject({ failed: true });
  });
});

describe('survey preview', () => {
  it('lists every page of an instrument and serves it, and an edit is seen by a reload', async () => {
    const { lines, stop } = await show('preview', 'team-spirit');
    try {
      const addresses = lines.filter((line) => line.startsWith('http'));
      expect(addresses.slice(0, 2).map((address) => address.replace(/.*\/instruments/, ''))).toEqual([
        '/team-spirit.v1/preview/mentor/side-by-side',
        '/team-spirit.v1/preview/mentee/side-by-side',
      ]);
      expect(addresses.filter((address) => address.includes('/preview/mentor/'))).toHaveLength(3);
      for (const address of addresses) expect((await fetch(address)).status).toBe(200);
      const path = join(directory, 'team-spirit.v1.json');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('A title as participants read it', 'Another title'));
      expect(await (await fetch(addresses[0] ?? '')).text()).toContain('Another title');
      writeFileSync(path, text.replace('"frequency"', '"frequencies"'));
      const broken = await fetch(addresses[0] ?? '');
      expect(broken.status).toBe(500);
      expect(await broken.text()).toContain('team-spirit.v1.json');
    } finally {
      await stop?.();
    }
  });

  it('gives the address of the gallery and of each instrument', async () => {
    const { lines, stop } = await show('preview');
    await stop?.();
    expect(lines.filter((line) => line.startsWith('http'))).toHaveLength(2);
  });

  it('has nothing to show of an instrument that there is not', async () => {
    expect(await show('preview', 'nonsense')).toMatchObject({ failed: true });
    expect(await show('preview', '--port', 'many')).toMatchObject({ failed: true });
  });
});

it('leaves the other commands alone', () => {
  expect(showSurvey(['check'], directory)).toBeUndefined();
});
