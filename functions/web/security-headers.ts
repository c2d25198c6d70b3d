import { Hono, type MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { STYLESHEET_SOURCE } from './components/stylesheet.ts';

/** Two years, as browsers ask for. */
export const STRICT_TRANSPORT = 'max-age=63072000';

/** What a page may do beyond the others: have a style of its own, hold frames of ours, be in one, be installed, run our script. */
type Openings = {
  styles?: string[];
  holdsFrames?: boolean;
  isFramed?: boolean;
  hasManifest?: boolean;
  hasScript?: boolean;
};

const closedHeaders = (
  referrerPolicy: ReferrerPolicy,
  {
    styles = [],
    holdsFrames = false,
    isFramed = false,
    hasManifest = false,
    hasScript = false,
  }: Openings = {},
) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      // A file of ours that speaks to us alone: what stands in a page runs nowhere.
      ...(hasScript ? { scriptSrc: ["'self'"], connectSrc: ["'self'"] } : {}),
      ...(holdsFrames ? { frameSrc: ["'self'"] } : {}),
      ...(hasManifest ? { manifestSrc: ["'self'"] } : {}),
      styleSrc: [STYLESHEET_SOURCE, ...styles],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: [isFramed ? "'self'" : "'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy,
    xFrameOptions: isFramed ? 'SAMEORIGIN' : 'DENY',
    strictTransportSecurity: STRICT_TRANSPORT,
  });

/**
 * Answering pages have their token in the address and name it to nobody. Console pages name theirs to themselves alone:
 * without it, a browser sends forms as if they came from nowhere.
 */
type ReferrerPolicy = 'no-referrer' | 'same-origin';

/**
 * Headers of every page: nothing from elsewhere, no script, no framing, nothing kept, and no address of ours told to others.
 * A response that brings a content policy of its own has headers of its own (a sandboxed one must not have all of these).
 */
export const pageHeaders = (referrerPolicy: ReferrerPolicy, openings: Openings = {}) => {
  const headers = closedHeaders(referrerPolicy, openings);
  return createMiddleware(async (c, next) => {
    await next();
    if (!c.res.headers.has('content-security-policy')) await headers(c, () => Promise.resolve());
  });
};

/**
 * Headers of a console page that is opened a little: one that shows other pages of ours in frames, or is shown in one. Only what
 * was found is: an error page says nothing of itself.
 */
export const openedHeaders = (openings: Openings) => {
  const headers = closedHeaders('same-origin', openings);
  return createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok) await headers(c, () => Promise.resolve());
  });
};

/**
 * Forms from other sites are refused. Every browser of today says where a form comes from; a program that sends neither
 * header carries no cookie of somebody else's, and old browsers keep theirs back (`SameSite=Lax`).
 */
export const ownFormsOnly = (origin: string) => {
  const check = csrf({ origin });
  return createMiddleware(async (c, next) => {
    const says = c.req.header('origin') ?? c.req.header('sec-fetch-site');
    return says === undefined ? next() : check(c, next);
  });
};

/**
 * Headers of every answering page, which may have our script: said before the page is made, so that the server can send it as it is.
 * (Afterwards means taking the finished response apart: a tenth of what a page costs.)
 */
export const answeringHeaders = (): MiddlewareHandler => {
  const known = headersOf(closedHeaders('no-referrer', { hasScript: true }));
  return async (c, next) => {
    for (const [name, value] of await known) c.header(name, value);
    await next();
  };
};

/** What a middleware puts on a response. */
const headersOf = async (middleware: MiddlewareHandler): Promise<[string, string][]> => {
  const app = new Hono().use(middleware).get('/', (c) => c.body(null));
  return [...(await app.request('/')).headers];
};

/** Personal pages are kept by no cache and listed by no search engine. */
export const privateHeaders = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  c.header('x-robots-tag', 'noindex, nofollow');
  await next();
});
