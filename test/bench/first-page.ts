import { brotliCompressSync, gzipSync } from 'node:zlib';
import { browserAt } from '../compose/a-participant-browser.ts';
import { anOpenWave } from '../compose/an-open-wave.ts';
import { freshFolder, startLocal } from '../compose/local-process.ts';
import type { Bench, Figure } from './figures.ts';

/** What a browser fetches besides the page itself: addresses. */
const fetchedBy = (page: string): string[] =>
  [...page.matchAll(/<(?:(?:script|img|iframe|source)[^>]+src|link[^>]+href)="(?!data:)([^"]+)/g)].map(
    ([, address = '']) => address,
  );

const sizeOf = (what: string, page: string): Figure[] => [
  { what: `${what}, as it is`, value: Buffer.byteLength(page), unit: 'bytes' },
  { what: `${what}, gzip`, value: gzipSync(page).length, unit: 'bytes' },
  { what: `${what}, brotli`, value: brotliCompressSync(page).length, unit: 'bytes' },
  { what: `${what}, requests`, value: 1 + fetchedBy(page).length, unit: '' },
];

export const firstPage: Bench = {
  name: 'first-page',
  about: 'size of the first pages of a survey, with everything they need',
  run: async () => {
    const folder = freshFolder();
    const [token = ''] = await anOpenWave(folder, 5);
    const service = await startLocal(folder, ['--empty']);
    const browser = browserAt(service.port);
    const start = await browser.get(`/r/${token}`);
    const form = await browser.get(`/r/${token}/1`);
    const [script = ''] = fetchedBy(form.body);
    const { body: code } = await browser.get(script);
    browser.close();
    await service.end('SIGTERM');
    return [
      ...sizeOf('start page', start.body),
      ...sizeOf('form', form.body),
      { what: 'script of the form, gzip', value: gzipSync(code).length, unit: 'bytes' },
    ];
  },
};
