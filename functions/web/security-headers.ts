import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { STYLESHEET_SOURCE } from './components/stylesheet.ts';

/** Two years, as browsers ask for. */
export const STRICT_TRANSPORT = 'max-age=63072000';

const closedHeaders = (referrerPolicy: ReferrerPolicy) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [STYLESHEET_SOURCE],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy,
    xFrameOptions: 'DENY',
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
export const pageHeaders = (referrerPolicy: ReferrerPolicy) => {
  const headers = closedHeaders(referrerPolicy);
  return createMiddleware(async (c, next) => {
    await next();
    if (!c.res.headers.has('content-security-policy')) await headers(c, () => Promise.resolve());
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

/** Personal pages are kept by no cache and listed by no search engine. */
export const privateHeaders = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  c.header('x-robots-tag', 'noindex, nofollow');
  await next();
});
