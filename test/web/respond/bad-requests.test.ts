import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { aVisitor, heading } from '../visitor.ts';
import { anOpenWave, OPENING, SEALING, type OpenWave } from './an-open-link.ts';

let wave: OpenWave;
let link: string;
let before: string;
beforeAll(async () => {
  wave = await anOpenWave(2);
  link = wave.linkOf(1);
  before = await wave.world.dump();
});
beforeEach(() => wave.world.stopAt(OPENING));

const TYPED = { why: ['my own words'] };

describe('a forged form is refused, shows what was typed and stores nothing', () => {
  const forms: [string, DraftFields][] = [
    ['a field that nobody asked', { shoe: ['43'] }],
    ['a field of another page', { more: ['x'] }],
    ['a field called __proto__', { ['__proto__']: ['x'] }],
    ['a field called constructor', { constructor: ['x'] }],
    ['a code that is none', { 'how-often': ['sometimes-or-so'] }],
    ['a label in place of a code', { 'how-often': ['Sometimes'] }],
    ['two answers where one is asked', { 'how-often': ['never', 'always'] }],
    ['two texts for one field', { name: ['one', 'two'] }],
    ['a code that is none among several', { which: ['never', 'x'] }],
  ];
  it.each(forms)('%s', async (_what, fields) => {
    const body = new URLSearchParams(
      Object.entries({ ...TYPED, ...fields }).flatMap(([name, texts]) =>
        texts.map((text): [string, string] => [name, text]),
      ),
    );
    const page = await wave.visitor.post(`${link}/1`, body.toString());
    expect(page.status).toBe(400);
    expect(heading(page)).toBe('This form can’t be read');
    expect(page.text).toContain('my own words');
    expect(await wave.world.dump()).toBe(before);
  });
});

describe('a body that is no form of ours is refused and stores nothing', () => {
  it.each([
    ['JSON', 'application/json', '{"how-often":"never"}', 415],
    ['a file', 'multipart/form-data; boundary=x', '--x--', 415],
    ['plain text', 'text/plain', 'how-often=never', 415],
    ['no type', '', 'how-often=never', 415],
    ['300 kB', 'application/x-www-form-urlencoded', `why=${'x'.repeat(300_000)}`, 413],
  ])('%s', async (_what, type, body, status) => {
    for (const path of [`${link}/1`, `${link}/send`]) {
      const page = await wave.visitor.post(path, body, { 'content-type': type });
      expect(page.status, path).toBe(status);
      expect(heading(page)).not.toBe('');
    }
    expect(await wave.world.dump()).toBe(before);
  });

  it('300 kB that come without saying so', async () => {
    const chunks = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let n = 0; n < 30; n += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' };
    const init = { method: 'POST', body: chunks, headers, duplex: 'half' };
    const request = new Request(`https://mentoring.example.test${link}/1`, init);
    expect((await respondApp(wave.world.ports).request(request)).status).toBe(413);
    expect(await wave.world.dump()).toBe(before);
  });

  it('a hundred thousand fields', async () => {
    const page = await wave.visitor.post(`${link}/1`, 'a&'.repeat(100_000));
    expect(page.status).toBe(400);
  });
});

describe('a link', () => {
  it.each([
    ['that was never made', `/r/${'z'.repeat(32)}`],
    ['that was cut off', '/r/abc'],
    ['with other signs', '/r/%3Cscript%3E'],
    ['that breaks off in the middle of a sign', '/r/%E0%A4%A'],
    ['to nothing', '/r/'],
    ['of a megabyte', `/r/${'a'.repeat(100_000)}`],
  ])('%s is unknown, whatever is done with it', async (_what, path) => {
    for (const page of [
      await wave.visitor.get(path),
      await wave.visitor.get(`${path}/1`),
      await wave.visitor.post(`${path}/1`, TYPED),
      await wave.visitor.post(`${path}/send`, {}),
    ]) {
      expect(page.status).toBe(404);
      expect(heading(page)).toBe('This link does not work');
      expect(page.text).not.toContain('Leadership mentoring');
    }
  });

  it.each(['3', '0', '999', '1x', 'admin'])('has no page %s', async (number) => {
    expect((await wave.visitor.get(`${link}/${number}`)).status).toBe(404);
    expect((await wave.visitor.post(`${link}/${number}`, TYPED)).status).toBe(404);
    expect(await wave.world.dump()).toBe(before);
  });

  it.each([
    ['in capitals', (path: string) => `/r/${path.slice(3).toUpperCase()}`],
    ['with a full stop', (path: string) => `${path}.`],
    ['with a bracket and a comma', (path: string) => `${path}),`],
    ['with an encoded quotation mark', (path: string) => `${path}%22`],
  ])('that a mail program wrote %s works', async (_what, spoilt) => {
    const page = await wave.visitor.get(spoilt(link));
    expect(page.status).toBe(200);
    expect(page.document.querySelector('main a.button')?.getAttribute('href')).toBe(`${link}/1`);
  });

  it('of the past is gone, on every page and for every form', async () => {
    wave.world.stopAt(SEALING);
    for (const path of ['', '/1', '/review'])
      expect((await wave.visitor.get(`${link}${path}`)).status).toBe(410);
    for (const path of ['/1', '/send'])
      expect((await wave.visitor.post(`${link}${path}`, TYPED)).status).toBe(410);
    expect(await wave.world.dump()).toBe(before);
  });

  it('that has been answered says so, on every page and for every other form', async () => {
    const own = wave.linkOf(2);
    await wave.visitor.post(`${own}/1`, { 'how-often': ['never'] });
    await wave.visitor.post(`${own}/send`, { submission: ['form00000000000000001'] });
    const after = await wave.world.dump();
    for (const path of ['', '/1', '/review'])
      expect((await wave.visitor.get(`${own}${path}`)).status).toBe(409);
    const again = await wave.visitor.post(`${own}/1`, { 'how-often': ['always'] });
    const second = await wave.visitor.post(`${own}/send`, { submission: ['form00000000000000002'] });
    expect([again.status, second.status]).toEqual([409, 409]);
    expect(await wave.world.dump()).toBe(after);
  });
});

describe('a failure on our side', () => {
  it('is a kind page, and the log knows neither token nor answer', async () => {
    const { ports, logged } = wave.world;
    const drafts = { ...ports.drafts, savePage: () => Promise.reject(new Error('the table is away')) };
    const page = await aVisitor(respondApp({ ...ports, drafts })).post(`${link}/1`, {
      ...TYPED,
      'how-often': ['never'],
    });
    expect(page.status).toBe(500);
    expect(heading(page)).toBe('Something went wrong on our side');
    expect(logged).toHaveLength(1);
    const told = logged
      .map(({ what, error }) => `${what} ${error instanceof Error ? error.stack : ''}`)
      .join();
    expect(told).toContain('the table is away');
    expect(told).not.toContain(link.slice('/r/'.length));
    expect(told).not.toContain('my own words');
  });
});
