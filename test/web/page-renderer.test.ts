import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { pageRenderer } from '../../functions/web/page-renderer.ts';

const LONG = `<p>${'How we meet. '.repeat(400)}</p>`;

const app = new Hono();
app.use(pageRenderer);
app.get('/long', (c) => c.render(html`${raw(LONG)}`));
app.get('/later', (c) => c.render(html`<p>${Promise.resolve('later')}</p>`));
app.get('/gone', (c) => c.render(html`<p>Gone</p>`, 410));

const ask = (path: string, accepted?: string) =>
  app.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });

const bytes = async (answer: Response | Promise<Response>): Promise<Uint8Array> =>
  new Uint8Array(await (await answer).arrayBuffer());

describe('a page that is answered', () => {
  it('is the same page however it travels, and much shorter where it is compressed', async () => {
    const plain = await (await ask('/long')).text();
    expect(plain).toBe(LONG);
    const [br, gzip] = [await bytes(ask('/long', 'gzip, deflate, br')), await bytes(ask('/long', 'gzip'))];
    expect(brotliDecompressSync(br).toString()).toBe(plain);
    expect(gunzipSync(gzip).toString()).toBe(plain);
    expect(Math.max(br.length, gzip.length)).toBeLessThan(plain.length / 4);
  });

  it.each([
    [undefined, null],
    ['identity', null],
    ['gzip;q=0', null],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.8', 'br'],
    ['brand-new', null],
  ])('asked for with «%s» says how it is coded: %s', async (accepted, coding) => {
    const answer = await ask('/long', accepted);
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  });

  it('is left alone where it is short, keeps its status, and may be waited for', async () => {
    const gone = await ask('/gone', 'gzip');
    expect([gone.status, gone.headers.get('content-encoding')]).toEqual([410, null]);
    expect(await (await ask('/later', 'gzip')).text()).toBe('<p>later</p>');
  });
});
