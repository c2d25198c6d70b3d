import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Handler } from 'hono';
import { sha256 } from '../../core/digest.ts';
import { codingFor } from '../page-renderer.ts';

/** The pages' one script as it is served: everywhere under the same name as long as it is the same text. */
export type ClientModule = {
  path: string;
  code: string;
  br: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
};

/** Long enough that no two versions share it. */
const HASH_LENGTH = 12;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Compressed once, as hard as it goes: it is the same for everybody. */
export const clientModuleOf = (code: string): ClientModule => ({
  path: `/r/assets/answer.${sha256(code).slice(0, HASH_LENGTH)}.js`,
  code,
  br: brotliCompressSync(code),
  gzip: gzipSync(code, { level: 9 }),
});

/** An address with another hash is not found: pages that name it do without. */
export const serveClientModule =
  (client: ClientModule | undefined): Handler =>
  (c) => {
    if (client === undefined || c.req.path !== client.path) return c.notFound();
    const coding = codingFor(c.req.header('accept-encoding') ?? '');
    c.header('cache-control', FOR_EVER);
    c.header('content-type', 'text/javascript; charset=utf-8');
    c.header('vary', 'accept-encoding');
    if (coding === undefined) return c.body(client.code);
    c.header('content-encoding', coding);
    return c.body(client[coding]);
  };
