import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Html } from './components/page.ts';

declare module 'hono' {
  interface ContextRenderer {
    (page: Html, status?: ContentfulStatusCode): Response | Promise<Response>;
  }
}

type Coding = 'br' | 'gzip';

/** Below this a page fits into one packet anyway. */
const SHORTEST = 1024;

/** Where more effort gains a percent for twice the time: 25 kB become 4.5 kB in 0.15 ms. */
const compress: Record<Coding, (text: string) => Uint8Array<ArrayBuffer>> = {
  br: (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text) => gzipSync(text, { level: 3 }),
};

/** The best that a browser takes: `gzip;q=0` refuses what it names. */
export const codingFor = (accepted: string): Coding | undefined => {
  const named = accepted.toLowerCase().split(',');
  const takes = (coding: Coding): boolean =>
    named.some((one) => one.trim().split(';')[0] === coding && !/;\s*q=0(\.0+)?\s*$/.test(one));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
};

const answer = (c: Context, text: string, status: ContentfulStatusCode): Response | Promise<Response> => {
  c.header('vary', 'accept-encoding');
  const coding = text.length < SHORTEST ? undefined : codingFor(c.req.header('accept-encoding') ?? '');
  if (coding === undefined) return c.html(text, status);
  c.header('content-encoding', coding);
  c.header('content-type', 'text/html; charset=UTF-8');
  return c.body(compress[coding](text), status);
};

/**
 * Answers `c.render(page, status)` with the page, compressed for whoever takes that. A page goes out in one piece and at once,
 * which costs a tenth of a stream; the framework's own compression makes one. The pages hold no secret beside what their own address says, so
 * their length tells nobody anything.
 */
export const pageRenderer = createMiddleware(async (c, next) => {
  c.setRenderer((page, status = 200) =>
    page instanceof Promise
      ? page.then((text) => answer(c, text.toString(), status))
      : answer(c, page.toString(), status),
  );
  await next();
});
