import { mkdtempSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskReportShelf } from '../../../functions/adapters/local/disk-report-shelf.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shelf-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const shelfIn = (name = 'reports') => diskReportShelf(join(root, name));

test.each([
  ['report.html', 'text/html; charset=utf-8'],
  ['figures.csv', 'text/csv; charset=utf-8'],
  ['response-rate.svg', 'image/svg+xml; charset=utf-8'],
  ['manifest.json', 'application/json'],
])('%s comes back as it was put, as %s', async (name, contentType) => {
  const shelf = shelfIn();
  await shelf.put(`cohorts/one/${name}`, '«Ünïcode»\n', contentType);
  expect(await shelf.get(`cohorts/one/${name}`)).toEqual({ body: '«Ünïcode»\n', contentType });
  await shelf.put(`cohorts/one/${name}`, 'newer', contentType);
  expect((await shelf.get(`cohorts/one/${name}`))?.body).toBe('newer');
});

test('what was never put is not there', async () => {
  expect(await shelfIn().get('cohorts/one/latest.json')).toBeUndefined();
  expect(await shelfIn().get('cohorts')).toBeUndefined();
});

test.each(['../secret.txt', 'cohorts/../../secret.txt', '../reports-of-others/x', '..', '.', ''])(
  'the key «%s» leads out of the shelf and is refused',
  async (key) => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    const shelf = shelfIn();
    await expect(shelf.get(key)).rejects.toThrow('lies outside of the shelf');
    await expect(shelf.put(key, 'x', 'text/plain')).rejects.toThrow('lies outside of the shelf');
    expect(readdirSync(root)).toEqual(['secret.txt']);
  },
);

test('a key that begins like a path of the system stays inside', async () => {
  const shelf = shelfIn();
  await shelf.put('/etc/passwd', 'mine', 'text/plain');
  expect(existsSync(join(root, 'reports', 'etc', 'passwd'))).toBe(true);
});

test('a reader finds the old file or the new one, never a part', async () => {
  const shelf = shelfIn();
  const bodies = ['a', 'b'].map((letter) => letter.repeat(3_000_000));
  await shelf.put('report.html', bodies[0] ?? '', 'text/html');
  let writing = true;
  const writer = (async () => {
    for (let round = 1; round <= 12; round += 1)
      await shelf.put('report.html', bodies[round % 2] ?? '', 'text/html');
    writing = false;
  })();
  while (writing) expect(bodies).toContain((await shelf.get('report.html'))?.body);
  await writer;
  expect(readdirSync(join(root, 'reports'))).toEqual(['report.html']);
});
